namespace GeoGraph.Language.Segmentation;

/// <summary>What comes next in a text.</summary>
internal enum Next
{
    /// <summary>The end of the text or of the paragraph.</summary>
    End,

    /// <summary>A word in small letters.</summary>
    Small,

    /// <summary>A word with a capital letter.</summary>
    Capital,

    /// <summary>A word with a capital letter that begins sentences and no names.</summary>
    Beginning,
    Digit,
    Sign,
}

/// <summary>Looks ahead.</summary>
internal static class Context
{
    private const int Farthest = 100; // UTF-16 units of white space; more are like the end

    public static Next After(ReadOnlySpan<char> text, int at)
    {
        var (lines, limit) = (0, Math.Min(text.Length, at + Farthest));
        for (; at < limit && WordCutter.IsGap(text[at]); at++) if (text[at] == '\n') lines++;
        if (at >= limit || lines > 1) return Next.End;
        var c = text[at];
        if (char.IsDigit(c)) return Next.Digit;
        if (!char.IsLetter(c)) return Next.Sign;
        if (!char.IsUpper(c)) return Next.Small;
        var word = at;
        while (word < text.Length && word - at < 20 && char.IsLetter(text[word])) word++;
        return CutterLists.Beginnings.Contains(text[at..word]) ? Next.Beginning : Next.Capital;
    }
}
