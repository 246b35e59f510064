using System.CommandLine;
using GeoGraph.Core;

namespace GeoGraph.Cli;

/// <summary><c>geograph show NAME</c></summary>
internal static class ShowVerb
{
    private static readonly Argument<string[]> Name = new("NAME")
    {
        Description = "Name or id of a country, person, organization, group or place; any spelling.", Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<int> Limit = Options.Number("--limit", "How many quotes are shown", 5, 0, 1000);
    private static readonly Option<bool> Json = Options.Json();

    public static Command Create()
    {
        var command = new Command("show", "Show what the articles say about somebody: names, edges, newest quotes.") { Name, Limit, Json };
        command.SetAction(RunAsync);
        return command.WithExamples(
            """
              geograph show north korea
              geograph show person:kim-jong-un --limit 20
              geograph show NATO --json
            """);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var graph = OpenGraph.Existing(parsed);
        var id = await NodeNames.ResolveAsync(graph.Store, string.Join(' ', parsed.GetRequiredValue(Name)), cancellationToken);
        var card = await NodeCard.ReadAsync(graph.Store, id, parsed.GetValue(Limit), cancellationToken);
        if (parsed.GetValue(Json)) Console.WriteLine(CanonicalJson.Write(card));
        else foreach (var line in NodeCardText.Lines(card, Ontology.Load(DataFolder.At("ontology")))) Console.WriteLine(line);
        return ExitStatus.Fine;
    }
}
