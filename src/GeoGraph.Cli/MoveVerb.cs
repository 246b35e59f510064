using System.CommandLine;
using GeoGraph.Core;
using GeoGraph.Hosting;
using Microsoft.Extensions.Configuration;

namespace GeoGraph.Cli;

/// <summary><c>geograph move --from PLACE --to PLACE</c></summary>
internal static class MoveVerb
{
    private static readonly Option<string> From = new("--from") { Description = "Where the graph is: a folder, or the address of a Neo4j server.", HelpName = "PLACE", Required = true };
    private static readonly Option<string> To = new("--to") { Description = "Where it shall be: a folder, or the address of a Neo4j server.", HelpName = "PLACE", Required = true };

    public static Command Create()
    {
        var command = new Command("move", "Copy a graph from one store to another and verify that both are the same.") { From, To };
        command.SetAction(RunAsync);
        return command.WithExamples(
            """
              geograph move --from ~/.local/share/GeoGraph --to http://localhost:7474
              geograph move --from http://neo4j:secret@localhost:7474 --to backup/

            User and password of a server may stand in its address; otherwise GEOGRAPH_NEO4J_USER, GEOGRAPH_NEO4J_PASSWORD and
            GEOGRAPH_NEO4J_DATABASE give them. Run it again when it broke off: it goes on. Nothing is taken from the source; articles
            that wait in its queue stay there. Exit status: 0 both are the same; 1 a place is wrong; 2 a store is away, or the source
            changed meanwhile.
            """);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var source = Open(parsed.GetRequiredValue(From), mustExist: true);
        await using var target = Open(parsed.GetRequiredValue(To), mustExist: false);
        var result = await MoveAsync(source.Graph, target.Graph, cancellationToken);
        if (!result.IsSame)
        {
            await Console.Error.WriteLineAsync("The source changed while it was copied. Run it again.");
            return ExitStatus.Unavailable;
        }
        Console.WriteLine($"{Text.Count(result.Articles, "article")}, {result.Written} of them new there. Both graphs have SHA-256 {result.SourceDigest}.");
        var waiting = await source.Queue.CountsAsync(cancellationToken);
        if (waiting[QueueState.Waiting] + waiting[QueueState.Leased] + waiting[QueueState.Failed] is > 0 and var left)
            Console.WriteLine($"In the source's queue {Text.Count(left, "article")} waits or failed and stays there: read it with 'geograph work', then move again.");
        return ExitStatus.Fine;
    }

    private static async Task<MoveResult> MoveAsync(IGraphStore source, IGraphStore target, CancellationToken cancellationToken)
    {
        try
        {
            return await GraphMove.RunAsync(source, target, new Progress(), cancellationToken);
        }
        catch (ForeignArticlesException e)
        {
            // The place is not repeated: an address may have a password in it.
            throw new UsageException(
                $"The target has {Text.Count(e.Count, "article")} that the source lacks, so the two would not become the same. Name an empty target, or remove them.");
        }
    }

    private static OpenStore Open(string place, bool mustExist)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables()
            .AddInMemoryCollection(place.Contains("://", StringComparison.Ordinal)
                ? [new("GEOGRAPH_NEO4J", place)]
                : [new("GEOGRAPH_DATA", place), new("GEOGRAPH_NEO4J", "")]);
        GeoGraphOptions options;
        try
        {
            options = GeoGraphOptions.From(configuration.Build());
        }
        catch (InvalidOperationException e)
        {
            throw new UsageException(e.Message);
        }
        if (mustExist && !options.MayHaveGraph)
            throw new UsageException($"There is no graph in {options.DataFolder}. Name the folder that has geograph.db, or the address of a server.");
        return new(options, () => Ontology.Load(Core.DataFolder.At("ontology")), TimeProvider.System);
    }

    /// <summary>A line at once for each batch: also in a log one sees how far it has come.</summary>
    private sealed class Progress : IProgress<MoveProgress>
    {
        public void Report(MoveProgress value) => Console.Error.WriteLine($"{value.Articles}/{value.Of} articles");
    }
}
