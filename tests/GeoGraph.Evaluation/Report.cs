using System.Globalization;
using System.Text;

namespace GeoGraph.Evaluation;

/// <summary>Prints what was measured.</summary>
internal static class Report
{
    public static string Line(SetResult result) =>
        string.Create(CultureInfo.InvariantCulture, $"{result.Set.Name,-13} {Numbers(result)}   [{Counters(result)}; {result.Characters / Math.Max(result.Seconds, 0.001) / 1000:F0} k characters/s]");

    public static string Markdown(IReadOnlyList<SetResult> results, string version, string? date)
    {
        var text = new StringBuilder();
        text.AppendLine("# How well the reader reads").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Reader: `{version}`{(date is null ? "" : $", {date}")}. Measured by `dotnet run -c Release --project tests/GeoGraph.Evaluation -- --write tests/GeoGraph.Evaluation/RESULTS.md`");
        text.AppendLine("with `GEOGRAPH_SHARED` naming the folder of labelled sets; the sets are described there. None of them is a test split.").AppendLine();
        text.AppendLine("| set | numbers | must be 0 |").AppendLine("|---|---|---|");
        foreach (var result in results) text.AppendLine(CultureInfo.InvariantCulture, $"| {result.Set.Name} | {Numbers(result)} | {Counters(result)} |");
        text.AppendLine().AppendLine("The last column counts spans that do not reproduce, claims whose evidence lacks predicate or source, unknown entities and types, error lines, and missing or repeated ids.");
        return text.ToString();
    }

    private static string Numbers(SetResult result) => string.Join(", ", result.Set.Metrics.Where(result.Metrics.ContainsKey)
        .Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} {(result.Metrics[name] is var n && n == Math.Floor(n) && n > 1 ? n.ToString("F0", CultureInfo.InvariantCulture) : n.ToString("F3", CultureInfo.InvariantCulture))}")));

    private static string Counters(SetResult result) =>
        result.Zeros.All(counter => counter.Value == 0) ? "0" : string.Join(", ", result.Zeros.Where(counter => counter.Value != 0).Select(counter => $"{counter.Key} {counter.Value}"));
}
