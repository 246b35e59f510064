using System.Diagnostics;
using System.Text;
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
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "geograph.dll"), .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = Utf8, StandardOutputEncoding = Utf8, StandardErrorEncoding = Utf8,
            Environment = { ["GEOGRAPH_DATA"] = Data },
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>Writes a file into the test's folder.</summary>
    public void Write(string name, string content) => Write(name, Utf8.GetBytes(content));

    public void Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(folder, name));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

/// <summary>What the program answered.</summary>
internal sealed record Answer(int Status, string Output, string Error);
