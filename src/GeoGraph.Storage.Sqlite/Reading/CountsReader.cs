using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Counts what is in the graph, for a legend and a footer.</summary>
internal static class CountsReader
{
    public static GraphCounts Read(PreparedConnection connection, ClaimFilter filter)
    {
        var byEdge = new Dictionary<string, int>();
        var byModality = Enum.GetValues<Modality>().ToDictionary(modality => modality, _ => 0);
        foreach (var (edge, modality, count) in Claims(connection, filter with { Edges = null, Modalities = null }))
        {
            byEdge[edge] = byEdge.GetValueOrDefault(edge) + (filter.Modalities?.Contains(modality) ?? true ? count : 0);
            byModality[modality] += filter.Edges?.Contains(edge) ?? true ? count : 0;
        }
        var byKind = Enum.GetValues<NodeKind>().Where(kind => kind != NodeKind.Article).ToDictionary(kind => kind, _ => 0);
        foreach (var (kind, count) in connection.Query(
            "SELECT kind, count(*) FROM nodes WHERE kind <> ?1 GROUP BY kind", row => ((NodeKind)row.Int(0), row.Int(1)), (int)NodeKind.Article))
            byKind[kind] = count;
        var articles = connection.Query(
            "SELECT count(*), coalesce(sum(sample), 0), min(published), max(published) FROM articles",
            row => (Count: row.Int(0), Samples: row.Int(1), First: row.DayOrNull(2), Last: row.DayOrNull(3))).Single();
        return new()
        {
            ByEdge = byEdge, ByModality = byModality, ByKind = byKind, Articles = articles.Count, SampleArticles = articles.Samples,
            FirstPublished = articles.First, LastPublished = articles.Last,
            ReaderVersions = connection.Query("SELECT DISTINCT reader FROM articles ORDER BY reader", row => row.Text(0)),
        };
    }

    /// <summary>How many claims pass, for every edge name with every truth status that occurs: one walk along an index.</summary>
    private static List<(string Edge, Modality Modality, int Count)> Claims(PreparedConnection connection, ClaimFilter filter)
    {
        var sql = new FilterSql(filter);
        return connection.Query(
            $"SELECT edge, modality, sum({sql.Condition}) FROM claims INDEXED BY claims_by_edge GROUP BY edge, modality",
            row => (row.Text(0), (Modality)row.Int(1), row.Int(2)), sql.With());
    }
}
