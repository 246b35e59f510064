using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Lists claims with their articles and the names that are shown beside them.</summary>
internal static class ClaimReader
{
    private const string Id = "(SELECT id FROM nodes WHERE key = ";

    public static ClaimPage Page(PreparedConnection connection, ClaimQuery query)
    {
        var filter = new FilterSql(query.Filter);
        var (condition, values) = Conditions(query);
        var where = $"WHERE {filter.Condition}{condition}";
        // The plus signs keep SQLite from walking all claims in order of time to find the few of a node.
        var order = condition.Length == 0 ? "last_day DESC, confidence DESC, key" : "+last_day DESC, +confidence DESC, +key";
        var total = connection.Count($"SELECT count(*) FROM claims {where}", filter.With(values));
        var found = connection.Query(
            $"""
            SELECT claims.body, {ArticleReader.Heading}
            FROM (SELECT id FROM claims {where} ORDER BY {order} LIMIT ?11 OFFSET ?12) AS page
            JOIN claims USING (id) JOIN articles ON articles.id = claims.id >> 20
            ORDER BY claims.last_day DESC, claims.confidence DESC, claims.key
            """,
            row => (Claim: row.Json<Claim>(0), Article: ArticleReader.Read(row, 1)),
            filter.With([.. values, query.Limit, query.Skip]));
        var names = Names(connection, found.SelectMany(row => Named(row.Claim)).OfType<NodeId>().Distinct());
        return new(
            [.. found.Select(row => new SourcedClaim(
                row.Claim, row.Article, Name(row.Claim.Source), Name(row.Claim.Target),
                Name(row.Claim.Attribution?.Speaker) ?? row.Claim.Attribution?.Text))],
            (int)total);

        string? Name(NodeId? node) => node is { } id ? names[id] : null;
    }

    /// <summary>Conditions beside the filter, with the parameters ?5 to ?10.</summary>
    private static (string Condition, Value[] Values) Conditions(ClaimQuery query)
    {
        var condition = "";
        if (query.Node is not null) condition += $" AND ({string.Join(" OR ", Ends.Select(end => $"{end} = {Id}?5)"))})";
        if (query.Edge is not null) condition += $" AND head = {Id}?6) AND edge = ?7 AND tail = {Id}?8)";
        if (query.Pair is not null) condition += $" AND (head = {Id}?9) AND tail = {Id}?10) OR head = {Id}?10) AND tail = {Id}?9))";
        return (condition,
        [
            query.Node?.Value, query.Edge?.Source.Value, query.Edge?.Name, query.Edge?.Target.Value, query.Pair?.One.Value, query.Pair?.Other.Value,
        ]);
    }

    private static string[] Ends { get; } = ["head", "tail", "event", "speaker"];

    private static NodeId?[] Named(Claim claim) => [claim.Source, claim.Target, claim.Attribution?.Speaker];

    private static Dictionary<NodeId, string> Names(PreparedConnection connection, IEnumerable<NodeId> nodes) => connection.Query(
        "SELECT key, name FROM nodes WHERE key IN (SELECT value FROM json_each(?1))",
        row => (new NodeId(row.Text(0)), row.Text(1)), PreparedConnection.List(nodes.Select(node => node.Value))).ToDictionary();
}
