using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Reads one node with all that is known of it.</summary>
internal static class NodeReader
{
    public static NodeDetail? Find(PreparedConnection connection, NodeId node, ClaimFilter filter)
    {
        var found = connection.Query(
            "SELECT id, sector, articles FROM nodes WHERE key = ?1",
            row => (Id: row.Long(0), Sector: row.TextOrNull(1), Articles: row.Int(2)), node.Value);
        if (found is not [var (id, sector, articles)]) return null;
        var summary = new SummaryReader(connection, new FilterSql(filter)).Nodes([id]).Single();
        return new(
            new Node
            {
                Id = node, Kind = summary.Kind, Name = summary.Name, Country = summary.Country, Sector = sector, Facts = Facts(connection, id),
            },
            summary, articles);
    }

    private static EquatableList<NodeFact> Facts(PreparedConnection connection, long node) => connection
        .Query("SELECT DISTINCT facts FROM forms WHERE node = ?1 AND facts IS NOT NULL", row => row.Json<List<NodeFact>>(0), node)
        .SelectMany(facts => facts)
        .Distinct().OrderBy(CanonicalJson.Write, StringComparer.Ordinal).ToEquatableList();
}
