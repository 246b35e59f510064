using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Nodes and edges with their counts under a filter.</summary>
internal sealed class SummaryReader(RunCypher run, FilterCypher filter, CancellationToken cancellationToken)
{
    /// <summary>What makes an edge at an entity <c>e</c>: a claim is about every event, but has it as an end only when it has no other.</summary>
    public const string ClaimsAt = "(e)<-[:SOURCE|TARGET|ABOUT]-(c:Claim) WHERE (c.head = e.id OR c.tail = e.id)";

    /// <summary>What a node <c>e</c> is read from; claims and neighbours follow, as <see cref="Read"/> takes them.</summary>
    public const string Summary = "e.id, e.kind, e.name, e.country";

    public static NodeSummary Read(CypherRow row) => new()
    {
        Id = new(row.Text(0)), Kind = NodeKindNames.Parse(row.Text(1)), Name = row.Text(2), Country = row.TextOrNull(3),
        Claims = row.Count(4), Neighbours = row.Count(5),
    };

    /// <summary>Nodes by id, most claims first, then id; unknown ones are left out.</summary>
    public async Task<IReadOnlyList<NodeSummary>> NodesAsync(IReadOnlyCollection<NodeId> ids)
    {
        if (ids.Count == 0) return [];
        var counts = filter.IsAll
            ? "WITH e, e.claims AS claims, e.neighbours AS neighbours"
            : $$"""
              CALL (e) {
                MATCH {{ClaimsAt}} AND {{filter.Condition}}
                WITH DISTINCT e, c, CASE c.head WHEN e.id THEN c.tail ELSE c.head END AS other
                RETURN count(*) AS claims, count(DISTINCT CASE other WHEN e.id THEN null ELSE other END) AS neighbours
              }
              """;
        var rows = await run(
            filter.With(
                $"""
                UNWIND $ids AS id MATCH (e:Entity {"{id: id}"})
                {counts}
                RETURN {Summary}, claims, neighbours
                """,
                ("ids", ids.Select(id => id.Value))),
            cancellationToken);
        return
        [
            .. rows.Select(Read).OrderByDescending(node => node.Claims).ThenBy(node => node.Id),
        ];
    }

    /// <summary>All edges among nodes, most claims first, then id.</summary>
    public async Task<IReadOnlyList<EdgeSummary>> EdgesAsync(IReadOnlyList<NodeSummary> nodes)
    {
        var all = await UnfilteredAsync(nodes);
        var edges = filter.IsAll ? all : await FilteredAsync(all);
        return [.. edges.OrderByDescending(edge => edge.Claims).ThenBy(edge => edge.Id.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Few nodes with much around them: every pair is looked up. Many nodes: the walk is along what is around them.</summary>
    private async Task<IReadOnlyList<EdgeSummary>> UnfilteredAsync(IReadOnlyList<NodeSummary> nodes)
    {
        string[] ids = [.. nodes.Select(node => node.Id.Value).Order(StringComparer.Ordinal)];
        // Under a filter the neighbours that do not pass are not known: then their number only guides the choice worse.
        var rows = (long)ids.Length * ids.Length / 2 <= nodes.Sum(node => (long)node.Neighbours)
            ? await run(
                new(
                    """
                    UNWIND range(0, size($ids) - 1) AS i UNWIND range(i, size($ids) - 1) AS j
                    MATCH ()-[d:DYAD {id: $ids[i] + '|' + $ids[j]}]->()
                    RETURN d.id, d.edges
                    """,
                    ("ids", ids)),
                cancellationToken)
            : await run(
                new("UNWIND $ids AS id MATCH (:Entity {id: id})-[d:DYAD]->(other) WHERE other.id IN $ids RETURN d.id, d.edges", ("ids", ids)),
                cancellationToken);
        return [.. rows.SelectMany(row => row.Json<List<StoredEdge>>(1).Select(edge => edge.Between(Dyad.Parse(row.Text(0)))))];
    }

    private async Task<IReadOnlyList<EdgeSummary>> FilteredAsync(IReadOnlyList<EdgeSummary> all)
    {
        if (all.Count == 0) return [];
        var ends = all.Select(edge => (edge.Source, edge.Target)).Distinct();
        var rows = await run(
            filter.With(
                $"""
                UNWIND $ends AS ends MATCH (c:Claim {"{head: ends[0], tail: ends[1]}"}) WHERE {filter.Condition}
                RETURN c.head, c.tail, c.edge, min(coalesce(c.symmetric, false)),
                  sum(CASE c.modality WHEN 'asserted' THEN 1 ELSE 0 END), sum(CASE c.modality WHEN 'planned' THEN 1 ELSE 0 END),
                  sum(CASE c.modality WHEN 'possible' THEN 1 ELSE 0 END), sum(CASE c.modality WHEN 'denied' THEN 1 ELSE 0 END),
                  count(DISTINCT c.article), count(DISTINCT c.voice), min(c.first), max(c.last)
                """,
                ("ends", ends.Select(pair => new[] { pair.Source.Value, pair.Target.Value }))),
            cancellationToken);
        return
        [
            .. rows.Select(row => new EdgeSummary
            {
                Source = new(row.Text(0)), Target = new(row.Text(1)), Name = row.Text(2), Symmetric = row.Bool(3),
                ByModality = [row.Count(4), row.Count(5), row.Count(6), row.Count(7)],
                Articles = row.Count(8), Sources = row.Count(9), First = row.Day(10), Last = row.Day(11),
            }),
        ];
    }
}
