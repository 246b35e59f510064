using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GeoGraph.Storage.Sqlite;

/// <summary>
/// One open connection with its prepared statements, used by one caller at a time. Parameters are <c>?1</c>, <c>?2</c>, …; SQL texts
/// are few and fixed in shape, so each is prepared once. It speaks to SQLite below ADO.NET, whose parameter objects cost more than
/// SQLite's own work when articles come by the thousand.
/// </summary>
internal sealed class PreparedConnection(SqliteConnection inner) : IDisposable
{
    private readonly Dictionary<string, sqlite3_stmt> prepared = new(new ByLength());
    private readonly sqlite3 database = inner.Handle!;
    private byte[] text = new byte[1024];

    /// <summary>Runs a statement; returns how many rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<Value> values)
    {
        var statement = Bind(sql, values);
        try
        {
            while (Step(statement)) { }
        }
        finally
        {
            Rest(statement);
        }
        return raw.sqlite3_changes(database);
    }

    /// <summary>Runs several statements, once.</summary>
    public void RunScript(string sql)
    {
        using var command = inner.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>All rows, read before anything else runs.</summary>
    public List<T> Query<T>(string sql, Func<Row, T> read, params ReadOnlySpan<Value> values)
    {
        var statement = Bind(sql, values);
        try
        {
            var rows = new List<T>();
            while (Step(statement)) rows.Add(read(new(statement)));
            return rows;
        }
        finally
        {
            Rest(statement);
        }
    }

    /// <summary>A whole number; 0 for NULL or no row.</summary>
    public long Count(string sql, params ReadOnlySpan<Value> values) => Query(sql, row => row.Long(0), values) is [var number, ..] ? number : 0;

    /// <summary>Ends a transaction that failed, if SQLite has not done so itself.</summary>
    public void Rollback()
    {
        if (raw.sqlite3_get_autocommit(database) == 0) Run("ROLLBACK");
    }

    /// <summary>Makes the running statement fail with SQLITE_INTERRUPT.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(database);

    public void Dispose()
    {
        foreach (var statement in prepared.Values) statement.Dispose();
        inner.Dispose();
    }

    /// <summary>A list as one parameter, for <c>IN (SELECT value FROM json_each(?1))</c>.</summary>
    public static string List<T>(IEnumerable<T> values) => JsonSerializer.Serialize(values);

    private sqlite3_stmt Bind(string sql, ReadOnlySpan<Value> values)
    {
        if (!prepared.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v2(database, sql, out statement));
            prepared.Add(sql, statement);
        }
        // a filter brings parameters that a statement may not use
        var used = Math.Min(values.Length, raw.sqlite3_bind_parameter_count(statement));
        for (var i = 0; i < used; i++) Check(Bind(statement, i + 1, values[i]));
        return statement;
    }

    private int Bind(sqlite3_stmt statement, int index, in Value value) => value.Kind switch
    {
        ValueKind.Number => raw.sqlite3_bind_int64(statement, index, value.Bits),
        ValueKind.Real => raw.sqlite3_bind_double(statement, index, BitConverter.Int64BitsToDouble(value.Bits)),
        ValueKind.Text => raw.sqlite3_bind_text(statement, index, Utf8((string)value.Content!)),
        ValueKind.Utf8 => raw.sqlite3_bind_text(statement, index, (byte[])value.Content!),
        ValueKind.Blob => raw.sqlite3_bind_blob(statement, index, (byte[])value.Content!),
        _ => raw.sqlite3_bind_null(statement, index),
    };

    private ReadOnlySpan<byte> Utf8(string content)
    {
        var most = Encoding.UTF8.GetMaxByteCount(content.Length);
        if (text.Length < most) text = new byte[most];
        return text.AsSpan(0, Encoding.UTF8.GetBytes(content, text));
    }

    private bool Step(sqlite3_stmt statement)
    {
        var code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW) return true;
        if (code != raw.SQLITE_DONE) Check(code);
        return false;
    }

    /// <summary>Lets go of locks and of bound texts; a fault was told by the step before.</summary>
    private static void Rest(sqlite3_stmt statement)
    {
        _ = raw.sqlite3_reset(statement);
        _ = raw.sqlite3_clear_bindings(statement);
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);

    /// <summary>SQL texts are long and few: their length tells most of them apart for less than a hash of all their letters.</summary>
    private sealed class ByLength : IEqualityComparer<string>
    {
        public bool Equals(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);

        public int GetHashCode(string text) => text.Length;
    }
}
