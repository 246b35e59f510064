using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Nodes and edges with their counts under a filter.</summary>
internal sealed class SummaryReader(RunCypher run, FilterCypher filter, CancellationToken cancellationToken)
{
    /// <summary>What makes an edge at an entity <c>e</c>: a claim is about every event, but has it as an end only when it has no other.</summary>
    public const string ClaimsAt = "(e)<-[:SOURCE|TARGET|ABOUT]-(c:Claim) WHERE (c.head = e.id OR c.tail = e.id)";

    /// <summary>What a node <c>e</c> is read from; claims and neighbours follow, as <see cref="Read"/> takes them.</summary>
    public const string Summary = "e.id, e.kind, e.name, e.country";

    /// <summary>
    /// The nodes <c>shown</c> and all edges among them, without a filter, as <c>nodes</c> and <c>edges</c>. Few nodes with much around
    /// them: every pair is looked up. Many nodes: the walk is along what is around them.
    /// </summary>
    public const string Slice = """
        CALL (shown) {
          UNWIND shown AS e
          RETURN collect([e.id, e.kind, e.name, e.country, e.claims, e.neighbours]) AS nodes, sum(e.neighbours) AS ends
        }
        CALL (shown, ends) {
          CALL (shown, ends) {
            WITH [e IN shown | e.id] AS ids, ends WHERE size(ids) * size(ids) / 2 <= ends
            UNWIND range(0, size(ids) - 1) AS i UNWIND range(i, size(ids) - 1) AS j
            WITH CASE WHEN ids[i] < ids[j] THEN ids[i] + '|' + ids[j] ELSE ids[j] + '|' + ids[i] END AS id
            MATCH ()-[d:DYAD {id: id}]->() USING INDEX d:DYAD(id)
            RETURN d
            UNION ALL
            WITH shown, [e IN shown | e.id] AS ids, ends WHERE size(ids) * size(ids) / 2 > ends
            UNWIND shown AS e MATCH (e)-[d:DYAD]->(o) WHERE o.id IN ids
            RETURN d
          }
          RETURN collect([d.id, d.edges]) AS edges
        }
        """;

    /// <summary>What <see cref="Slice"/> found, and how many nodes there are.</summary>
    public static GraphSlice ReadSlice(CypherRow row) => new()
    {
        Nodes = InOrder(row.Rows(0).Select(Read)), Edges = InOrder(row.Rows(1).SelectMany(EdgesOf)), TotalNodes = row.Count(2),
    };

    public static NodeSummary Read(CypherRow row) => new()
    {
        Id = new(row.Text(0)), Kind = NodeKindNames.Parse(row.Text(1)), Name = row.Text(2), Country = row.TextOrNull(3),
        Claims = row.CountOrZero(4), Neighbours = row.CountOrZero(5),
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
        return InOrder(rows.Select(Read));
    }

    /// <summary>All edges among nodes, most claims first, then id.</summary>
    public async Task<IReadOnlyList<EdgeSummary>> EdgesAsync(IReadOnlyList<NodeSummary> nodes)
    {
        var all = await UnfilteredAsync(nodes);
        var edges = filter.IsAll ? all : await FilteredAsync(all);
        return InOrder(edges);
    }

    private static IReadOnlyList<NodeSummary> InOrder(IEnumerable<NodeSummary> nodes) => [.. nodes.OrderByDescending(node => node.Claims).ThenBy(node => node.Id)];

    private static IReadOnlyList<EdgeSummary> InOrder(IEnumerable<EdgeSummary> edges) =>
        [.. edges.OrderByDescending(edge => edge.Claims).ThenBy(edge => edge.Id.ToString(), StringComparer.Ordinal)];

    private static IEnumerable<EdgeSummary> EdgesOf(CypherRow dyad) => dyad.Json<List<StoredEdge>>(1).Select(edge => edge.Between(Dyad.Parse(dyad.Text(0))));

    private async Task<IReadOnlyList<EdgeSummary>> UnfilteredAsync(IReadOnlyList<NodeSummary> nodes)
    {
        var rows = await run(
            new(
                $$"""
                UNWIND $ids AS id MATCH (e:Entity {id: id}) WITH collect(e) AS shown
                {{Slice}}
                UNWIND edges AS edge RETURN edge[0], edge[1]
                """,
                ("ids", nodes.Select(node => node.Id.Value))),
            cancellationToken);
        return [.. rows.SelectMany(EdgesOf)];
    }

    private async Task<IReadOnlyList<EdgeSummary>> FilteredAsync(IReadOnlyList<EdgeSummary> all)
    {
        if (all.Count == 0) return [];
        var ends = all.Select(edge => (edge.Source, edge.Target)).Distinct();
        var rows = await run(
            filter.With(
                $"""
                UNWIND $ends AS ends MATCH (c:Claim {"{head: ends[0], tail: ends[1]}"}) WHERE {filter.Condition}
                MATCH (c)-[:EVIDENCED_BY]->(a:Article)
                RETURN c.head, c.tail, c.edge, min(coalesce(c.symmetric, false)),
                  sum(CASE c.modality WHEN 'asserted' THEN 1 ELSE 0 END), sum(CASE c.modality WHEN 'planned' THEN 1 ELSE 0 END),
                  sum(CASE c.modality WHEN 'possible' THEN 1 ELSE 0 END), sum(CASE c.modality WHEN 'denied' THEN 1 ELSE 0 END),
                  count(DISTINCT a), count(DISTINCT coalesce('outlet ' + a.source, a.id)), min(c.first), nullIf(max(c.latest), date('0001-01-01'))
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
