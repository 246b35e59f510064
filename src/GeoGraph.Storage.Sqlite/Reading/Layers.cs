namespace GeoGraph.Storage.Sqlite;

/// <summary>A node that a walk meets: how strongly it is tied to the hop before.</summary>
internal readonly record struct Met(long Node, long Claims, long? LastDay);

/// <summary>Walks the graph hop by hop from some nodes, along edges that pass a filter, against their direction too.</summary>
internal sealed class Layers(PreparedConnection connection, FilterSql filter)
{
    private readonly string neighbours = $"""
        SELECT other, sum(claims), max(last) FROM (
          SELECT tail AS other, count(*) AS claims, max(last_day) AS last FROM claims
          WHERE head IN (SELECT value FROM json_each(?5)) AND {filter.Condition} GROUP BY tail
          UNION ALL
          SELECT head, count(*), max(last_day) FROM claims
          WHERE tail IN (SELECT value FROM json_each(?5)) AND {filter.Condition} GROUP BY head)
        GROUP BY other
        """;

    /// <summary>The nodes of each hop, 1 first; stops where nothing new comes.</summary>
    public IEnumerable<List<Met>> Walk(IEnumerable<long> from, int hops)
    {
        var seen = from.ToHashSet();
        IEnumerable<long> frontier = seen.ToList();
        for (var hop = 1; hop <= hops; hop++)
        {
            var layer = Neighbours(frontier).Where(met => seen.Add(met.Node)).ToList();
            if (layer.Count == 0) yield break;
            yield return layer;
            frontier = layer.Select(met => met.Node);
        }
    }

    /// <summary>All nodes that have an edge with one of these, some of these perhaps among them.</summary>
    private List<Met> Neighbours(IEnumerable<long> of) => connection.Query(
        neighbours, row => new Met(row.Long(0), row.Long(1), row.LongOrNull(2)),
        filter.With(PreparedConnection.List(of)));
}
