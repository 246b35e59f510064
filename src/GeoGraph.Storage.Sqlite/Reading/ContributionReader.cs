using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Reads back what articles contributed, exactly as applied.</summary>
internal static class ContributionReader
{
    public static ChangeSet? Find(PreparedConnection connection, ArticleId article) => connection.Query(
        "SELECT id, article, mentions FROM articles WHERE key = ?1",
        row => (Id: row.Long(0), Article: row.Json<Article>(1), Mentions: row.Json<EquatableList<Mention>>(2)),
        article.Value) is [var found]
        ? new ChangeSet
        {
            Article = found.Article, Nodes = Nodes(connection, found.Id).ToEquatableList(), Mentions = found.Mentions,
            Claims = Claims(connection, found.Id).ToEquatableList(),
        }
        : null;

    /// <summary>The nodes of an article, by its row number, in order and as the article knows them.</summary>
    public static List<Node> Nodes(PreparedConnection connection, long article)
    {
        var forms = connection.Query("SELECT forms FROM articles WHERE id = ?1", row => row.Json<long[]>(0), article).Single();
        return [.. forms.Chunk(2).Select(form => connection.Query(
            """
            SELECT key, forms.kind, forms.name, forms.country, forms.sector, facts
            FROM forms JOIN nodes ON nodes.id = forms.node WHERE node = ?1 AND number = ?2
            """,
            row => new Node
            {
                Id = new(row.Text(0)), Kind = (NodeKind)row.Int(1), Name = row.Text(2), Country = row.TextOrNull(3), Sector = row.TextOrNull(4),
                Facts = row.JsonOrNull<EquatableList<NodeFact>>(5) ?? [],
            },
            form[0], form[1]).Single())];
    }

    /// <summary>The claims of an article, by its row number, in order.</summary>
    public static List<Claim> Claims(PreparedConnection connection, long article)
    {
        var (first, last) = ClaimRows.Range(article);
        return connection.Query(
            "SELECT body FROM claims WHERE id BETWEEN ?1 AND ?2 ORDER BY id", row => row.Json<Claim>(0), first, last);
    }

    /// <summary>Articles after an id, in order of ids.</summary>
    public static List<ChangeSet> Page(PreparedConnection connection, ArticleId after, int limit) =>
    [
        .. connection.Query(
            "SELECT key FROM articles WHERE key > ?1 ORDER BY key LIMIT ?2", row => new ArticleId(row.Text(0)), after.Value, limit)
            .Select(article => Find(connection, article)!),
    ];
}
