using System.Reflection;

namespace GeoGraph.Storage.Neo4j;

/// <summary>
/// One step of the schema. Versions count on without a gap, from 2: version 1 kept claims and entities in another way, and its graphs
/// are refused, not misread. A step that is on main is never changed. Neo4j makes each change of
/// the schema in a transaction of its own, so every statement may be run again (<c>IF NOT EXISTS</c>, <c>MERGE</c>).
/// </summary>
/// <param name="Version">The version afterwards.</param>
/// <param name="Statements">What to run, in order.</param>
public sealed record Migration(int Version, IReadOnlyList<string> Statements)
{
    /// <summary>All steps of this program, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = [new(2, Script("002-first.cypher"))];

    private static string[] Script(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal));
        return [.. string.Join('\n', lines).Split(';').Select(statement => statement.Trim()).Where(statement => statement.Length > 0)];
    }
}
