using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Lists articles by their headings.</summary>
internal static class ArticleReader
{
    /// <summary>The columns of a heading, as <see cref="Read"/> takes them.</summary>
    public const string Heading =
        "articles.key, articles.title, articles.published, articles.source, articles.url, articles.sample, articles.reader, articles.claims";

    public static ArticleSummary Read(Row row, int first) => new(
        new(row.Text(first)), row.TextOrNull(first + 1), row.DayOrNull(first + 2), row.TextOrNull(first + 3), row.TextOrNull(first + 4),
        row.Bool(first + 5), row.Text(first + 6), row.Int(first + 7));

    public static List<ArticleSummary> Page(PreparedConnection connection, ArticleQuery query) => connection.Query(
        $"""
        SELECT {Heading} FROM articles WHERE ?1 OR sample = 0 ORDER BY published DESC, key LIMIT ?2 OFFSET ?3
        """,
        row => Read(row, 0), query.Samples, query.Limit, query.Skip);
}
