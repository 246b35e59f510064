using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GeoGraph.Testing;

/// <summary>A program that runs until it is stopped. It is killed at the latest when the test is over.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> output = [];

    private RunningProgram(Process process) => this.process = process;

    /// <summary>Starts it; does not wait for anything.</summary>
    public static RunningProgram Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var program = new RunningProgram(new Process { StartInfo = start });
        program.process.OutputDataReceived += (_, line) => program.Hear(line.Data);
        program.process.ErrorDataReceived += (_, line) => program.Hear(line.Data);
        program.process.Start();
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        return program;
    }

    /// <summary>What it has printed, on either stream.</summary>
    public string Output
    {
        get { lock (output) return string.Join('\n', output); }
    }

    /// <summary>Whether it is still there.</summary>
    public bool IsRunning => !process.HasExited;

    /// <summary>Waits until it has printed something; throws with all that it has printed when it ends before, or after two minutes.</summary>
    public async Task<Match> SaysAsync(Regex words, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < 6000; tries++)
        {
            var running = IsRunning;
            if (words.Match(Output) is { Success: true } match) return match;
            if (!running) throw new InvalidOperationException($"The program ended:\n{Output}");
            await Task.Delay(20, cancellationToken);
        }
        throw new TimeoutException($"The program did not say '{words}' within two minutes:\n{Output}");
    }

    /// <summary>Asks it to end, with <c>TERM</c> or <c>INT</c> (which is Ctrl+C), and waits until it has; its exit status.</summary>
    public async Task<int> StopAsync(string signal, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken).WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
        return process.ExitCode;
    }

    /// <summary>Waits until it ends by itself; its exit status. It then has printed all that it will.</summary>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken).WaitAsync(TimeSpan.FromMinutes(3), cancellationToken);
        return process.ExitCode;
    }

    /// <summary>Ends it as a power cut would: kill -9.</summary>
    public async Task KillAsync()
    {
        if (IsRunning) process.Kill(entireProcessTree: true);
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
    }
}
