using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Finds nodes by name. Indexes over the names that Core folded give candidates; the ranking is on folded names alone.</summary>
internal static class SearchReader
{
    /// <summary>Entities that the query is for.</summary>
    private const string Wanted = "($kinds IS NULL OR e.kind IN $kinds) AND ($samples OR e.articles > coalesce(e.samples, 0))";

    /// <summary>Names that begin with the text: the first two tiers, by the range indexes.</summary>
    private const string Beginning = """
        CALL () {
          MATCH (e:Entity) WHERE e.folded STARTS WITH $text RETURN e, e.folded AS name
          UNION MATCH (a:Alias) WHERE a.folded STARTS WITH $text MATCH (a)<-[:ALSO_CALLED]-(e:Entity) RETURN e, a.folded AS name
        }

        """;

    /// <summary>Names that have the text's words: all tiers, by the full-text index.</summary>
    private const string Any = """
        CALL db.index.fulltext.queryNodes('names', $words) YIELD node
        CALL (node) {
          WITH node WHERE node:Entity RETURN node AS e
          UNION WITH node WHERE node:Alias MATCH (node)<-[:ALSO_CALLED]-(e:Entity) RETURN e
        }
        WITH e, node.folded AS name

        """;

    /// <summary>More letters than that fit no crowd of names.</summary>
    private const int FewLetters = 4;

    /// <summary>What a hit is read from.</summary>
    private const string Hit = $"{SummaryReader.Summary}, e.claims, e.neighbours, [(e)-[:ALSO_CALLED]->(a:Alias) | a.name]";

    /// <summary>
    /// A few letters may begin very many names, of which the best tiers alone mostly fill the list: those called just so, then a walk
    /// from the most evidenced entity on, as far as entities with claims go. Nothing where they are not many.
    /// </summary>
    private const string MostEvidenced = $$"""
        CALL () { MATCH (e:Entity) WHERE e.folded STARTS WITH $text WITH e LIMIT {{Many}} RETURN count(e) AS names }
        WITH names WHERE names = {{Many}}
        CALL (names) {
          CALL (names) {
            MATCH (e:Entity) WHERE e.folded = $text RETURN e
            UNION MATCH (a:Alias) WHERE a.folded = $text MATCH (a)<-[:ALSO_CALLED]-(e:Entity) RETURN e
          }
          WITH DISTINCT e WHERE {{Wanted}} RETURN e, 0 AS tier ORDER BY coalesce(e.claims, 0) DESC, e.id LIMIT $limit
          UNION ALL
          MATCH (e:Entity) WHERE e.claims > 0 AND {{Wanted}}
            AND (e.folded STARTS WITH $text OR EXISTS { MATCH (e)-[:ALSO_CALLED]->(a:Alias) WHERE a.folded STARTS WITH $text })
          RETURN e, 1 AS tier ORDER BY e.claims DESC, e.id LIMIT $limit
        }
        WITH e, min(tier) AS tier ORDER BY tier, coalesce(e.claims, 0) DESC, e.id LIMIT $limit
        RETURN {{Hit}}
        """;

    /// <summary>The best of the entities <c>e</c> with a <c>name</c> that fits.</summary>
    private const string Ranked = $"""
        WITH e, min(CASE WHEN name = $text THEN 0 WHEN name STARTS WITH $text THEN 1 WHEN name CONTAINS ' ' + $text THEN 2 ELSE 3 END) AS tier
        WHERE {Wanted} WITH e, tier ORDER BY tier, coalesce(e.claims, 0) DESC, e.id LIMIT $limit
        RETURN {Hit}
        """;

    private const string Many = "1000";

    public static async Task<IReadOnlyList<SearchHit>> SearchAsync(RunCypher run, SearchQuery query, CancellationToken cancellationToken)
    {
        var text = Folding.Fold(query.Text);
        if (text.Length is 0 or > 1000) return []; // no name is as long as that
        var found = text.Length <= FewLetters ? await AskAsync(MostEvidenced) : [];
        if (found.Count < query.Limit) found = await AskAsync(Beginning + Ranked);
        if (found.Count < query.Limit) found = await AskAsync(Any + Ranked);
        return found;

        async Task<IReadOnlyList<SearchHit>> AskAsync(string statement)
        {
            var rows = await run(
                new(
                    statement,
                    ("text", text), ("kinds", query.Kinds?.Select(kind => kind.Word())), ("samples", query.Samples), ("limit", query.Limit),
                    // Folded words are letters and digits: none is an operator. A word asked for twice is asked for once.
                    ("words", string.Join(' ', text.Split(' ').Distinct().Select(word => $"+{word}*")))),
                cancellationToken);
            return [.. rows.Select(row => (Node: SummaryReader.Read(row), Names: row.Texts(6))).Select(hit =>
                new SearchHit(hit.Node, Matched([hit.Node.Name, .. hit.Names], hit.Node.Name, text)))];
        }
    }

    /// <summary>The name that fits best; among equals the shown one, then the ordinally first.</summary>
    private static string Matched(IReadOnlyList<string> names, string shown, string text) => names
        .OrderBy(name => NameFit.Of(Folding.Fold(name), text)).ThenBy(name => name != shown).ThenBy(name => name, StringComparer.Ordinal).First();
}
