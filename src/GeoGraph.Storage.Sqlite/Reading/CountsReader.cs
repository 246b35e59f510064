using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Counts what is in the graph, for a legend and a footer.</summary>
internal static class CountsReader
{
    public static GraphCounts Read(PreparedConnection connection, ClaimFilter filter)
    {
        var byEdge = connection.Query("SELECT DISTINCT edge FROM claims", row => row.GetString(0)).ToDictionary(edge => edge, _ => 0);
        foreach (var (edge, count) in Claims(connection, "edge", filter with { Edges = null }, row => row.GetString(0))) byEdge[edge] = count;
        var byModality = Enum.GetValues<Modality>().ToDictionary(modality => modality, _ => 0);
        foreach (var (modality, count) in Claims(connection, "modality", filter with { Modalities = null }, row => (Modality)row.GetInt32(0)))
            byModality[modality] = count;
        var byKind = Enum.GetValues<NodeKind>().Where(kind => kind != NodeKind.Article).ToDictionary(kind => kind, _ => 0);
        foreach (var (kind, count) in connection.Query(
            "SELECT kind, count(*) FROM nodes WHERE kind <> $1 GROUP BY kind", row => ((NodeKind)row.GetInt32(0), row.GetInt32(1)), (int)NodeKind.Article))
            byKind[kind] = count;
        var articles = connection.Query(
            "SELECT count(*), coalesce(sum(sample), 0), min(published), max(published) FROM articles",
            row => (Count: row.GetInt32(0), Samples: row.GetInt32(1), First: row.DayOrNull(2), Last: row.DayOrNull(3))).Single();
        return new()
        {
            ByEdge = byEdge, ByModality = byModality, ByKind = byKind, Articles = articles.Count, SampleArticles = articles.Samples,
            FirstPublished = articles.First, LastPublished = articles.Last,
            ReaderVersions = connection.Query("SELECT DISTINCT reader FROM articles ORDER BY reader", row => row.GetString(0)),
        };
    }

    private static List<(T, int)> Claims<T>(
        PreparedConnection connection, string column, ClaimFilter filter, Func<Microsoft.Data.Sqlite.SqliteDataReader, T> read)
    {
        var sql = new FilterSql(filter);
        return connection.Query(
            $"SELECT {column}, count(*) FROM claims INDEXED BY claims_out WHERE {sql.Condition} GROUP BY {column}",
            row => (read(row), row.GetInt32(1)), sql.With());
    }
}
