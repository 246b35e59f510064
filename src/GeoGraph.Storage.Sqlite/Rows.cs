using Microsoft.Data.Sqlite;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Reads nullable columns.</summary>
internal static class Rows
{
    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateOnly? DayOrNull(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateOnly.FromDayNumber(row.GetInt32(column));
}
