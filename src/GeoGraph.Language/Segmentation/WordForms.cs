namespace GeoGraph.Language.Segmentation;

/// <summary>How far words reach that begin with a letter.</summary>
internal static class WordForms
{
    private const int LongestInitials = 20;

    /// <summary>How long the word is, with the signs within it; 0 where no letter begins the run.</summary>
    public static int Length(ReadOnlySpan<char> run)
    {
        if (run.Length > WordCutter.LongestWord) run = run[..WordCutter.LongestWord];
        var length = 0;
        while (length < run.Length)
        {
            var letter = Characters.Letter(run, length);
            if (letter == 0 && !Inside(run, length)) break;
            length += Math.Max(letter, 1);
        }
        if (length < run.Length && length is > 0 and < 4 && run[length] == '$' && run[..length].IndexOfAnyExceptInRange('A', 'Z') < 0) length++; // US$
        while (length > 1 && run[length - 1] == '_' && run[0] != '_') length--;
        return length;
    }

    /// <summary>"U.S.", "U.S", "a.m.": how long single letters, two or more, with full stops between and maybe after are; 0 where none are.</summary>
    public static int Initials(ReadOnlySpan<char> run)
    {
        var length = 0;
        while (length + 1 < run.Length && length < LongestInitials && char.IsLetter(run[length]) && run[length + 1] == '.') length += 2;
        if (length > 0 && length < run.Length && char.IsLetter(run[length]) && Characters.Letter(run, length + 1) == 0) return length + 1;
        return length > 2 && Characters.Letter(run, length) == 0 ? length : 0;
    }

    /// <summary>Whether the table says that the word stays whole, whatever signs it has.</summary>
    public static bool IsWhole(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > CutterLists.LongestWhole) return false;
        Span<char> straight = stackalloc char[word.Length];
        word.Replace(straight, '’', '\'');
        return CutterLists.Wholes.Contains(straight);
    }

    /// <summary>Whether a sign is part of the word around it.</summary>
    private static bool Inside(ReadOnlySpan<char> run, int at)
    {
        if (at == 0 || Characters.Letter(run, at + 1) == 0) return false;
        var c = run[at];
        if (Characters.IsApostrophe(c)) return true;
        if (Characters.IsDash(c)) return Hyphenated(run, at);
        if (c == '&') return at <= 4 && char.IsUpper(run[at - 1]) && char.IsUpper(run[at + 1]);
        return c == '*' && char.IsLetter(run[at - 1]) && char.IsLetter(run[at + 1]);
    }

    /// <summary>Whether a hyphen does not part what is before and after it.</summary>
    private static bool Hyphenated(ReadOnlySpan<char> run, int at)
    {
        if (CutterLists.Prefixes.Contains(run[..at])) return at > 1 || char.IsLower(run[at + 1]);
        var after = at + 1;
        while (after < run.Length && after - at < 10 && char.IsLetter(run[after])) after++;
        return CutterLists.Prefixes.Contains(run[at..after]);
    }
}
