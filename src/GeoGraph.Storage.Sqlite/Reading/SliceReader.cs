using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Chooses the nodes of a slice, then reads them with the edges among them.</summary>
internal sealed class SliceReader(PreparedConnection connection, ClaimFilter filter)
{
    private readonly FilterSql filter = new(filter);
    private SummaryReader Summaries => new(connection, filter);

    public GraphSlice Neighbourhood(NeighbourhoodQuery query)
    {
        if (query.Centers.Count == 0) return MostEvidenced(query.Limit);
        var centers = Summaries.Ids(query.Centers);
        return Nearest(centers, [.. new Layers(connection, filter).Walk(centers, query.Hops)], query.Limit);
    }

    /// <summary>Without a centre: the nodes with most claims. Nodes without any are not drawn, nor counted.</summary>
    private GraphSlice MostEvidenced(int limit)
    {
        var ranked = filter.IsAll
            ? connection.Query(
                "SELECT id, (SELECT count(*) FROM nodes WHERE claims > 0) FROM nodes WHERE claims > 0 ORDER BY claims DESC, key LIMIT ?1",
                row => (Id: row.Long(0), Total: row.Int(1)), limit)
            : connection.Query(
                $"""
                SELECT node, count(*) OVER () FROM (SELECT node, sum(claims) AS evidence FROM (
                    SELECT head AS node, count(*) AS claims FROM claims WHERE {filter.Condition} GROUP BY head
                    UNION ALL SELECT tail, count(*) FROM claims WHERE head <> tail AND {filter.Condition} GROUP BY tail)
                  GROUP BY node)
                JOIN nodes ON nodes.id = node ORDER BY evidence DESC, key LIMIT ?5
                """,
                row => (Id: row.Long(0), Total: row.Int(1)), filter.With(limit));
        return Slice([.. ranked.Select(node => node.Id)], ranked.Count == 0 ? 0 : ranked[0].Total);
    }

    private GraphSlice Nearest(List<long> centers, IReadOnlyList<List<Met>> layers, int limit)
    {
        var kept = centers.Take(limit).ToList();
        foreach (var layer in layers) kept.AddRange(Best(layer, limit - kept.Count));
        return Slice(kept, centers.Count + layers.Sum(layer => layer.Count));
    }

    private IEnumerable<long> Best(List<Met> layer, int room)
    {
        if (room <= 0) return [];
        if (layer.Count <= room) return layer.Select(met => met.Node);
        var keys = Summaries.Keys(layer.Select(met => met.Node));
        return layer
            .OrderByDescending(met => met.Claims).ThenByDescending(met => met.LastDay ?? long.MinValue).ThenBy(met => keys[met.Node])
            .Take(room).Select(met => met.Node);
    }

    private GraphSlice Slice(IReadOnlyList<long> ids, int total) => new()
    {
        Nodes = Summaries.Nodes(ids), Edges = Summaries.Edges(ids), TotalNodes = total,
    };
}
