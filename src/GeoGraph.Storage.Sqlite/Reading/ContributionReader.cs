using System.Runtime.CompilerServices;
using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Reads back what articles contributed, exactly as applied.</summary>
internal static class ContributionReader
{
    public static ChangeSet? Find(PreparedConnection connection, ArticleId article) => connection.Query(
        "SELECT id, article, nodes, mentions FROM articles WHERE key = $1",
        row => (Id: row.GetInt64(0), Article: row.GetString(1), Nodes: row.GetString(2), Mentions: row.GetString(3)),
        article.Value) is [var found]
        ? new ChangeSet
        {
            Article = CanonicalJson.Read<Article>(found.Article),
            Nodes = CanonicalJson.Read<EquatableList<Node>>(found.Nodes),
            Mentions = CanonicalJson.Read<EquatableList<Mention>>(found.Mentions),
            Claims = Claims(connection, found.Id).ToEquatableList(),
        }
        : null;

    /// <summary>The claims of an article, by its row number, in order.</summary>
    public static List<Claim> Claims(PreparedConnection connection, long article)
    {
        var (first, last) = ClaimRows.Range(article);
        return connection.Query(
            "SELECT body FROM claims WHERE id BETWEEN $1 AND $2 ORDER BY id", row => CanonicalJson.Read<Claim>(row.GetString(0)), first, last);
    }

    /// <summary>All articles on one snapshot, a page at a time: no more than that is in memory.</summary>
    public static async IAsyncEnumerable<ChangeSet> ExportAsync(
        PreparedConnection connection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int Page = 200;
        connection.Run("BEGIN"); // the connection is closed afterwards, which ends it
        var after = "";
        while (true)
        {
            var page = await Task.Run(() => Articles(connection, after, Page), cancellationToken);
            foreach (var article in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return Find(connection, article)!;
            }
            if (page.Count < Page) yield break;
            after = page[^1].Value;
        }
    }

    private static List<ArticleId> Articles(PreparedConnection connection, string after, int limit) => connection.Query(
        "SELECT key FROM articles WHERE key > $1 ORDER BY key LIMIT $2", row => new ArticleId(row.GetString(0)), after, limit);
}
