using System.Reflection;

namespace GeoGraph.Storage.Sqlite;

/// <summary>One step of the schema. Versions count from 1 without a gap; a step that was released is never changed.</summary>
/// <param name="Version">The <c>PRAGMA user_version</c> of the file afterwards.</param>
/// <param name="Sql">What to run, in one transaction.</param>
public sealed record Migration(int Version, string Sql)
{
    /// <summary>All steps of this program, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = [new(1, Script("001-first.sql"))];

    private static string Script(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
