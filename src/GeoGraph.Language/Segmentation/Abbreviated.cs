namespace GeoGraph.Language.Segmentation;

/// <summary>Tells the full stop of an abbreviation from that of a sentence.</summary>
internal static class Abbreviated
{
    /// <summary>Whether a full stop after the word belongs to it.</summary>
    /// <param name="word">Without the stop.</param>
    /// <param name="dots">How many stops follow it without a gap, 1 or more.</param>
    /// <param name="next">What comes after the first of them.</param>
    public static bool TakesStop(ReadOnlySpan<char> word, int dots, Next next)
    {
        if (dots > 2) return false;
        // the initial of a name; the word "I" ends sentences more often
        if (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I') return dots == 1 && (next is Next.Capital or Next.Small or Next.Sign);
        if (!CutterLists.Abbreviations.TryGetValue(word, out var kind)) return false;
        if (dots == 2) return word.Length > 1; // "at Acme Inc.."
        return kind switch
        {
            "before" => next != Next.End,
            "number" => next == Next.Digit,
            "within" => next is not (Next.End or Next.Beginning),
            _ => next is Next.Small or Next.Sign or Next.Digit,
        };
    }
}
