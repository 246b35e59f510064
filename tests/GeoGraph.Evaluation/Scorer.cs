using System.Diagnostics;
using System.Text.Json;
using GeoGraph.Extraction;

namespace GeoGraph.Evaluation;

/// <summary>What the scorer said of one set.</summary>
/// <param name="Set">Which.</param>
/// <param name="Metrics">All its numbers.</param>
/// <param name="Zeros">The counters that must be 0: spans that do not reproduce, claims without their evidence, and so on.</param>
/// <param name="Characters">How much text was read.</param>
/// <param name="Seconds">How long reading took.</param>
internal sealed record SetResult(LabelledSet Set, IReadOnlyDictionary<string, double> Metrics, IReadOnlyDictionary<string, double> Zeros, long Characters, double Seconds);

/// <summary>Runs <c>score.py</c> of the shared folder.</summary>
internal sealed class Scorer
{
    private readonly string shared;
    private readonly string python;

    private Scorer(string shared, string python) => (this.shared, this.python) = (shared, python);

    /// <summary>The scorer of <c>GEOGRAPH_SHARED</c>; null when the folder or Python is missing.</summary>
    public static Scorer? Find()
    {
        var shared = Environment.GetEnvironmentVariable("GEOGRAPH_SHARED");
        if (shared is null || !File.Exists(Path.Combine(shared, "eval", "score.py"))) return null;
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var python = new[] { "python3.11", "python3" }.FirstOrDefault(name => path.Any(folder => File.Exists(Path.Combine(folder, name))));
        return python is null ? null : new Scorer(shared, python);
    }

    public async Task<SetResult> ScoreAsync(LabelledSet set, ArticleReader reader, string? keep, CancellationToken cancellationToken)
    {
        var folder = keep ?? Directory.CreateTempSubdirectory("geograph-evaluation-").FullName;
        Directory.CreateDirectory(folder);
        try
        {
            var gold = Path.Combine(shared, "corpora", set.Gold);
            string[] given = set.Given ? ["--given"] : [];
            var input = await RunAsync(["inputs", set.Scorer, gold, .. given], cancellationToken);
            var readings = Path.Combine(folder, set.Name + ".out.jsonl");
            var watch = Stopwatch.StartNew();
            using (var lines = new StringReader(input))
            await using (var output = new StreamWriter(readings))
                await ContractStream.RunAsync(reader, lines, output, 2, cancellationToken);
            var seconds = watch.Elapsed.TotalSeconds;
            var printed = await RunAsync(["score", set.Scorer, gold, readings, "--json", .. given], cancellationToken);
            using var json = JsonDocument.Parse(printed.TrimEnd().Split('\n')[^1]);
            return new SetResult(set, Numbers(json.RootElement.GetProperty("metrics")), Numbers(json.RootElement.GetProperty("integrity"))
                .Where(pair => pair.Key is not ("readings" or "spans" or "claims")).ToDictionary(), input.Length, seconds);
        }
        finally
        {
            if (keep is null) Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<string, double> Numbers(JsonElement json) =>
        json.EnumerateObject().Where(row => row.Value.ValueKind == JsonValueKind.Number).ToDictionary(row => row.Name, row => row.Value.GetDouble());

    private async Task<string> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(python, [Path.Combine(shared, "eval", "score.py"), .. arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{python} did not start");
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"score.py {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
