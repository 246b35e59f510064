using System.Globalization;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Statements that are run for many rows at once: <c>UNWIND $rows AS row …</c>.</summary>
internal static class Rows
{
    /// <summary>A map as a row, or a part of one. What is null is left out: a property that is null is none.</summary>
    public static Dictionary<string, object?> Map(params (string Name, object? Value)[] entries) =>
        entries.Where(entry => entry.Value is not null).ToDictionary(entry => entry.Name, entry => entry.Value is DateOnly day ? Text(day) : entry.Value);

    /// <summary>A day as text, for <c>date(…)</c> in the statement.</summary>
    public static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Makes days of the texts that a row brought; what is not there stays so.</summary>
    public static string Days(string variable, params string[] properties) =>
        string.Join(", ", properties.Select(property => $"{variable}.{property} = date({variable}.{property})"));

    /// <summary>Runs a statement for all rows; none: not at all.</summary>
    public static async Task RunAsync(this CypherTransaction transaction, string text, IEnumerable<object?> rows, CancellationToken cancellationToken)
    {
        object?[] all = [.. rows];
        if (all.Length > 0) await transaction.RunAsync(new(text, ("rows", all)), cancellationToken);
    }
}
