using GeoGraph.Testing;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GeoGraph.Architecture.Tests.Containers;

/// <summary>What the tests ask of docker-compose.yml.</summary>
public sealed class ComposeFile
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "docker-compose.yml");

    public Dictionary<string, Container> Services { get; set; } = [];

    /// <summary>The file as it is, before variables of the environment are filled in.</summary>
    public static ComposeFile Load()
    {
        var deserializer = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        return deserializer.Deserialize<ComposeFile>(new MergingParser(new Parser(new StringReader(File.ReadAllText(Path)))));
    }
}

/// <summary>A service.</summary>
public sealed class Container
{
    public string? Image { get; set; }

    public string? ContainerName { get; set; }

    public ImageBuild? Build { get; set; }

    public List<string> Ports { get; set; } = [];

    /// <summary>A null value is taken from the host.</summary>
    public Dictionary<string, string?> Environment { get; set; } = [];

    public Dictionary<string, Condition> DependsOn { get; set; } = [];
}

/// <summary>How an image is built.</summary>
public sealed class ImageBuild
{
    public string Context { get; set; } = "";

    public string Dockerfile { get; set; } = "";

    public string Target { get; set; } = "";
}

/// <summary>What must hold of a service before another starts.</summary>
public sealed class Condition
{
    [YamlMember(Alias = "condition")]
    public string Holds { get; set; } = "";
}
