namespace GeoGraph.Language.Segmentation;

/// <summary>A word or sign of a text.</summary>
/// <param name="Begin">First UTF-16 unit.</param>
/// <param name="End">After the last UTF-16 unit.</param>
/// <param name="Joined">Whether it is of the same token as the word before: "n't" of "don't", "not" of "cannot".</param>
public readonly record struct Word(int Begin, int End, bool Joined);

/// <summary>
/// Cuts English text into words as the treebanks of Universal Dependencies do (https://universaldependencies.org/en/tokenization.html):
/// hyphens and slashes part words unless a prefix goes before ("co-founder"), clitics are words of their own, numbers, times,
/// addresses and abbreviations stay whole. Text is not changed, and its length does not matter: time grows with it, memory does not.
/// </summary>
public static class WordCutter
{
    /// <summary>UTF-16 units; longer runs are no words and are cut, so that no later step grows with them.</summary>
    public const int LongestWord = 160;

    private const int LongestRun = 400; // what is looked at in one piece where a text has no white space

    /// <summary>Cuts <c>text[begin..end]</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="begin">First UTF-16 unit.</param>
    /// <param name="end">After the last; neither it nor <paramref name="begin"/> should lie within a character.</param>
    /// <param name="words">
    /// Gets the words appended, in order: they cover every character but white space and control characters once, and never part a
    /// surrogate pair or, in runs of sane length, a letter from its marks.
    /// </param>
    public static void Cut(ReadOnlySpan<char> text, int begin, int end, List<Word> words)
    {
        text = text[..end];
        var quoted = false;
        for (var at = begin; at < end;)
        {
            if (IsGap(text[at]))
            {
                if (text[at++] == '\n') quoted = false; // one that is never closed should not matter for long
                continue;
            }
            var stop = at + 1;
            while (stop < end && stop - at < LongestRun && !IsGap(text[stop])) stop++;
            stop = Characters.Boundary(text, at, stop);
            quoted = new Run(text, at, stop, quoted, words).Cut();
            at = stop;
        }
    }

    internal static bool IsGap(char c) => char.IsWhiteSpace(c) || char.IsControl(c);
}
