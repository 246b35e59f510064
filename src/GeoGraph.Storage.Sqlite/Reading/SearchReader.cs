using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Finds nodes by name. The index of words gives candidates; the ranking is on folded names alone.</summary>
internal static class SearchReader
{
    /// <summary>How well a folded name fits the folded text <c>$1</c>: 0 equal, 1 begins with it, 2 has it at a later word, 3 words only.</summary>
    private const string Tier = """
        CASE WHEN folded = $1 THEN 0 WHEN substr(folded, 1, length($1)) = $1 THEN 1 WHEN instr(folded, ' ' || $1) > 0 THEN 2 ELSE 3 END
        """;

    private const string Matching = "FROM name_words JOIN names ON names.id = name_words.rowid WHERE name_words MATCH $2";

    public static List<SearchHit> Search(PreparedConnection connection, SearchQuery query)
    {
        var text = Folding.Fold(query.Text);
        if (text.Length == 0) return [];
        // Folded words are letters and digits: quoted, none is an operator. A word asked for twice is asked for once.
        var words = string.Join(" AND ", text.Split(' ').Distinct().Select(word => $"\"{word}\"*"));
        var ids = connection.Query(
            $"""
            SELECT id FROM (SELECT node, min({Tier}) AS tier {Matching} GROUP BY node) JOIN nodes ON nodes.id = node
            WHERE ($3 IS NULL OR kind IN (SELECT value FROM json_each($3))) AND ($4 OR own > 0)
            ORDER BY tier, claims DESC, key LIMIT $5
            """,
            row => row.GetInt64(0), text, words,
            query.Kinds is { } kinds ? PreparedConnection.List(kinds.Select(kind => (int)kind)) : null, query.Samples ? 1 : 0, query.Limit);
        var matched = connection.Query(
            $"""
            SELECT key, names.name {Matching} AND node IN (SELECT value FROM json_each($3))
            """.Replace("WHERE", "JOIN nodes ON nodes.id = node WHERE", StringComparison.Ordinal)
            + $" ORDER BY {Tier}, names.name <> nodes.name, names.name",
            row => (Node: new NodeId(row.GetString(0)), Name: row.GetString(1)), text, words, PreparedConnection.List(ids));
        var best = matched.GroupBy(match => match.Node).ToDictionary(group => group.Key, group => group.First().Name);
        var summaries = new SummaryReader(connection, new FilterSql(ClaimFilter.All)).Nodes(ids).ToDictionary(node => node.Id);
        var keys = new SummaryReader(connection, new FilterSql(ClaimFilter.All)).Keys(ids);
        return [.. ids.Select(id => new SearchHit(summaries[keys[id]], best[keys[id]]))];
    }
}
