using System.CommandLine;
using GeoGraph.Core;

namespace GeoGraph.Cli;

/// <summary><c>geograph articles</c></summary>
internal static class ArticlesVerb
{
    private static readonly Option<int> Limit = Options.Number("--limit", "How many are listed", 100, 1, 1000);
    private static readonly Option<bool> Json = Options.Json();

    public static Command Create()
    {
        var command = new Command("articles", "List the articles in the graph, newest first.") { Limit, Json };
        command.SetAction(RunAsync);
        return command.WithExamples(
            """
              geograph articles --limit 20
              geograph articles --json
            """);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var graph = OpenGraph.Existing(parsed);
        var articles = await graph.Store.ArticlesAsync(new(Limit: parsed.GetValue(Limit)), cancellationToken);
        if (parsed.GetValue(Json)) Console.WriteLine(CanonicalJson.Write(articles));
        else foreach (var article in articles) Console.WriteLine(Line(article));
        var all = (await graph.Store.CountsAsync(ClaimFilter.All, cancellationToken)).Articles;
        if (all > articles.Count) await Console.Error.WriteLineAsync($"{articles.Count} of {all} are listed; see --limit.");
        return ExitStatus.Fine;
    }

    /// <summary>Id, day, claims, outlet and title.</summary>
    public static string Line(ArticleSummary article) =>
        $"{Text.Short(article.Id)}  {Text.Day(article.Published),10}  {Text.Count(article.Claims, "claim"),10}  " +
        $"{article.Source ?? "(no outlet)"}: {Text.OneLine(article.Title ?? "(no title)")}{(article.Sample ? "  (sample)" : "")}";
}
