using BenchmarkDotNet.Running;
using GeoGraph.Benchmarks;
using GeoGraph.Storage.Neo4j;
using GeoGraph.Storage.Sqlite;
using GeoGraph.Testing;

switch (args)
{
    case ["sqlite"]:
        using (var folder = new TemporaryFolder())
        using (var database = new SqliteDatabase(folder.At("benchmark.db"), TimeProvider.System))
        {
            await StoreBenchmark.RunAsync(new SqliteGraphStore(database), Console.Out, CancellationToken.None);
            Console.WriteLine($"file: {new FileInfo(folder.At("benchmark.db")).Length / 1_000_000} MB");
        }
        return 0;
    case ["neo4j"]:
        await using (var server = await Neo4jServer.StartAsync(CancellationToken.None))
        await using (var database = new Neo4jDatabase(Neo4jOptions.Parse(server.Address), TimeProvider.System))
            await StoreBenchmark.RunAsync(new Neo4jGraphStore(database), Console.Out, CancellationToken.None);
        return 0;
    case ["language"]:
        LanguageMeasures.Print(Console.Out);
        BenchmarkRunner.Run<LanguageBenchmarks>();
        return 0;
    default:
        Console.Error.WriteLine("""
            usage: GeoGraph.Benchmarks sqlite   the embedded store, on a file that is gone afterwards
                   GeoGraph.Benchmarks language the stages of reading English, on the sample articles
                   GeoGraph.Benchmarks neo4j    an empty server at GEOGRAPH_TEST_NEO4J, or one of its own from the folder GEOGRAPH_SHARED
            """);
        return 2;
}
