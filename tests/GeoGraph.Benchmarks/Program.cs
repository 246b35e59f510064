using GeoGraph.Benchmarks;

if (args is not ["store", ..])
{
    Console.Error.WriteLine("usage: GeoGraph.Benchmarks store [folder for the database file]");
    return 2;
}
await StoreBenchmark.RunAsync(args.Length > 1 ? args[1] : null, Console.Out, CancellationToken.None);
return 0;
