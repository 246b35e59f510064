using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Chooses the nodes of a slice, then reads them with the edges among them.</summary>
internal sealed class SliceReader(RunCypher run, ClaimFilter filter, CancellationToken cancellationToken)
{
    private readonly FilterCypher filter = new(filter);

    private SummaryReader Summaries => new(run, filter, cancellationToken);

    /// <summary>
    /// The one statement that answers a query, which is read by <see cref="SummaryReader.ReadSlice"/>; null when it takes several. One is
    /// enough for what is asked for most: the whole graph, or what is one hop around some nodes, without a filter.
    /// </summary>
    public static Cypher? AtOnce(NeighbourhoodQuery query)
    {
        if (!new FilterCypher(query.Filter).IsAll) return null;
        if (query.Centers.Count == 0)
        {
            return new(
                $$"""
                CALL () { MATCH (e:Entity) WHERE e.claims > 0 RETURN count(*) AS total }
                CALL (total) {
                  MATCH (e:Entity) WHERE e.claims > 0 WITH e ORDER BY e.claims DESC, e.id LIMIT $limit
                  RETURN collect(e) AS shown
                }
                {{SummaryReader.Slice}}
                RETURN nodes, edges, total
                """,
                ("limit", query.Limit));
        }
        if (query.Hops > 1) return null;
        return new(
            $$"""
            UNWIND range(0, size($ids) - 1) AS i MATCH (e:Entity {id: $ids[i]})
            WITH e ORDER BY i WITH collect(e) AS centers
            CALL (centers) {
              UNWIND $ids AS id MATCH (e:Entity {id: id})-[d:DYAD]-(o) WHERE NOT o.id IN $ids
              WITH o, sum(d.claims) AS claims, max(d.last) AS last ORDER BY claims DESC, coalesce(last, $noDay) DESC, o.id
              RETURN collect(o) AS others
            }
            WITH centers[..$limit] + others[..CASE WHEN size(centers) > $limit THEN 0 ELSE $limit - size(centers) END] AS shown,
              size(centers) + size(others) AS total
            {{SummaryReader.Slice}}
            RETURN nodes, edges, total
            """,
            ("ids", query.Centers.Distinct().Select(id => id.Value)), ("limit", query.Limit), ("noDay", ArticleWriter.NoDay));
    }

    public async Task<GraphSlice> NeighbourhoodAsync(NeighbourhoodQuery query)
    {
        if (query.Centers.Count == 0) return await MostEvidencedAsync(query.Limit);
        var centers = await KnownAsync(query.Centers);
        var (kept, seen, frontier) = (centers.Take(query.Limit).ToList(), centers.ToHashSet(), centers);
        for (var hop = 1; hop < query.Hops && frontier.Count > 0; hop++)
        {
            frontier = [.. (await LayerAsync(frontier, seen, int.MaxValue)).Best];
            seen.UnionWith(frontier);
            kept.AddRange(frontier.Take(query.Limit - kept.Count));
        }
        // Of the last hop no more need be known than there is room for.
        var (best, total) = await LayerAsync(frontier, seen, query.Limit - kept.Count);
        return await SliceAsync([.. kept, .. best], seen.Count + total);
    }

    /// <summary>Those that there are, in the order asked for, each once.</summary>
    private async Task<List<NodeId>> KnownAsync(IEnumerable<NodeId> ids)
    {
        var asked = ids.Distinct().ToList();
        var known = (await run(new("UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id", ("ids", asked.Select(id => id.Value))), cancellationToken))
            .Select(row => new NodeId(row.Text(0))).ToHashSet();
        return [.. asked.Where(known.Contains)];
    }

    /// <summary>
    /// The nodes that have an edge with one of these and were not seen yet, so many of them and how many there are: most claims with
    /// these first, then the latest, then id.
    /// </summary>
    private async Task<(IReadOnlyList<NodeId> Best, int Total)> LayerAsync(List<NodeId> of, HashSet<NodeId> seen, int room)
    {
        if (of.Count == 0) return ([], 0);
        var met = filter.IsAll
            ? """
              UNWIND $ids AS id MATCH (e:Entity {id: id})-[d:DYAD]-(o)
              WITH o.id AS other, sum(d.claims) AS claims, max(d.last) AS last
              """
            : $$"""
              UNWIND $ids AS id MATCH (e:Entity {id: id})
              MATCH {{SummaryReader.ClaimsAt}} AND {{filter.Condition}}
              WITH DISTINCT e, c
              WITH CASE c.head WHEN e.id THEN c.tail ELSE c.head END AS other, count(*) AS claims, max(c.latest) AS last
              """;
        var rows = await run(
            filter.With(
                $"""
                {met}
                WHERE NOT other IN $seen
                WITH other ORDER BY claims DESC, coalesce(last, $noDay) DESC, other
                WITH collect(other) AS others RETURN others[..$room], size(others)
                """,
                ("ids", of.Select(id => id.Value)), ("seen", seen.Select(id => id.Value)), ("room", room), ("noDay", ArticleWriter.NoDay)),
            cancellationToken);
        return ([.. rows[0].Texts(0).Select(id => new NodeId(id))], rows[0].Count(1));
    }

    /// <summary>Without a centre: the nodes with most claims under the filter. Nodes without any are not drawn, nor counted.</summary>
    private async Task<GraphSlice> MostEvidencedAsync(int limit)
    {
        var ranked = await run(
            filter.With(
                $"""
                MATCH (c:Claim) WHERE c.latest >= $noDay AND {filter.Condition}
                UNWIND CASE WHEN c.head = c.tail THEN [c.head] ELSE [c.head, c.tail] END AS id
                WITH id, count(*) AS claims ORDER BY claims DESC, id
                WITH collect(id) AS ids
                UNWIND ids[..$limit] AS id RETURN id, size(ids)
                """,
                ("limit", limit), ("noDay", ArticleWriter.NoDay)),
            cancellationToken);
        return await SliceAsync([.. ranked.Select(row => new NodeId(row.Text(0)))], ranked is [var first, ..] ? first.Count(1) : 0);
    }

    private async Task<GraphSlice> SliceAsync(IReadOnlyCollection<NodeId> ids, int total)
    {
        var nodes = await Summaries.NodesAsync(ids);
        return new() { Nodes = nodes, Edges = await Summaries.EdgesAsync(nodes), TotalNodes = total };
    }
}
