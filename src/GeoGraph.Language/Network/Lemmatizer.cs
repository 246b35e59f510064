using System.Runtime.InteropServices;

namespace GeoGraph.Language.Network;

/// <summary>How a lemma is made of a word: so many letters off its end, then these on it.</summary>
/// <param name="Off">How many.</param>
/// <param name="On">Which.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LemmaEdit(byte Off, string On);

/// <summary>
/// Finds lemmas by the longest ending of a word, whole words among them, that the treebanks show for its Penn tag (as in
/// TreeTagger's and UDPipe's guessers). Names keep their capitals; all else is in small letters.
/// </summary>
public sealed class Lemmatizer(int capacity = 0)
{
    /// <summary>Units that a lemma may have more than its word.</summary>
    public const int LongestEdit = 16;

    private const char Start = '<'; // before a word's first letter

    private readonly Dictionary<ulong, LemmaEdit> edits = new(capacity);

    /// <summary>All endings by hash, for a model file.</summary>
    public IEnumerable<(ulong Ending, LemmaEdit Edit)> Entries => edits.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value));

    public int Count => edits.Count;

    public void Add(ulong ending, LemmaEdit edit) => edits[ending] = edit;

    /// <summary>The hash of an ending: letters from the last one on, after the tag.</summary>
    /// <param name="penn">Index of the tag.</param>
    /// <param name="letters">The ending in small letters; with <c>&lt;</c> before it, a whole word.</param>
    public static ulong Ending(int penn, ReadOnlySpan<char> letters)
    {
        var hash = Hash.Add(Hash.Seed, (ulong)penn);
        for (var i = letters.Length - 1; i >= 0; i--) hash = Hash.Add(hash, letters[i]);
        return Hash.Finish(hash);
    }

    /// <summary>Writes the lemma of a word.</summary>
    /// <param name="word">As written.</param>
    /// <param name="penn">Index of its Penn tag.</param>
    /// <param name="lemma">Gets it; as long as the word and sixteen units more.</param>
    /// <returns>How many units it has.</returns>
    public int Write(ReadOnlySpan<char> word, int penn, Span<char> lemma)
    {
        var (hash, best) = (Hash.Add(Hash.Seed, (ulong)penn), new LemmaEdit(0, ""));
        if (edits.TryGetValue(Hash.Finish(hash), out var any)) best = any;
        for (var i = word.Length - 1; i >= -1; i--)
        {
            hash = Hash.Add(hash, i < 0 ? Start : Small(word[i]));
            if (edits.TryGetValue(Hash.Finish(hash), out var edit)) best = edit;
        }
        var keep = Math.Max(0, word.Length - best.Off);
        for (var i = 0; i < keep; i++) lemma[i] = IsName(penn) ? word[i] : Small(word[i]);
        best.On.CopyTo(lemma[keep..]);
        return keep + best.On.Length;
    }

    /// <summary>Whether words of a tag keep their capitals.</summary>
    public static bool IsName(int penn) => Labels.Penn[penn] is "NNP" or "NNPS";

    internal static char Small(char c) => c is '’' ? '\'' : char.ToLowerInvariant(c);
}
