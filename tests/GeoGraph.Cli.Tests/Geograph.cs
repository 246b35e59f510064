using System.Diagnostics;
using System.Text;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Cli.Tests;

/// <summary>The built program with a folder of its own, for one test.</summary>
internal sealed class Geograph : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly string folder = Directory.CreateTempSubdirectory("geograph-cli-").FullName;

    /// <summary>Where the graph is kept.</summary>
    public string Data => Path.Combine(folder, "data");

    /// <summary>Runs the program in the test's folder.</summary>
    public Task<Answer> RunAsync(params string[] arguments) => RunAsync("", arguments);

    public async Task<Answer> RunAsync(string input, string[] arguments)
    {
        var start = Program(arguments);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        (start.StandardInputEncoding, start.StandardOutputEncoding, start.StandardErrorEncoding) = (Utf8, Utf8, Utf8);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>Starts the program in the test's folder, to run until it is stopped.</summary>
    public RunningProgram Start(params string[] arguments) => RunningProgram.Start(Program(arguments));

    /// <summary>Writes a file into the test's folder.</summary>
    public void Write(string name, string content) => Write(name, Utf8.GetBytes(content));

    public void Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(folder, name));

    private ProcessStartInfo Program(string[] arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "geograph.dll"), .. arguments])
        {
            WorkingDirectory = folder, Environment = { ["GEOGRAPH_DATA"] = Data },
        };

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

/// <summary>What the program answered.</summary>
internal sealed record Answer(int Status, string Output, string Error);
