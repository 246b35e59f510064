using System.Diagnostics;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Neo4j.Tests;

/// <summary>The program <c>geograph</c> as a process.</summary>
internal static class Geograph
{
    public static RunningProgram Start((string Name, string Value)[] settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Program("GeoGraph.Cli", "geograph.dll"), .. arguments]);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return RunningProgram.Start(start);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Status, string Output)> RunAsync((string Name, string Value)[] settings, params string[] arguments)
    {
        await using var program = Start(settings, arguments);
        return (await program.EndAsync(TestContext.Current.CancellationToken), program.Output);
    }
}
