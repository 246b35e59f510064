using BenchmarkDotNet.Attributes;
using GeoGraph.Language;
using GeoGraph.Language.Network;
using GeoGraph.Language.Segmentation;
using GeoGraph.Testing;

namespace GeoGraph.Benchmarks;

/// <summary>Each stage of reading English over the sample articles, over and over; the number of words is in the operation count, so times are for one word.</summary>
[MemoryDiagnoser, ShortRunJob]
public class LanguageBenchmarks
{
    private const int WordsEach = 20_000;

    private static readonly DateOnly Published = new(2026, 1, 31);

    private readonly ParsedText parsed = new();
    private readonly List<Word> words = [];
    private readonly Annotations annotations = new();
    private string text = "";
    private EnglishPipeline pipeline = null!;
    private Annotator annotator = null!;
    private int[] limits = [];

    public static string ModelFile => Path.Combine(AppContext.BaseDirectory, "data", "models", "english.model");

    /// <summary>Running text of exactly so many words, from the sample articles.</summary>
    public static string SampleText(int words)
    {
        var articles = Directory.GetFiles(Path.Combine(Repository.Root, "data", "articles"), "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var text = string.Join("\n\n", Enumerable.Range(0, 1 + words / 10_000).SelectMany(_ => articles));
        var cut = new List<Word>();
        WordCutter.Cut(text, 0, text.Length, cut);
        return text[..cut[words - 1].End];
    }

    [GlobalSetup]
    public void Setup()
    {
        text = SampleText(WordsEach);
        var model = Model.Read(ModelFile);
        pipeline = new EnglishPipeline(model);
        annotator = new Annotator(model, new FormVectors(model));
        pipeline.Read(text, Published, parsed);
        limits = [.. parsed.Sentences.ToArray().Select(sentence => sentence.Limit)];
    }

    [Benchmark(OperationsPerInvoke = WordsEach)]
    public int Words()
    {
        words.Clear();
        WordCutter.Cut(text, 0, text.Length, words);
        return words.Count;
    }

    [Benchmark(OperationsPerInvoke = WordsEach)]
    public int TagsTreeAndNames()
    {
        annotator.Annotate(text, parsed.Words, limits, annotations);
        return annotations.Heads[0];
    }

    [Benchmark(OperationsPerInvoke = WordsEach)]
    public int Everything()
    {
        pipeline.Read(text, Published, parsed);
        return parsed.Names.Length;
    }
}
