namespace GeoGraph.Language.Segmentation;

/// <summary>What English writes onto the word before: "n't", "'s", "'ll".</summary>
internal static class Clitics
{
    private static readonly System.Buffers.SearchValues<char> Apostrophes = System.Buffers.SearchValues.Create("'’`´‘＇");

    /// <summary>Where the last one of a word begins; 0 where it has none.</summary>
    public static int Begin(ReadOnlySpan<char> word)
    {
        var apostrophe = word.LastIndexOfAny(Apostrophes);
        if (apostrophe < 1) return 0;
        var tail = word[(apostrophe + 1)..];
        if (tail is "t" or "T") return apostrophe > 1 && word[apostrophe - 1] is 'n' or 'N' ? apostrophe - 1 : 0;
        if (!IsTail(tail)) return 0;
        // "the 1960's" are a plural
        return tail is "s" or "S" && char.IsAsciiDigit(word[apostrophe - 1]) ? 0 : apostrophe;
    }

    /// <summary>Whether "'s", and no more of a word, begins the run: after digits it makes a plural.</summary>
    public static bool Plural(ReadOnlySpan<char> run) =>
        run.Length > 1 && Characters.IsApostrophe(run[0]) && run[1] == 's' && Characters.Letter(run, 2) == 0;

    /// <summary>Whether it is what follows the apostrophe.</summary>
    public static bool IsTail(ReadOnlySpan<char> tail) =>
        tail.Length is 1 or 2 && tail is "s" or "m" or "d" or "re" or "ve" or "ll" or "S" or "M" or "D" or "RE" or "VE" or "LL";
}
