using System.CommandLine;
using GeoGraph.Core;

namespace GeoGraph.Cli;

/// <summary><c>geograph remove ARTICLE</c></summary>
internal static class RemoveVerb
{
    private static readonly Argument<string> Article = new("ARTICLE")
    {
        Description = "Id of the article, or its beginning if no other has the same; see 'geograph articles'.",
    };

    public static Command Create()
    {
        var command = new Command("remove", "Remove an article with all that only it supported.") { Article };
        command.SetAction(RunAsync);
        return command.WithExamples("  geograph remove 1a2b3c4d");
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var graph = OpenGraph.Existing(parsed);
        var article = await FindAsync(graph.Store, parsed.GetRequiredValue(Article), cancellationToken);
        await graph.Store.RemoveArticleAsync(article.Id, cancellationToken);
        Console.WriteLine($"Removed {ArticlesVerb.Line(article)}");
        return ExitStatus.Fine;
    }

    private static async Task<ArticleSummary> FindAsync(IGraphStore store, string id, CancellationToken cancellationToken)
    {
        var matching = new List<ArticleSummary>();
        const int page = 1000;
        for (var query = new ArticleQuery(Limit: page); ; query = query with { Skip = query.Skip + page })
        {
            var articles = await store.ArticlesAsync(query, cancellationToken);
            matching.AddRange(articles.Where(article => article.Id.Value.StartsWith(id, StringComparison.OrdinalIgnoreCase)));
            if (articles.Count < page) break;
        }
        return matching switch
        {
            _ when id.Length == 0 => throw new UsageException("Name an article by its id; see 'geograph articles'."),
            [] => throw new UsageException($"No article's id begins with '{id}'. See 'geograph articles'."),
            [var one] => one,
            _ => throw new UsageException(
                $"{matching.Count} articles have an id that begins with '{id}':\n" +
                string.Join('\n', matching.Take(10).Select(article => $"  {article.Id}  {article.Title}"))),
        };
    }
}
