using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>
/// A large load into an empty graph: the indexes of claims are made when all rows are there, by sorting, which costs less than
/// keeping them up row by row. All in one transaction, so that nobody ever sees the table without its indexes.
/// </summary>
internal static class FirstLoad
{
    /// <summary>Fewer change sets are not worth it.</summary>
    private const int Least = 500;

    /// <summary>Whether there is no claim yet.</summary>
    public static bool IsEmpty(PreparedConnection connection) => connection.Count("SELECT EXISTS (SELECT 1 FROM claims)") == 0;

    /// <summary>Takes the indexes away if it is one, and returns what makes them again.</summary>
    public static IReadOnlyList<string> Begin(PreparedConnection connection, IReadOnlyCollection<ChangeSet> batch)
    {
        if (batch.Count < Least || !IsEmpty(connection)) return [];
        var indexes = connection.Query(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'claims' AND sql IS NOT NULL", row => (Name: row.Text(0), Sql: row.Text(1)));
        foreach (var (name, _) in indexes) connection.RunScript($"DROP INDEX {name}");
        return [.. indexes.Select(index => index.Sql)];
    }

    /// <summary>Makes the indexes again.</summary>
    public static void End(PreparedConnection connection, IReadOnlyList<string> indexes)
    {
        foreach (var sql in indexes) connection.RunScript(sql);
    }
}
