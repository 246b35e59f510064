using System.Globalization;

namespace GeoGraph.Storage.Neo4j;

/// <summary>
/// Statements that are run for many rows at once: <c>UNWIND $rows AS row …</c>, a row being a list of values, which is half as many
/// bytes as a map. A property that is set to null is none.
/// </summary>
internal static class Rows
{
    /// <summary>A day as text, for <c>date(…)</c> in the statement.</summary>
    public static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A count that is left out where it is 0: that is less to write, and most counts are.</summary>
    public static int? Some(int count) => count == 0 ? null : count;

    /// <summary>Runs a statement for all rows; none: not at all.</summary>
    public static async Task RunAsync(
        this CypherTransaction transaction, string text, IEnumerable<object?> rows, CancellationToken cancellationToken, NodeList? nodes = null)
    {
        object?[] all = [.. rows];
        if (all.Length > 0) await transaction.RunAsync(new(text, [("rows", all), .. nodes is null ? [] : new[] { nodes.Parameter }]), cancellationToken);
    }
}
