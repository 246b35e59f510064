using System.CommandLine;
using GeoGraph.Analysis;
using GeoGraph.Core;

namespace GeoGraph.Cli;

/// <summary><c>geograph path A B</c></summary>
internal static class PathVerb
{
    private static readonly Argument<string> From = new("A") { Description = "Name or id of one end; quote a name with spaces." };
    private static readonly Argument<string> To = new("B") { Description = "Name or id of the other end." };
    private static readonly Option<string[]> Edges = Options.Words("--edges", "NAMES", "Only these edges: arms-exchange,sanctions,...");
    private static readonly Option<string[]> Status = Options.Words(
        "--status", "WORDS", "Only claims of these truth statuses: asserted, planned, possible, denied. Default: all but denied.");
    private static readonly Option<int> MaxHops = Options.Number("--max-hops", "The longest path", 4, 1, 6);
    private static readonly Option<bool> Json = Options.Json();

    /// <summary>Quotes read for each edge, the best of which is shown for the hop.</summary>
    private const int QuotesPerEdge = 20;

    public static Command Create()
    {
        var command = new Command("path", "Show what connects two, in up to five ways, with a quote for every hop.")
        {
            From, To, Edges, Status, MaxHops, Json,
        };
        command.SetAction(RunAsync);
        return command.WithExamples(
            """
              geograph path "North Korea" Ukraine
              geograph path Iran Russia --edges arms-exchange,talks --status asserted
              geograph path person:kim-jong-un NATO --max-hops 2 --json
            """);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var ontology = Ontology.Load(DataFolder.At("ontology"));
        var (edges, modalities) = (Options.Edges(parsed.GetValue(Edges), ontology), Options.Modalities(parsed.GetValue(Status)));
        await using var graph = OpenGraph.Existing(parsed);
        var query = new ConnectionQuery
        {
            From = await NodeNames.ResolveAsync(graph.Store, parsed.GetRequiredValue(From), cancellationToken),
            To = await NodeNames.ResolveAsync(graph.Store, parsed.GetRequiredValue(To), cancellationToken),
            MaxHops = parsed.GetValue(MaxHops),
        };
        if (query.From == query.To) throw new UsageException($"Both names mean {query.From}. Name two different ends.");
        query = query with { Filter = query.Filter with { Edges = edges, Modalities = modalities ?? query.Filter.Modalities } };
        var connections = await Connections.FindAsync(graph.Store, query, cancellationToken);
        var quotes = await Connections.QuotesAsync(graph.Store, connections, QuotesPerEdge, cancellationToken);
        if (parsed.GetValue(Json)) Console.WriteLine(ConnectionText.Json(connections, quotes));
        else foreach (var line in ConnectionText.Lines(connections, quotes, ontology)) Console.WriteLine(line);
        return ExitStatus.Fine;
    }
}
