using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Counts the claims between nodes, from the covering indexes alone.</summary>
internal sealed class TieReader(PreparedConnection connection, ClaimFilter filter)
{
    private const string InNodes = "IN (SELECT value FROM json_each(?5))", InWith = "IN (SELECT value FROM json_each(?6))";
    private readonly FilterSql filter = new(filter);
    private SummaryReader Summaries => new(connection, filter);

    private readonly record struct Pair(long One, long Other, int Claims);

    public TieList Read(TieQuery query)
    {
        var nodes = Summaries.Ids(query.Nodes);
        var pairs = query.With is null ? WithAnybody(nodes) : Between(nodes, Summaries.Ids(query.With));
        return new(Best(pairs, query.Limit), pairs.Count);
    }

    private List<Pair> WithAnybody(List<long> nodes) => Pairs("TRUE", "TRUE", $"+head NOT {InNodes}", nodes, []);

    private List<Pair> Between(List<long> nodes, List<long> with)
    {
        // Few pairs: SQLite looks each up. Many: it walks along the claims of the side that has fewer, which the plus sign asks for.
        var (claims, others) = (Summaries.Claims(nodes), Summaries.Claims(with));
        if (others < claims) (nodes, with, claims) = (with, nodes, others);
        var sign = (long)nodes.Count * with.Count <= claims ? "" : "+";
        return Pairs($"{sign}tail {InWith}", $"{sign}head {InWith}", $"NOT (+head {InNodes} AND +tail {InWith})", nodes, with);
    }

    /// <summary>A claim counts once: from its tail only when it has not been counted from its head.</summary>
    private List<Pair> Pairs(string tail, string head, string notCounted, List<long> nodes, List<long> with) => connection.Query(
        $"""
        SELECT one, other, sum(number) FROM (
          SELECT min(head, tail) AS one, max(head, tail) AS other, count(*) AS number FROM claims
          WHERE head {InNodes} AND {tail} AND head <> tail AND {filter.Condition} GROUP BY head, tail
          UNION ALL
          SELECT min(head, tail), max(head, tail), count(*) FROM claims
          WHERE tail {InNodes} AND {head} AND {notCounted} AND head <> tail AND {filter.Condition} GROUP BY tail, head)
        GROUP BY one, other
        """,
        row => new Pair(row.Long(0), row.Long(1), row.Int(2)),
        filter.With(PreparedConnection.List(nodes), PreparedConnection.List(with)));

    private List<Tie> Best(List<Pair> pairs, int limit)
    {
        if (pairs.Count > limit)
        {
            // Ids decide only among those with as many claims as the last that has room: of the rest they need not be read.
            var least = pairs.Select(pair => pair.Claims).OrderDescending().ElementAt(limit - 1);
            pairs = pairs.FindAll(pair => pair.Claims >= least);
        }
        var keys = Summaries.Keys(pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct());
        return
        [
            .. pairs.Select(pair => Tie(keys[pair.One], keys[pair.Other], pair.Claims))
                .OrderByDescending(tie => tie.Claims).ThenBy(tie => tie.One).ThenBy(tie => tie.Other).Take(limit),
        ];
    }

    private static Tie Tie(NodeId one, NodeId other, int claims) => one < other ? new(one, other, claims) : new(other, one, claims);
}
