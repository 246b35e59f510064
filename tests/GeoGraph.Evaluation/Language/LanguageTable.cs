using System.Diagnostics;
using System.Globalization;
using GeoGraph.Core;
using GeoGraph.Evaluation.Parsing;
using GeoGraph.Language;
using GeoGraph.Language.Network;

namespace GeoGraph.Evaluation.Language;

/// <summary>How well and how fast the language pipeline reads, on public sets; a markdown table.</summary>
internal sealed class LanguageTable(string corpora, Model model)
{
    private const int Re3dLearned = 40; // documents of re3d that the model has learned from

    public static string ShippedModel { get; } = Path.Combine(DataFolder.Shipped, "models", "english.model");

    /// <summary>Prints a row for each set.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine("| set | numbers |\n|---|---|");
        foreach (var (name, file) in new[] { ("EWT test, gold tokens", "en_ewt-ud-test.conllu"), ("PUD, gold tokens", "en_pud-ud-test.conllu"), ("GUM-open test, gold tokens", "en_gumopen-ud-test.conllu") })
        {
            var gold = Conllu.Read(Path.Combine(corpora, "ud", file));
            var score = ConllScore.Of(GoldTokens.Read(model, gold), gold);
            Row(output, name, $"UPOS {Percent(score.Universal)} XPOS {Percent(score.Penn)} UAS {Percent(score.Unlabelled)} LAS {Percent(score.Labelled)} lemmas {Percent(score.Lemmas)}");
        }
        foreach (var (name, file) in new[] { ("EWT test, raw", "en_ewt-ud-test.conllu"), ("GUM-open test, raw", "en_gumopen-ud-test.conllu") })
        {
            var gold = Conllu.Read(Path.Combine(corpora, "ud", file));
            var score = ConllScore.Of(RawText.Read(model, gold), gold);
            Row(output, name, $"sentences {Percent(score.Sentences)} tokens {Percent(score.Tokens)} words {Percent(score.Words)} UPOS {Percent(score.Universal)} UAS {Percent(score.Unlabelled)} LAS {Percent(score.Labelled)}");
        }
        foreach (var (name, file) in new[] { ("names, UNER-EWT test, raw", "uner_ewt_test.jsonl"), ("names, UNER-PUD, raw", "uner_pud_test.jsonl"), ("names, re3d from its 41st document on, raw", "re3d_names.jsonl") })
            Row(output, name, NameScore.Of(model, Path.Combine(corpora, "ner", file), skip: file.StartsWith("re3d", StringComparison.Ordinal) ? Re3dLearned : 0));
        Row(output, "everything, one core", Speed());
    }

    private string Speed()
    {
        var text = RawText.Of(Conllu.Read(Path.Combine(corpora, "ud", "en_gumopen-ud-test.conllu")));
        var (pipeline, parsed) = (new EnglishPipeline(model), new ParsedText());
        pipeline.Read(text, null, parsed); // compiles
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            pipeline.Read(text, null, parsed);
            return clock.Elapsed.TotalSeconds;
        });
        return string.Create(CultureInfo.InvariantCulture, $"{parsed.Words.Length / best / 1000:0} thousand words/s");
    }

    private static void Row(TextWriter output, string name, string numbers)
    {
        output.WriteLine($"| {name} | {numbers} |");
        output.Flush();
    }

    internal static string Percent(Count count) => (100 * count.F1).ToString("0.0", CultureInfo.InvariantCulture);
}
