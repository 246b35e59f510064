using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Nodes and edges with their counts under a filter, from the covering indexes alone.</summary>
internal sealed class SummaryReader(PreparedConnection connection, FilterSql filter)
{
    /// <summary>Nodes by row number, most claims first, then id.</summary>
    public List<NodeSummary> Nodes(IReadOnlyCollection<long> ids)
    {
        // The subquery of neighbours merges two walks along the indexes; without its LIMIT, SQLite would drop the order that allows it.
        var (claims, neighbours) = filter.IsAll
            ? ("claims", "neighbours")
            : ($"""
               (SELECT count(*) FROM claims WHERE head = nodes.id AND {filter.Condition})
               + (SELECT count(*) FROM claims WHERE tail = nodes.id AND head <> nodes.id AND {filter.Condition})
               """,
               $"""
               (SELECT count(*) FROM (
                 SELECT tail AS other FROM claims WHERE head = nodes.id AND tail <> nodes.id AND {filter.Condition}
                 UNION SELECT head FROM claims WHERE tail = nodes.id AND head <> nodes.id AND {filter.Condition} ORDER BY other LIMIT -1))
               """);
        var nodes = connection.Query(
            $"SELECT key, kind, name, country, {claims}, {neighbours} FROM nodes WHERE id IN (SELECT value FROM json_each(?5))",
            row => new NodeSummary
            {
                Id = new(row.Text(0)), Kind = (NodeKind)row.Int(1), Name = row.Text(2), Country = row.TextOrNull(3),
                Claims = row.Int(4), Neighbours = row.Int(5),
            },
            filter.With(PreparedConnection.List(ids)));
        return [.. nodes.OrderByDescending(node => node.Claims).ThenBy(node => node.Id)];
    }

    /// <summary>All edges among nodes, most claims first, then id.</summary>
    public List<EdgeSummary> Edges(IReadOnlyCollection<long> ids)
    {
        var keys = Keys(ids);
        // A few nodes with much evidence: SQLite looks every pair up. Many nodes: it walks along their claims, which the plus sign asks for.
        var tail = (long)ids.Count * ids.Count <= Claims(ids) ? "tail" : "+tail";
        var edges = connection.Query(
            $"""
            SELECT head, tail, edge, min(symmetric),
              sum(modality = 0), sum(modality = 1), sum(modality = 2), sum(modality = 3),
              count(DISTINCT {ClaimRows.ArticleOf}), count(DISTINCT voice), min(first_day), max(last_day)
            FROM claims
            WHERE head IN (SELECT value FROM json_each(?5)) AND {tail} IN (SELECT value FROM json_each(?5)) AND {filter.Condition}
            GROUP BY head, tail, edge
            """,
            row => new EdgeSummary
            {
                Source = keys[row.Long(0)], Target = keys[row.Long(1)], Name = row.Text(2), Symmetric = row.Bool(3),
                ByModality = [row.Int(4), row.Int(5), row.Int(6), row.Int(7)],
                Articles = row.Int(8), Sources = row.Int(9), First = row.DayOrNull(10), Last = row.DayOrNull(11),
            },
            filter.With(PreparedConnection.List(ids)));
        return [.. edges.OrderByDescending(edge => edge.Claims).ThenBy(edge => edge.Id.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>How many claims nodes have, whatever the filter; one between two of them counts twice.</summary>
    public long Claims(IEnumerable<long> ids) =>
        connection.Count("SELECT sum(claims) FROM nodes WHERE id IN (SELECT value FROM json_each(?1))", PreparedConnection.List(ids));

    /// <summary>Row numbers of nodes, unknown ones left out, in the order asked for, each once.</summary>
    public List<long> Ids(IEnumerable<NodeId> nodes) => connection.Query(
        """
        SELECT nodes.id FROM json_each(?1) AS asked JOIN nodes ON nodes.key = asked.value GROUP BY nodes.id ORDER BY min(asked.key)
        """,
        row => row.Long(0), PreparedConnection.List(nodes.Select(node => node.Value)));

    /// <summary>Ids of nodes by row number.</summary>
    public Dictionary<long, NodeId> Keys(IEnumerable<long> ids) => connection.Query(
        "SELECT id, key FROM nodes WHERE id IN (SELECT value FROM json_each(?1))",
        row => (row.Long(0), new NodeId(row.Text(1))), PreparedConnection.List(ids)).ToDictionary();
}
