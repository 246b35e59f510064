using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GeoGraph.Testing;

/// <summary>The explorer as a person starts it: a process of its own, on a free port of this machine, on a data folder.</summary>
internal sealed partial class ExplorerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> output = [];

    private ExplorerProcess(Process process) => this.process = process;

    /// <summary>Starts it; does not wait until it answers.</summary>
    public static ExplorerProcess Launch(string dataFolder, bool samples, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Program("GeoGraph.Web", "GeoGraph.Web.dll")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.Combine(Repository.Root, "src", "GeoGraph.Web"),
        };
        start.Environment["GEOGRAPH_DATA"] = dataFolder;
        start.Environment["GEOGRAPH_SAMPLES"] = samples ? "true" : "false";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in environment) start.Environment[name] = value;

        var explorer = new ExplorerProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        explorer.process.OutputDataReceived += (_, line) => explorer.Hear(line.Data);
        explorer.process.ErrorDataReceived += (_, line) => explorer.Hear(line.Data);
        explorer.process.Exited += (_, _) => explorer.address.TrySetException(new InvalidOperationException($"The explorer ended:\n{explorer.Output}"));
        explorer.process.Start();
        explorer.process.BeginOutputReadLine();
        explorer.process.BeginErrorReadLine();
        return explorer;
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<ExplorerProcess> StartAsync(string dataFolder, bool samples, CancellationToken cancellationToken)
    {
        var explorer = Launch(dataFolder, samples);
        await explorer.AddressAsync(cancellationToken);
        return explorer;
    }

    /// <summary>What it has printed.</summary>
    public string Output
    {
        get { lock (output) return string.Join('\n', output); }
    }

    /// <summary>Whether it is still there.</summary>
    public bool IsRunning => !process.HasExited;

    /// <summary>Where it answers.</summary>
    public Task<Uri> AddressAsync(CancellationToken cancellationToken) => address.Task.WaitAsync(TimeSpan.FromMinutes(2), cancellationToken);

    /// <summary>Ends it as a power cut would: kill -9.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (output) output.Add(line);
        if (Listening().Match(line) is { Success: true } match) address.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex("Now listening on: (http://\\S+)")]
    private static partial Regex Listening();
}
