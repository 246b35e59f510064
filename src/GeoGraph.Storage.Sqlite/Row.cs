using System.Text;
using System.Text.Json;
using GeoGraph.Core;
using SQLitePCL;

namespace GeoGraph.Storage.Sqlite;

/// <summary>The current row of a query, by column number.</summary>
internal readonly struct Row(sqlite3_stmt statement)
{
    public long Long(int column) => raw.sqlite3_column_int64(statement, column);

    public int Int(int column) => raw.sqlite3_column_int(statement, column);

    public bool Bool(int column) => Int(column) != 0;

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    public DateOnly? DayOrNull(int column) => IsNull(column) ? null : DateOnly.FromDayNumber(Int(column));

    public byte[] Blob(int column) => Bytes(column).ToArray();

    /// <summary>What <see cref="Utf8Text.Json"/> wrote.</summary>
    public T Json<T>(int column) => JsonSerializer.Deserialize<T>(Bytes(column), CanonicalJson.Options) ?? throw new JsonException("null where a value is expected");

    /// <inheritdoc cref="Json{T}"/>
    public T? JsonOrNull<T>(int column) where T : class => IsNull(column) ? null : Json<T>(column);

    private bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>Of a text as well: its bytes with their length, where the text function would stop at a NUL.</summary>
    private ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);
}
