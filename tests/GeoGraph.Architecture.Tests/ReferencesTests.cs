using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace GeoGraph.Architecture.Tests;

/// <summary>The table of rooms, on the direct references of the compiled assemblies: who may know whom.</summary>
public class ReferencesTests
{
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["GeoGraph.Core"] = [],
        ["GeoGraph.Language"] = [],
        ["GeoGraph.Training"] = ["GeoGraph.Language"], // and none knows it: it makes what the product ships
        ["GeoGraph.Extraction"] = ["GeoGraph.Core", "GeoGraph.Language"],
        ["GeoGraph.Ingestion"] = ["GeoGraph.Core", "GeoGraph.Extraction"],
        ["GeoGraph.Analysis"] = ["GeoGraph.Core"],
        ["GeoGraph.Storage.Sqlite"] = ["GeoGraph.Core"],
        ["GeoGraph.Storage.Neo4j"] = ["GeoGraph.Core"],
        ["GeoGraph.Hosting"] =
        [
            "GeoGraph.Core", "GeoGraph.Language", "GeoGraph.Extraction", "GeoGraph.Ingestion", "GeoGraph.Analysis", "GeoGraph.Storage.Sqlite",
            "GeoGraph.Storage.Neo4j",
        ],
        ["GeoGraph.Web"] = ["GeoGraph.Core", "GeoGraph.Analysis", "GeoGraph.Ingestion", "GeoGraph.Hosting"],
        ["geograph"] = ["GeoGraph.Core", "GeoGraph.Analysis", "GeoGraph.Extraction", "GeoGraph.Ingestion", "GeoGraph.Hosting"],
    };

    // Packages of rooms that say how few they need; others are the business of their room.
    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["GeoGraph.Core"] = ["YamlDotNet"],
        ["GeoGraph.Language"] = [],
        ["GeoGraph.Analysis"] = ["QuikGraph"],
    };

    public static TheoryData<string> Rooms => [.. MayReference.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_references_only_what_the_table_lets_it(string room)
    {
        var references = References(room).Where(MayReference.ContainsKey).ToList();
        Assert.Empty(references.Except(MayReference[room]));
    }

    [Fact]
    public void The_table_knows_every_room()
    {
        var rooms = Directory.GetFiles(AppContext.BaseDirectory, "GeoGraph.*.dll")
            .Append(Path.Combine(AppContext.BaseDirectory, "geograph.dll"))
            .Select(Path.GetFileNameWithoutExtension).Where(name => !name!.EndsWith(".Tests", StringComparison.Ordinal));
        Assert.Equal(MayReference.Keys.Order(StringComparer.Ordinal), rooms.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("GeoGraph.Core")]
    [InlineData("GeoGraph.Language")]
    [InlineData("GeoGraph.Analysis")]
    public void Rooms_that_need_few_packages_keep_it_so(string room)
    {
        var foreign = References(room).Where(name => !MayReference.ContainsKey(name) && !IsFramework(name));
        Assert.Empty(foreign.Except(Packages[room]));
    }

    internal static IEnumerable<string> AllRooms => MayReference.Keys;

    private static bool IsFramework(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name is "System" or "netstandard" or "mscorlib" or "Microsoft.CSharp";

    private static List<string> References(string room)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, room + ".dll"));
        using var assembly = new PEReader(file);
        var metadata = assembly.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
