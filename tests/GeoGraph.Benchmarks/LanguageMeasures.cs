using System.Diagnostics;
using System.Globalization;
using GeoGraph.Language;
using GeoGraph.Language.Network;

namespace GeoGraph.Benchmarks;

/// <summary>What one number for each stage does not say: load time, memory, two threads, and how time grows on bad input.</summary>
internal static class LanguageMeasures
{
    private const int Words = 100_000;

    private static readonly DateOnly Published = new(2026, 1, 31);

    public static void Print(TextWriter output)
    {
        Model.Read(LanguageBenchmarks.ModelFile); // the first call compiles
        var clock = Stopwatch.StartNew();
        var model = Model.Read(LanguageBenchmarks.ModelFile);
        Line(output, $"model load: {clock.ElapsedMilliseconds} ms");

        var text = LanguageBenchmarks.SampleText(Words);
        var (pipeline, parsed) = (new EnglishPipeline(model), new ParsedText());
        pipeline.Read(text, Published, parsed);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var one = Time(() => pipeline.Read(text, Published, parsed));
        Line(output, $"one core: {Words / one:0} words/s, {(GC.GetAllocatedBytesForCurrentThread() - before) / (3.0 * Words):0.00} bytes allocated a word");
        Line(output, $"resident: {Process.GetCurrentProcess().WorkingSet64 / 1_000_000} MB");

        var workers = Enumerable.Range(0, 2).Select(_ => (Pipeline: new EnglishPipeline(model), Parsed: new ParsedText())).ToArray();
        foreach (var worker in workers) worker.Pipeline.Read(text, Published, worker.Parsed);
        var two = Time(() => Parallel.ForEach(workers, worker => worker.Pipeline.Read(text, Published, worker.Parsed)));
        Line(output, $"two threads: {2 * one / two:0.00} times one");

        foreach (var (name, piece) in Worst)
        {
            string Text(int units) => string.Concat(Enumerable.Repeat(piece, units / piece.Length));
            var (small, large) = (Text(100_000), Text(200_000));
            pipeline.Read(small, Published, parsed);
            var ratio = Time(() => pipeline.Read(large, Published, parsed)) / Time(() => pipeline.Read(small, Published, parsed));
            Line(output, $"twice as much of {name}: {ratio:0.00} times as long");
        }
    }

    /// <summary>Texts that are hard on one stage or another.</summary>
    private static readonly (string Name, string Piece)[] Worst =
    [
        ("one word without end", "a"), ("one line of words", "word "), ("full stops", "."), ("hyphens", "a-"), ("brackets", "( "), ("empty lines", "\n\nx"),
        ("capitals", "The United Nations of America "), ("quotes", "“\"'"), ("digits", "12/3-4,5 "), ("right to left", "שלום עליכם "), ("astral characters", "😀𝒳 "), ("control characters", "\0a\u0001"),
        ("new words", "qzx1 wvk2 jpf3 "), ("acronyms", "North Atlantic Treaty (NAT) "),
    ];

    /// <summary>Seconds, the best of three.</summary>
    private static double Time(Action action) => Enumerable.Range(0, 3).Min(_ =>
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalSeconds;
    });

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
