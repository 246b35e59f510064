using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Finds nodes by name. The index of words gives candidates; the ranking is on folded names alone.</summary>
internal static class SearchReader
{
    /// <summary>How well a folded name fits the folded text <c>$1</c>: 0 equal, 1 begins with it, 2 has it at a later word, 3 words only.</summary>
    private const string Tier = """
        CASE WHEN names.folded = $1 THEN 0 WHEN substr(names.folded, 1, length($1)) = $1 THEN 1 WHEN instr(names.folded, ' ' || $1) > 0 THEN 2 ELSE 3 END
        """;

    private const string Candidates = "name_words JOIN names ON names.id = name_words.rowid";

    public static List<SearchHit> Search(PreparedConnection connection, SearchQuery query)
    {
        var text = Folding.Fold(query.Text);
        if (text.Length == 0) return [];
        // Folded words are letters and digits: quoted, none is an operator. A word asked for twice is asked for once.
        var words = string.Join(" AND ", text.Split(' ').Distinct().Select(word => $"\"{word}\"*"));
        var found = connection.Query(
            $"""
            SELECT id, key FROM (SELECT node, min({Tier}) AS tier FROM {Candidates} WHERE name_words MATCH $2 GROUP BY node) JOIN nodes ON nodes.id = node
            WHERE ($3 IS NULL OR kind IN (SELECT value FROM json_each($3))) AND ($4 OR own > 0)
            ORDER BY tier, claims DESC, key LIMIT $5
            """,
            row => (Id: row.GetInt64(0), Node: new NodeId(row.GetString(1))), text, words,
            query.Kinds is { } kinds ? PreparedConnection.List(kinds.Select(kind => (int)kind)) : null, query.Samples ? 1 : 0, query.Limit);
        var ids = found.Select(node => node.Id).ToList();
        var matched = Matched(connection, text, words, ids);
        var summaries = new SummaryReader(connection, new FilterSql(ClaimFilter.All)).Nodes(ids).ToDictionary(node => node.Id);
        return [.. found.Select(node => new SearchHit(summaries[node.Node], matched[node.Id]))];
    }

    /// <summary>The name of each node that fits best; among equals the shown one, then the ordinally first.</summary>
    private static Dictionary<long, string> Matched(PreparedConnection connection, string text, string words, List<long> ids) => connection.Query(
        $"""
        SELECT node, names.name FROM {Candidates} JOIN nodes ON nodes.id = node
        WHERE name_words MATCH $2 AND node IN (SELECT value FROM json_each($3))
        ORDER BY {Tier}, names.name <> nodes.name, names.name
        """,
        row => (Node: row.GetInt64(0), Name: row.GetString(1)), text, words, PreparedConnection.List(ids))
        .DistinctBy(match => match.Node).ToDictionary();
}
