using GeoGraph.Language.Names;
using GeoGraph.Language.Network;
using GeoGraph.Language.Segmentation;

namespace GeoGraph.Language;

/// <summary>
/// Reads English with a trained model: text → words → sentences → tags, tree, names and dates. Keeps its working memory
/// from text to text; only dates are made anew for each. One thread at a time, any number of pipelines on one model.
/// </summary>
public sealed class EnglishPipeline
{
    private readonly Model model;
    private readonly SentenceCutter sentences;
    private readonly Annotator annotator;
    private readonly NameConsistency consistency = new();
    private int[] limits = [];

    /// <param name="model">What was learned.</param>
    public EnglishPipeline(Model model)
    {
        this.model = model;
        var forms = new FormVectors(model);
        sentences = new SentenceCutter(new BoundaryTagger(model.Boundaries, forms));
        annotator = new Annotator(model, forms);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">Any string.</param>
    /// <param name="published">The day that "yesterday" is counted from; null leaves relative dates unknown.</param>
    /// <param name="into">Gets what was read.</param>
    public void Read(string text, DateOnly? published, ParsedText into) => Read(text, [(0, text.Length)], published, into);

    /// <summary>Reads parts of a text.</summary>
    /// <param name="text">Any string.</param>
    /// <param name="parts">Which parts, as half-open ranges in order; no sentence goes over the end of one.</param>
    /// <param name="published">The day that "yesterday" is counted from; null leaves relative dates unknown.</param>
    /// <param name="into">Gets what was read.</param>
    public void Read(string text, ReadOnlySpan<(int Begin, int End)> parts, DateOnly? published, ParsedText into)
    {
        into.Begin(text);
        into.Lemmas = model.Lemmas;
        foreach (var (begin, end) in parts)
        {
            var first = into.WordList.Count;
            WordCutter.Cut(text, begin, end, into.WordList);
            sentences.Cut(text, into.Words, first, into.SentenceList);
        }
        if (limits.Length < into.Sentences.Length) limits = new int[into.Sentences.Length * 5 / 4 + 1];
        for (var i = 0; i < into.Sentences.Length; i++) limits[i] = into.Sentences[i].Limit;
        annotator.Annotate(text, into.Words, limits.AsSpan(0, into.Sentences.Length), into.Annotations);
        NameFinder.Find(into, into.NameList);
        consistency.Apply(into, into.NameList);
        foreach (var sentence in into.Sentences)
            into.TimeList.AddRange(DateFinder.Find(text, into.Words[sentence.First].Begin, into.Words[sentence.Limit - 1].End, published));
    }
}
