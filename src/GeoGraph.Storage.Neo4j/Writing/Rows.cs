namespace GeoGraph.Storage.Neo4j;

/// <summary>Statements that are run for many rows at once: <c>UNWIND $rows AS row …</c>.</summary>
internal static class Rows
{
    /// <summary>A map as a row, or a part of one. What is null is left out: a property that is null is none.</summary>
    public static Dictionary<string, object?> Map(params (string Name, object? Value)[] entries) =>
        entries.Where(entry => entry.Value is not null).ToDictionary(entry => entry.Name, entry => entry.Value);

    /// <summary>Runs a statement for all rows; none: not at all.</summary>
    public static async Task RunAsync(this CypherTransaction transaction, string text, IEnumerable<object?> rows, CancellationToken cancellationToken)
    {
        object?[] all = [.. rows];
        if (all.Length > 0) await transaction.RunAsync(new(text, ("rows", all)), cancellationToken);
    }
}
