using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GeoGraph.Testing;

/// <summary>The explorer as a person starts it: a process of its own, on a free port of this machine, on a data folder.</summary>
internal sealed partial class ExplorerProcess : IAsyncDisposable
{
    private readonly RunningProgram program;

    private ExplorerProcess(RunningProgram program) => this.program = program;

    /// <summary>Starts it; does not wait until it answers.</summary>
    public static ExplorerProcess Launch(string dataFolder, bool samples, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Program("GeoGraph.Web", "GeoGraph.Web.dll")])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src", "GeoGraph.Web"),
        };
        start.Environment["GEOGRAPH_DATA"] = dataFolder;
        start.Environment["GEOGRAPH_SAMPLES"] = samples ? "true" : "false";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new(RunningProgram.Start(start));
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<ExplorerProcess> StartAsync(string dataFolder, bool samples, CancellationToken cancellationToken)
    {
        var explorer = Launch(dataFolder, samples);
        await explorer.AddressAsync(cancellationToken);
        return explorer;
    }

    /// <summary>What it has printed.</summary>
    public string Output => program.Output;

    /// <summary>Whether it is still there.</summary>
    public bool IsRunning => program.IsRunning;

    /// <summary>Where it answers.</summary>
    public async Task<Uri> AddressAsync(CancellationToken cancellationToken) =>
        new((await program.SaysAsync(Listening(), cancellationToken)).Groups[1].Value);

    /// <summary>Ends it as a power cut would: kill -9.</summary>
    public Task KillAsync() => program.KillAsync();

    public ValueTask DisposeAsync() => program.DisposeAsync();

    [GeneratedRegex("Now listening on: (http://\\S+)")]
    private static partial Regex Listening();
}
