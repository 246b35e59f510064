using System.Globalization;
using GeoGraph.Benchmarks;
using GeoGraph.Storage.Sqlite;

if (args is not ["store", ..])
{
    Console.Error.WriteLine("usage: GeoGraph.Benchmarks store [folder for the database file]");
    return 2;
}
var folder = args.Length > 1 ? Directory.CreateDirectory(args[1]) : Directory.CreateTempSubdirectory("geograph-benchmark-");
foreach (var old in folder.GetFiles("benchmark.db*")) old.Delete();
var file = new FileInfo(Path.Combine(folder.FullName, "benchmark.db"));
try
{
    using var database = new SqliteDatabase(file.FullName, TimeProvider.System);
    await StoreBenchmark.RunAsync(new SqliteGraphStore(database), Console.Out, CancellationToken.None);
    file.Refresh();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"file: {file.Length / 1e6:F0} MB"));
}
finally
{
    if (args.Length == 1) folder.Delete(recursive: true);
}
return 0;
