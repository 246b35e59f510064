using System.Runtime.InteropServices;

namespace GeoGraph.Language.Network;

/// <summary>
/// What the network is told of a word's form: rows of its tables of vectors. Rows other than the word's own are found by hashing
/// (as in fastText, Bojanowski et al. 2017), so that a name never seen before still looks like the names that share its parts.
/// </summary>
public static class WordFeatures
{
    public const int GramRows = 1 << 14;
    public const int PrefixRows = 1 << 12;
    public const int SuffixRows = 1 << 12;
    public const int FormRows = 1 << 15;
    public const int ShapeRows = 1 << 10;

    /// <summary>The most n-grams that are told of one word.</summary>
    public const int MostGrams = 64;

    private const int LongestWord = 40; // UTF-16 units; of longer ones the rest is not looked at

    /// <summary>A word in the form in which the vocabulary has it: in small letters, each digit as 0; its hash.</summary>
    public static ulong Normal(ReadOnlySpan<char> word)
    {
        var hash = Hash.Seed;
        foreach (var c in word) hash = Hash.Add(hash, char.IsAsciiDigit(c) ? '0' : Lower(c));
        return Hash.Finish(hash);
    }

    /// <summary>The rows of a word.</summary>
    /// <param name="word">Not empty.</param>
    /// <param name="grams">Gets the rows of its n-grams of 3 to 5 units, boundaries counted; at least <see cref="MostGrams"/> long.</param>
    public static Rows Of(ReadOnlySpan<char> word, Span<int> grams)
    {
        var form = Row(Hash.Of(word), FormRows);
        if (word.Length > LongestWord) word = word[..LongestWord];
        Span<char> lower = stackalloc char[LongestWord + 2];
        lower[0] = '<';
        for (var i = 0; i < word.Length; i++) lower[i + 1] = char.IsAsciiDigit(word[i]) ? '0' : Lower(word[i]);
        lower[word.Length + 1] = '>';
        lower = lower[..(word.Length + 2)];

        var count = 0;
        for (var length = 3; length <= 5; length++)
            for (var i = 0; i + length <= lower.Length && count < MostGrams; i++)
                grams[count++] = Row(Hash.Of(lower.Slice(i, length)), GramRows);
        return new Rows(
            Row(Hash.Of(lower[..Math.Min(4, lower.Length)]), PrefixRows),
            Row(Hash.Of(lower[Math.Max(0, lower.Length - 4)..]), SuffixRows),
            form, Row(Shape(word), ShapeRows), count);
    }

    /// <summary>Rows of one word.</summary>
    /// <param name="Prefix">Its first three letters.</param>
    /// <param name="Suffix">Its last three.</param>
    /// <param name="Form">The form as written.</param>
    /// <param name="Shape">Where it has capitals, small letters, digits and signs.</param>
    /// <param name="Grams">How many n-grams.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Rows(int Prefix, int Suffix, int Form, int Shape, int Grams);

    /// <summary>"Xx" for "Moscow", "X.X." for "U.S.", "0:0" for "10:30": at most two of a kind in a row, signs as they are.</summary>
    private static ulong Shape(ReadOnlySpan<char> word)
    {
        var hash = Hash.Seed;
        var (last, run) = ('\0', 0);
        foreach (var c in word)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : c;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2) hash = Hash.Add(hash, kind);
        }
        return Hash.Finish(hash);
    }

    private static char Lower(char c) => c is '’' or '‘' ? '\'' : char.ToLowerInvariant(c);

    private static int Row(ulong hash, int rows) => (int)(hash & (ulong)(rows - 1));
}
