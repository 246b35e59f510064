using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Reads back what articles contributed, exactly as applied.</summary>
internal static class ContributionReader
{
    /// <summary>Those of some articles, in order of ids; unknown ones are left out. Three statements, however many they are.</summary>
    public static async Task<IReadOnlyList<ChangeSet>> FindAsync(RunCypher run, IReadOnlyCollection<ArticleId> articles, CancellationToken cancellationToken)
    {
        if (articles.Count == 0) return [];
        var ids = ("ids", (object?)articles.Select(article => article.Value));
        var found = await run(
            new(
                """
                UNWIND $ids AS id MATCH (a:Article {id: id})
                RETURN id, a.text, a.title, a.published, a.source, a.url, a.sample, a.reader, a.mentions, a.nodes, a.forms
                """,
                ids),
            cancellationToken);
        var forms = (await run(
            new($"UNWIND $ids AS id MATCH (e:Entity {{id: id}}) RETURN id, {EntityForms.Columns}", ("ids", found.SelectMany(row => row.Texts(9)).Distinct())),
            cancellationToken)).ToDictionary(row => row.Text(0), row => EntityForms.Read(new(row.Text(0)), row, 1));
        var claims = (await run(
            new($"UNWIND $ids AS id MATCH (:Article {{id: id}})<-[:EVIDENCED_BY]-(c:Claim) RETURN id, c.place, {ClaimColumns.Columns}", ids),
            cancellationToken)).Select(row => (Article: row.Text(0), Place: row.Count(1), Claim: ClaimColumns.Read(row, 2))).ToLookup(claim => claim.Article);
        return
        [
            .. found.Select(row => new ChangeSet
            {
                Article = Article(row),
                Nodes = Nodes(row),
                Mentions = StoredMention.Read(row.Text(8), row.Texts(9)),
                Claims = claims[row.Text(0)].OrderBy(claim => claim.Place).Select(claim => claim.Claim).ToEquatableList(),
            }).OrderBy(changes => changes.Article.Id.Value, StringComparer.Ordinal),
        ];

        EquatableList<Node> Nodes(CypherRow row)
        {
            var numbers = row.IsNull(10) ? [] : row.Json<Dictionary<int, int>>(10);
            return row.Texts(9).Select((node, place) => forms[node][numbers.GetValueOrDefault(place)].Node).ToEquatableList();
        }
    }

    /// <summary>Those of the articles after an id, in order of ids.</summary>
    public static async Task<IReadOnlyList<ChangeSet>> PageAsync(RunCypher run, ArticleId after, int limit, CancellationToken cancellationToken)
    {
        var page = await run(
            new("MATCH (a:Article) WHERE a.id > $after RETURN a.id ORDER BY a.id LIMIT $limit", ("after", after.Value), ("limit", limit)), cancellationToken);
        return await FindAsync(run, [.. page.Select(row => new ArticleId(row.Text(0)))], cancellationToken);
    }

    private static Article Article(CypherRow row) => new()
    {
        Id = new(row.Text(0)), Text = row.Text(1), Title = row.TextOrNull(2), Published = row.Day(3), Source = row.TextOrNull(4), Url = row.TextOrNull(5),
        Sample = row.Bool(6), ReaderVersion = row.Text(7),
    };
}
