using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Finds nodes by name. The index of words gives candidates; the ranking is on folded names alone.</summary>
internal static class SearchReader
{
    /// <summary><see cref="NameFit"/> of a name that has the words of the folded text <c>?1</c>.</summary>
    private const string Tier = """
        CASE WHEN names.folded = ?1 THEN 0 WHEN substr(names.folded, 1, length(?1)) = ?1 THEN 1 WHEN instr(names.folded, ' ' || ?1) > 0 THEN 2 ELSE 3 END
        """;

    /// <summary>Names of the first two tiers, by their first letters.</summary>
    private const string Beginning = "names WHERE folded >= ?1 AND folded < ?1 || char(0x10FFFF)";

    /// <summary>Names of all tiers, by their words <c>?2</c>.</summary>
    private const string Any = "name_words JOIN names ON names.id = name_words.rowid WHERE name_words MATCH ?2";

    public static List<SearchHit> Search(PreparedConnection connection, SearchQuery query)
    {
        var text = Folding.Fold(query.Text);
        if (text.Length == 0) return [];
        // Folded words are letters and digits: quoted, none is an operator. A word asked for twice is asked for once.
        var words = string.Join(" AND ", text.Split(' ').Distinct().Select(word => $"\"{word}\"*"));
        // A few letters fit the words of very many names, but the first two tiers alone mostly fill the list.
        var found = Ranked(connection, Beginning, text, words, query);
        if (found.Count < query.Limit) found = Ranked(connection, Any, text, words, query);
        var ids = found.Select(node => node.Id).ToList();
        var matched = Matched(connection, text, ids);
        var summaries = new SummaryReader(connection, new FilterSql(ClaimFilter.All)).Nodes(ids).ToDictionary(node => node.Id);
        return [.. found.Select(node => new SearchHit(summaries[node.Node], matched[node.Id]))];
    }

    private static List<(long Id, NodeId Node)> Ranked(
        PreparedConnection connection, string names, string text, string words, SearchQuery query) => connection.Query(
        $"""
        SELECT id, key FROM (SELECT node, min({Tier}) AS tier FROM {names} GROUP BY node) JOIN nodes ON nodes.id = node
        WHERE (?3 IS NULL OR kind IN (SELECT value FROM json_each(?3))) AND (?4 OR own > 0)
        ORDER BY tier, claims DESC, key LIMIT ?5
        """,
        row => (row.Long(0), new NodeId(row.Text(1))), text, words,
        query.Kinds is { } kinds ? PreparedConnection.List(kinds.Select(kind => (int)kind)) : null, query.Samples, query.Limit);

    /// <summary>The name of each node that fits best; among equals the shown one, then the ordinally first.</summary>
    private static Dictionary<long, string> Matched(PreparedConnection connection, string text, List<long> ids) => connection.Query(
        """
        SELECT node, names.name, folded, names.name = nodes.name FROM names JOIN nodes ON nodes.id = node
        WHERE node IN (SELECT value FROM json_each(?1))
        """,
        row => (Node: row.Long(0), Name: row.Text(1), Fit: NameFit.Of(row.Text(2), text), Shown: row.Bool(3)), PreparedConnection.List(ids))
        .OrderBy(name => name.Fit).ThenByDescending(name => name.Shown).ThenBy(name => name.Name, StringComparer.Ordinal)
        .DistinctBy(name => name.Node).ToDictionary(name => name.Node, name => name.Name);
}
