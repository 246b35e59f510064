using System.Collections.Frozen;

namespace GeoGraph.Language.Segmentation;

/// <summary>A set of words, with small letters for capital ones or not, that is asked with spans.</summary>
internal sealed class SpanSet(IEnumerable<string> words, StringComparer comparer)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = words.ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => lookup.Contains(word);
}

/// <summary>What the cutter knows of English, from the tables beside it.</summary>
internal static class CutterLists
{
    /// <summary>The longest emoticon, in UTF-16 units.</summary>
    public const int LongestEmoticon = 4;

    /// <summary>The longest word that the table has as whole, in UTF-16 units.</summary>
    public const int LongestWhole = 12;

    public static SpanSet Prefixes { get; } = new(Words("prefixes"), StringComparer.OrdinalIgnoreCase);
    public static SpanSet Wholes { get; } = new(Words("wholes"), StringComparer.OrdinalIgnoreCase);
    public static SpanSet Emoticons { get; } = new(Words("emoticons"), StringComparer.Ordinal);
    public static SpanSet Units { get; } = new(Words("units"), StringComparer.Ordinal);
    public static SpanSet Endings { get; } = new(Words("endings"), StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that begin sentences and no names: after "etc." they say that it ended one.</summary>
    public static SpanSet Beginnings { get; } = new(Words("beginnings"), StringComparer.Ordinal);

    /// <summary>Classes of abbreviations, see the table.</summary>
    public static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations { get; } =
        Lines("abbreviations").SelectMany(line => line[1..], (line, word) => KeyValuePair.Create(word, line[0]))
            .ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Where "dont" parts: UTF-16 units of its first word. Where that hangs on the next word, 0, and the answer is with both words and
    /// a space between.
    /// </summary>
    public static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Contractions { get; } =
        Lines("contractions").SelectMany(Contraction).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static IEnumerable<KeyValuePair<string, int>> Contraction(string[] line)
    {
        yield return KeyValuePair.Create(line[0] + line[1], line.Length == 2 ? line[0].Length : 0);
        foreach (var next in line[2..]) yield return KeyValuePair.Create($"{line[0]}{line[1]} {next}", line[0].Length);
    }

    private static IEnumerable<string[]> Lines(string name) => WordList.Lines(name, "Segmentation");

    private static IEnumerable<string> Words(string name) => Lines(name).SelectMany(words => words);
}
