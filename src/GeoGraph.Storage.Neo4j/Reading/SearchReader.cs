using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Finds nodes by name. Indexes over the names that Core folded give candidates; the ranking is on folded names alone.</summary>
internal static class SearchReader
{
    /// <summary>Entities that the query is for.</summary>
    private const string Wanted = "($kinds IS NULL OR e.kind IN $kinds) AND ($samples OR e.own > 0)";

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

    public static async Task<IReadOnlyList<SearchHit>> SearchAsync(RunCypher run, SearchQuery query, CancellationToken cancellationToken)
    {
        var text = Folding.Fold(query.Text);
        if (text.Length is 0 or > 1000) return []; // no name is as long as that
        // A few letters may fit very many names: then the best tiers alone mostly fill the list, and are found without sorting all.
        var found = text.Length <= FewLetters && await AreManyAsync() ? await MostEvidencedAsync() : [];
        if (found.Count < query.Limit) found = await RankedAsync(Beginning);
        if (found.Count < query.Limit) found = await RankedAsync(Any);
        return await HitsAsync();

        async Task<bool> AreManyAsync()
        {
            const int Many = 1000;
            return (await AskAsync($"MATCH (e:Entity) WHERE e.folded STARTS WITH $text WITH e LIMIT {Many} RETURN count(e)"))[0].Count(0) == Many;
        }

        // Those that are called just so, then a walk from the most evidenced entity on, as far as entities with claims go.
        async Task<List<NodeId>> MostEvidencedAsync() =>
        [
            .. (await Ids(
                $$"""
                CALL () {
                  MATCH (e:Entity) WHERE e.folded = $text RETURN e
                  UNION MATCH (a:Alias) WHERE a.folded = $text MATCH (a)<-[:ALSO_CALLED]-(e:Entity) RETURN e
                }
                WITH DISTINCT e WHERE {{Wanted}} RETURN e.id ORDER BY e.claims DESC, e.id LIMIT $limit
                """)).Concat(await Ids(
                $$"""
                MATCH (e:Entity) WHERE e.claims > 0 AND {{Wanted}}
                  AND (e.folded STARTS WITH $text OR EXISTS { MATCH (e)-[:ALSO_CALLED]->(a:Alias) WHERE a.folded STARTS WITH $text })
                RETURN e.id ORDER BY e.claims DESC, e.id LIMIT $limit
                """)).Distinct().Take(query.Limit),
        ];

        Task<List<NodeId>> RankedAsync(string names) => Ids(
            $"""
            {names}
            WITH e, min(CASE WHEN name = $text THEN 0 WHEN name STARTS WITH $text THEN 1 WHEN name CONTAINS ' ' + $text THEN 2 ELSE 3 END) AS tier
            WHERE {Wanted} RETURN e.id ORDER BY tier, e.claims DESC, e.id LIMIT $limit
            """);

        async Task<IReadOnlyList<SearchHit>> HitsAsync()
        {
            var hits = (await run(
                new(
                    $"UNWIND $ids AS id MATCH (e:Entity {{id: id}}) RETURN {SummaryReader.Summary}, e.claims, e.neighbours, [(e)-[:ALSO_CALLED]->(a:Alias) | a.name]",
                    ("ids", found.Select(id => id.Value))),
                cancellationToken)).Select(row => (Node: SummaryReader.Read(row), Names: row.Texts(6))).ToDictionary(
                    hit => hit.Node.Id, hit => new SearchHit(hit.Node, Matched([hit.Node.Name, .. hit.Names], hit.Node.Name, text)));
            return [.. found.Where(hits.ContainsKey).Select(id => hits[id])]; // one may have gone meanwhile
        }

        async Task<List<NodeId>> Ids(string statement) => [.. (await AskAsync(statement)).Select(row => new NodeId(row.Text(0)))];

        Task<IReadOnlyList<CypherRow>> AskAsync(string statement) => run(
            new(
                statement,
                ("text", text), ("kinds", query.Kinds?.Select(kind => kind.Word())), ("samples", query.Samples), ("limit", query.Limit),
                // Folded words are letters and digits: none is an operator. A word asked for twice is asked for once.
                ("words", string.Join(' ', text.Split(' ').Distinct().Select(word => $"+{word}*")))),
            cancellationToken);
    }

    /// <summary>The name that fits best; among equals the shown one, then the ordinally first.</summary>
    private static string Matched(IReadOnlyList<string> names, string shown, string text) => names
        .OrderBy(name => NameFit.Of(Folding.Fold(name), text)).ThenBy(name => name != shown).ThenBy(name => name, StringComparer.Ordinal).First();
}
