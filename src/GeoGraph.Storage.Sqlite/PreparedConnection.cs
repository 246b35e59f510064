using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GeoGraph.Storage.Sqlite;

/// <summary>
/// One open connection with its prepared statements, used by one caller at a time. Parameters are <c>$1</c>, <c>$2</c>, …;
/// SQL texts are few and fixed in shape, so each is prepared once.
/// </summary>
internal sealed class PreparedConnection(SqliteConnection inner) : IDisposable
{
    private static readonly string[] ParameterNames = [.. Enumerable.Range(1, 32).Select(n => string.Create(CultureInfo.InvariantCulture, $"${n}"))];
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    /// <summary>Runs a statement; returns how many rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>Runs several statements, once.</summary>
    public void RunScript(string sql)
    {
        using var command = inner.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>All rows, read before anything else runs.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>A whole number; 0 for NULL or no row.</summary>
    public long Count(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteScalar() is long number ? number : 0;

    /// <summary>Ends a transaction that failed, if SQLite has not done so itself.</summary>
    public void Rollback()
    {
        if (raw.sqlite3_get_autocommit(inner.Handle!) == 0) Run("ROLLBACK");
    }

    /// <summary>Makes the running statement fail with SQLITE_INTERRUPT.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(inner.Handle!);

    public void Dispose()
    {
        foreach (var command in prepared.Values) command.Dispose();
        inner.Dispose();
    }

    /// <summary>A list as one parameter, for <c>IN (SELECT value FROM json_each($1))</c>.</summary>
    public static string List<T>(IEnumerable<T> values) => JsonSerializer.Serialize(values);

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = inner.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = ParameterNames[i] });
            prepared.Add(sql, command);
        }
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
