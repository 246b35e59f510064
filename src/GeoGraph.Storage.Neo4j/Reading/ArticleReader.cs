using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Lists articles by their headings.</summary>
internal static class ArticleReader
{
    /// <summary>The values of a heading, as <see cref="Read"/> takes them.</summary>
    public const string Heading = "a.id, a.title, a.published, a.source, a.url, a.sample, a.reader, a.claims";

    public static ArticleSummary Read(CypherRow row, int first) => new(
        new(row.Text(first)), row.TextOrNull(first + 1), row.Day(first + 2), row.TextOrNull(first + 3), row.TextOrNull(first + 4),
        row.Bool(first + 5), row.Text(first + 6), row.Count(first + 7));

    public static async Task<IReadOnlyList<ArticleSummary>> PageAsync(RunCypher run, ArticleQuery query, CancellationToken cancellationToken)
    {
        var rows = await run(
            new(
                $"""
                MATCH (a:Article) WHERE a.newest >= $noDay AND ($samples OR a.sample = false)
                WITH a ORDER BY a.newest DESC, a.id SKIP $skip LIMIT $limit
                RETURN {Heading}
                """,
                ("noDay", ArticleWriter.NoDay), ("samples", query.Samples), ("skip", query.Skip), ("limit", query.Limit)),
            cancellationToken);
        return [.. rows.Select(row => Read(row, 0))];
    }
}
