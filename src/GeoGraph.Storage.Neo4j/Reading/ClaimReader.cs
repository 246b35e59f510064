using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Lists claims with their articles and the names that are shown beside them.</summary>
internal static class ClaimReader
{
    public static async Task<ClaimPage> PageAsync(RunCypher run, ClaimQuery query, CancellationToken cancellationToken)
    {
        var filter = new FilterCypher(query.Filter);
        var (match, values) = Match(query);
        var where = $"{match} AND {filter.Condition}";
        var total = await run(filter.With($"{where} RETURN count(DISTINCT c)", values), cancellationToken);
        var rows = await run(
            filter.With(
                $"""
                {where}
                WITH {(query is { Node: null } ? "" : "DISTINCT ")}c ORDER BY c.latest DESC, c.confidence DESC, c.id SKIP $skip LIMIT $limit
                MATCH (c)-[:EVIDENCED_BY]->(a:Article)
                RETURN {ClaimColumns.Columns}, {ArticleReader.Heading}
                ORDER BY c.latest DESC, c.confidence DESC, c.id
                """,
                [.. values, ("skip", query.Skip), ("limit", query.Limit)]),
            cancellationToken);
        return new([.. rows.Select(Sourced)], total[0].Count(0));
    }

    /// <summary>The claims asked for, by the index that finds them. <c>latest</c> is there for every claim.</summary>
    private static (string Match, (string, object?)[] Values) Match(ClaimQuery query)
    {
        var conditions = new List<string>();
        if (query.Edge is not null) conditions.Add("c.head = $head AND c.tail = $tail AND c.edge = $edge");
        if (query.Pair is not null) conditions.Add("(c.head = $one AND c.tail = $other OR c.head = $other AND c.tail = $one)");
        var match = query.Node is null ? "MATCH (c:Claim)" : "MATCH (n:Entity {id: $node})<-[:SOURCE|TARGET|ABOUT|SAID_BY]-(c:Claim)";
        if (conditions.Count == 0 && query.Node is null) conditions.Add("c.latest >= $noDay");
        return (
            $"{match} WHERE {(conditions.Count == 0 ? "true" : string.Join(" AND ", conditions))}",
            [
                ("node", query.Node?.Value), ("head", query.Edge?.Source.Value), ("edge", query.Edge?.Name), ("tail", query.Edge?.Target.Value),
                ("one", query.Pair?.One.Value), ("other", query.Pair?.Other.Value), ("noDay", ArticleWriter.NoDay),
            ]);
    }

    private static SourcedClaim Sourced(CypherRow row)
    {
        var claim = ClaimColumns.Read(row, 0);
        var names = ClaimColumns.Ends(row, 0).DistinctBy(end => end.Id).ToDictionary(end => end.Id, end => end.Name);
        return new(
            claim, ArticleReader.Read(row, ClaimColumns.Count), Name(claim.Source), Name(claim.Target), Name(claim.Attribution?.Speaker) ?? claim.Attribution?.Text);

        string? Name(NodeId? node) => node is { } id ? names[id] : null;
    }
}
