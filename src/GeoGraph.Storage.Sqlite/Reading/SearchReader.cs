using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Finds nodes by name. The index of words gives candidates; the ranking is on folded names alone.</summary>
internal static class SearchReader
{
    /// <summary><see cref="NameFit"/> of a name that has the words of the folded text <c>?1</c>.</summary>
    private const string Tier = """
        CASE WHEN names.folded = ?1 THEN 0 WHEN substr(names.folded, 1, length(?1)) = ?1 THEN 1 WHEN instr(names.folded, ' ' || ?1) > 0 THEN 2 ELSE 3 END
        """;

    /// <summary>Nodes that the query is for.</summary>
    private const string Wanted = "(?3 IS NULL OR kind IN (SELECT value FROM json_each(?3))) AND (?4 OR own > 0)";

    /// <summary>Names of the first two tiers, by their first letters.</summary>
    private const string Beginning = "names INDEXED BY names_by_letters WHERE folded >= ?1 AND folded < ?1 || char(0x10FFFF)";

    /// <summary>Names of all tiers, by their words <c>?2</c>.</summary>
    private const string Any = "name_words JOIN names ON names.id = name_words.rowid WHERE name_words MATCH ?2";

    public static List<SearchHit> Search(PreparedConnection connection, SearchQuery query)
    {
        var text = Folding.Fold(query.Text);
        if (text.Length == 0) return [];
        // Folded words are letters and digits: quoted, none is an operator. A word asked for twice is asked for once.
        var words = string.Join(" AND ", text.Split(' ').Distinct().Select(word => $"\"{word}\"*"));
        // A letter or two fit very many names: then the best tiers alone mostly fill the list, and are found without sorting all.
        var found = AreMany(connection, text) ? MostEvidenced(connection, text, query) : [];
        if (found.Count < query.Limit) found = Ranked(connection, Beginning, text, words, query);
        if (found.Count < query.Limit) found = Ranked(connection, Any, text, words, query);
        var ids = found.Select(node => node.Id).ToList();
        var matched = Matched(connection, text, ids);
        var summaries = new SummaryReader(connection, new FilterSql(ClaimFilter.All)).Nodes(ids).ToDictionary(node => node.Id);
        return [.. found.Select(node => new SearchHit(summaries[node.Node], matched[node.Id]))];
    }

    private static bool AreMany(PreparedConnection connection, string text)
    {
        const int Many = 2000;
        return connection.Count($"SELECT count(*) FROM (SELECT 1 FROM {Beginning} LIMIT ?2)", text, Many) == Many;
    }

    /// <summary>The first two tiers by a walk from the most evidenced node on, as far as nodes with claims go.</summary>
    private static List<(long Id, NodeId Node)> MostEvidenced(PreparedConnection connection, string text, SearchQuery query)
    {
        var equal = Ranked(connection, "names WHERE folded = ?1", text, "", query);
        var beginning = connection.Query(
            $"""
            SELECT id, key FROM nodes INDEXED BY nodes_by_evidence
            WHERE claims > 0 AND {Wanted} AND EXISTS (
              SELECT 1 FROM names NOT INDEXED WHERE {NameRows.OfNode} AND folded >= ?1 AND folded < ?1 || char(0x10FFFF))
            ORDER BY claims DESC, key LIMIT ?5
            """,
            row => (Id: row.Long(0), Node: new NodeId(row.Text(1))), Parameters(text, "", query));
        return [.. equal.Concat(beginning).DistinctBy(node => node.Id).Take(query.Limit)];
    }

    private static List<(long Id, NodeId Node)> Ranked(
        PreparedConnection connection, string names, string text, string words, SearchQuery query) => connection.Query(
        $"""
        SELECT id, key FROM (SELECT {NameRows.NodeOf} AS node, min({Tier}) AS tier FROM {names} GROUP BY node) JOIN nodes ON nodes.id = node
        WHERE {Wanted} ORDER BY tier, claims DESC, key LIMIT ?5
        """,
        row => (row.Long(0), new NodeId(row.Text(1))), Parameters(text, words, query));

    private static Value[] Parameters(string text, string words, SearchQuery query) =>
    [
        text, words, query.Kinds is { } kinds ? PreparedConnection.List(kinds.Select(kind => (int)kind)) : null, query.Samples, query.Limit,
    ];

    /// <summary>The name of each node that fits best; among equals the shown one, then the ordinally first.</summary>
    private static Dictionary<long, string> Matched(PreparedConnection connection, string text, List<long> ids) => connection.Query(
        $"""
        SELECT nodes.id, names.name, folded, names.name = nodes.name FROM nodes JOIN names ON {NameRows.OfNode}
        WHERE nodes.id IN (SELECT value FROM json_each(?1))
        """,
        row => (Node: row.Long(0), Name: row.Text(1), Fit: NameFit.Of(row.Text(2), text), Shown: row.Bool(3)), PreparedConnection.List(ids))
        .OrderBy(name => name.Fit).ThenByDescending(name => name.Shown).ThenBy(name => name.Name, StringComparer.Ordinal)
        .DistinctBy(name => name.Node).ToDictionary(name => name.Node, name => name.Name);
}
