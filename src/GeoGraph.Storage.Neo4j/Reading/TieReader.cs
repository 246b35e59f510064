using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Reads how strongly nodes are tied.</summary>
internal static class TieReader
{
    public static async Task<TieList> ReadAsync(RunCypher run, TieQuery query, CancellationToken cancellationToken)
    {
        var filter = new FilterCypher(query.Filter);
        // Whether a node is one of many is found out faster by the node itself than by its id.
        var (others, among) = query.With is null ? ("", "") : ("UNWIND $with AS id MATCH (o:Entity {id: id}) WITH collect(o) AS others", "AND o IN others");
        var ties = filter.IsAll || filter.IsByModality
            ? $$"""
              {{others}}
              UNWIND $ids AS id MATCH (e:Entity {id: id})-[d:DYAD]-(o) WHERE o <> e {{among}}
              WITH DISTINCT d
              WITH d, {{filter.CountOf("d")}} AS claims WHERE claims > 0
              WITH split(d.id, '|') AS ends, claims
              """
            : $$"""
              UNWIND $ids AS id MATCH (e:Entity {id: id})
              MATCH {{SummaryReader.ClaimsAt}} AND c.head <> c.tail AND {{filter.Condition}}
              WITH c, CASE c.head WHEN e.id THEN c.tail ELSE c.head END AS other
              WITH c, other WHERE $with IS NULL OR other IN $with
              WITH CASE WHEN c.head < c.tail THEN [c.head, c.tail] ELSE [c.tail, c.head] END AS ends, count(DISTINCT c) AS claims
              """;
        var rows = await run(
            filter.With(
                $"""
                {ties}
                ORDER BY claims DESC, ends[0], ends[1]
                WITH collect([ends[0], ends[1], claims]) AS ties
                UNWIND ties[..$limit] AS tie RETURN tie[0], tie[1], tie[2], size(ties)
                """,
                ("ids", query.Nodes.Select(id => id.Value).Distinct()), ("with", query.With?.Select(id => id.Value)), ("limit", query.Limit)),
            cancellationToken);
        return new([.. rows.Select(row => new Tie(new(row.Text(0)), new(row.Text(1)), row.Count(2)))], rows is [var first, ..] ? first.Count(3) : 0);
    }
}
