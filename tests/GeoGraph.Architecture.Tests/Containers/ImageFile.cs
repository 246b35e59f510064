using System.Text.Json;
using GeoGraph.Testing;

namespace GeoGraph.Architecture.Tests.Containers;

/// <summary>What a target of src/Dockerfile sets for the container: environment, command and the question after its health.</summary>
internal sealed record ImageFile(IReadOnlyDictionary<string, string> Environment, string[] Entrypoint, string[] Command, string[] Health)
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "src", "Dockerfile");

    /// <summary>Reads one target.</summary>
    public static ImageFile Target(string name)
    {
        var instructions = File.ReadAllText(Path).Replace("\\\n", "", StringComparison.Ordinal).Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .SkipWhile(line => !(Is(line, "FROM") && line.EndsWith($" AS {name}", StringComparison.Ordinal)))
            .Skip(1).TakeWhile(line => !Is(line, "FROM")).ToList();
        if (instructions.Count == 0) throw new InvalidDataException($"The Dockerfile has no target {name}.");
        var environment = instructions.Where(line => Is(line, "ENV")).SelectMany(line => line["ENV ".Length..].Split(' '))
            .Select(setting => setting.Split('=', 2)).ToDictionary(setting => setting[0], setting => setting[1]);
        return new(environment, Words(instructions, "ENTRYPOINT"), Words(instructions, "CMD"), Words(instructions, "HEALTHCHECK"));
    }

    private static bool Is(string line, string instruction) => line.StartsWith(instruction + " ", StringComparison.Ordinal);

    private static string[] Words(List<string> instructions, string instruction) =>
        instructions.SingleOrDefault(line => Is(line, instruction)) is { } line
            ? JsonSerializer.Deserialize<string[]>(line[line.IndexOf('[', StringComparison.Ordinal)..])! : [];
}
