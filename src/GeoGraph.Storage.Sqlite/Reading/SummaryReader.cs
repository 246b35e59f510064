using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Nodes and edges with their counts under a filter, from the covering indexes alone.</summary>
internal sealed class SummaryReader(PreparedConnection connection, FilterSql filter)
{
    /// <summary>Nodes by row number, most claims first, then id.</summary>
    public List<NodeSummary> Nodes(IReadOnlyCollection<long> ids)
    {
        var claims = filter.IsAll
            ? "nodes.claims"
            : $"""
              (SELECT count(*) FROM claims WHERE head = nodes.id AND {filter.Condition})
              + (SELECT count(*) FROM claims WHERE tail = nodes.id AND head <> nodes.id AND {filter.Condition})
              """;
        var nodes = connection.Query(
            $"""
            SELECT key, kind, name, country, {claims}, (SELECT count(*) FROM (
              SELECT tail FROM claims WHERE head = nodes.id AND tail <> nodes.id AND {filter.Condition}
              UNION SELECT head FROM claims WHERE tail = nodes.id AND head <> nodes.id AND {filter.Condition}))
            FROM nodes WHERE id IN (SELECT value FROM json_each($5))
            """,
            row => new NodeSummary
            {
                Id = new(row.GetString(0)), Kind = (NodeKind)row.GetInt32(1), Name = row.GetString(2), Country = row.TextOrNull(3),
                Claims = row.GetInt32(4), Neighbours = row.GetInt32(5),
            },
            filter.With(PreparedConnection.List(ids)));
        return [.. nodes.OrderByDescending(node => node.Claims).ThenBy(node => node.Id)];
    }

    /// <summary>All edges among nodes, most claims first, then id.</summary>
    public List<EdgeSummary> Edges(IReadOnlyCollection<long> ids)
    {
        var edges = connection.Query(
            $"""
            SELECT (SELECT key FROM nodes WHERE id = head), (SELECT key FROM nodes WHERE id = tail), edge, min(symmetric),
              sum(modality = 0), sum(modality = 1), sum(modality = 2), sum(modality = 3),
              count(DISTINCT {ClaimRows.ArticleOf}), count(DISTINCT voice), min(first_day), max(last_day)
            FROM claims
            WHERE head IN (SELECT value FROM json_each($5)) AND tail IN (SELECT value FROM json_each($5)) AND {filter.Condition}
            GROUP BY head, tail, edge
            """,
            row => new EdgeSummary
            {
                Source = new(row.GetString(0)), Target = new(row.GetString(1)), Name = row.GetString(2), Symmetric = row.GetBoolean(3),
                ByModality = [row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7)],
                Articles = row.GetInt32(8), Sources = row.GetInt32(9), First = row.DayOrNull(10), Last = row.DayOrNull(11),
            },
            filter.With(PreparedConnection.List(ids)));
        return [.. edges.OrderByDescending(edge => edge.Claims).ThenBy(edge => edge.Id.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Row numbers of nodes, unknown ones left out, in the order asked for, each once.</summary>
    public List<long> Ids(IEnumerable<NodeId> nodes) => connection.Query(
        """
        SELECT nodes.id FROM json_each($1) AS asked JOIN nodes ON nodes.key = asked.value GROUP BY nodes.id ORDER BY min(asked.key)
        """,
        row => row.GetInt64(0), PreparedConnection.List(nodes.Select(node => node.Value)));

    /// <summary>Ids of nodes by row number.</summary>
    public Dictionary<long, NodeId> Keys(IEnumerable<long> ids) => connection.Query(
        "SELECT id, key FROM nodes WHERE id IN (SELECT value FROM json_each($1))",
        row => (row.GetInt64(0), new NodeId(row.GetString(1))), PreparedConnection.List(ids)).ToDictionary();
}
