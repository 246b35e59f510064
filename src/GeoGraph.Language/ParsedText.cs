using System.Runtime.InteropServices;
using GeoGraph.Language.Names;
using GeoGraph.Language.Network;
using GeoGraph.Language.Segmentation;

namespace GeoGraph.Language;

/// <summary>
/// A text with its words, sentences, tags, tree, lemmas, names and dates. It may be filled again and again: then it keeps its memory, and
/// what was read from it before is gone.
/// </summary>
public sealed class ParsedText
{
    private readonly List<Word> words = [];
    private readonly List<SentenceSpan> sentences = [];
    private readonly List<NameSpan> names = [];
    private readonly List<TimeExpression> times = [];

    /// <summary>The text, not changed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Its words, in order.</summary>
    public ReadOnlySpan<Word> Words => CollectionsMarshal.AsSpan(words);

    /// <summary>Its sentences, in order; they cover all words.</summary>
    public ReadOnlySpan<SentenceSpan> Sentences => CollectionsMarshal.AsSpan(sentences);

    /// <summary>Names of persons, organizations, places and peoples, in order, not overlapping.</summary>
    public ReadOnlySpan<NameSpan> Names => CollectionsMarshal.AsSpan(names);

    /// <summary>Dates and durations, in order, not overlapping.</summary>
    public ReadOnlySpan<TimeExpression> Times => CollectionsMarshal.AsSpan(times);

    /// <summary>Tags and tree, one place for each word.</summary>
    public Annotations Annotations { get; } = new();

    internal Lemmatizer Lemmas { private get; set; } = new();

    /// <summary>A word as written.</summary>
    public ReadOnlySpan<char> Of(int word) => Text.AsSpan(words[word].Begin, words[word].End - words[word].Begin);

    /// <summary>Its Penn Treebank tag, "VBD".</summary>
    public string Penn(int word) => Labels.Penn[Annotations.Penn[word]];

    /// <summary>Its universal part of speech, "VERB".</summary>
    public string Universal(int word) => Labels.Universal[Annotations.Universal[word]];

    /// <summary>Its relation to its head, with its subtype: "nsubj:pass".</summary>
    public string Relation(int word) => Labels.Relations[Annotations.Relations[word]];

    /// <summary>The form that a dictionary lists.</summary>
    public string Lemma(int word)
    {
        var form = Of(word);
        Span<char> lemma = stackalloc char[form.Length + Lemmatizer.LongestEdit];
        return lemma[..Lemmas.Write(form, Annotations.Penn[word], lemma)].ToString();
    }

    internal List<Word> WordList => words;
    internal List<SentenceSpan> SentenceList => sentences;
    internal List<NameSpan> NameList => names;
    internal List<TimeExpression> TimeList => times;

    internal void Begin(string text)
    {
        Text = text;
        words.Clear();
        sentences.Clear();
        names.Clear();
        times.Clear();
    }
}
