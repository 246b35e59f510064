namespace GeoGraph.Language.Segmentation;

/// <summary>Finds numbers, times, dates and telephone numbers.</summary>
internal static class Numbers
{
    private const int LongestNumber = 60;

    /// <summary>How long the number is that begins a run; the run begins with a digit.</summary>
    public static int Length(ReadOnlySpan<char> run)
    {
        if (run.Length > LongestNumber) run = run[..LongestNumber];
        var end = Digits(run, 0);
        var (group, dashes) = (end, 0); // digits of the group before; groups in a row that dashes join
        while (end + 1 < run.Length && char.IsAsciiDigit(run[end + 1]))
        {
            var next = Digits(run, end + 1);
            var length = next - end - 1;
            var joins = run[end] switch
            {
                '.' or ':' => true,
                ',' => length == 3 && group <= 3,
                '/' => Slashed(run, end, group, next),
                '-' => dashes > 0 || (group, length) is (3, 4) or (5, 4) or (1, 4) || ThreeGroups(run, next),
                _ => false,
            };
            if (!joins) break;
            dashes = run[end] == '-' ? dashes + 1 : 0;
            (group, end) = (length, next);
        }
        return end;
    }

    /// <summary>Whether what follows the digits is a unit, a word of its own: "3 pm", "65 k", "10 º".</summary>
    public static bool HasUnit(ReadOnlySpan<char> rest)
    {
        var letters = 0;
        while (letters < rest.Length && (char.IsLetter(rest[letters]) || (letters == 1 && rest[1] == '.' && Characters.Letter(rest, 2) > 0))) letters++;
        if (letters < rest.Length && char.IsLetterOrDigit(rest[letters])) return false;
        return rest[..letters] is "º" || CutterLists.Units.Contains(rest[..letters]);
    }

    /// <summary>Whether a slash is part of a date ("9/11", "3/8/2000") or a telephone number, not of a choice or a season ("2001/02").</summary>
    private static bool Slashed(ReadOnlySpan<char> run, int slash, int before, int next)
    {
        var first = run[(slash - before)..slash];
        var second = run[(slash + 1)..next];
        if (second.Length > 4 || first.Length > 4) return false;
        if (next + 1 < run.Length && run[next] is '/' or '-' && char.IsAsciiDigit(run[next + 1])) return true;
        if (slash - before > 0 && run[slash - before - 1] == '/') return true;
        return first.Length < 3 && second.Length < 3 && Value(first) is > 0 and < 13 && Value(second) is > 0 and < 32;
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var c in digits) value = value * 10 + (c - '0');
        return value;
    }

    /// <summary>Whether a dash and digits go on from two groups of digits: a date or a telephone number.</summary>
    private static bool ThreeGroups(ReadOnlySpan<char> run, int end) => end + 1 < run.Length && run[end] == '-' && char.IsAsciiDigit(run[end + 1]);

    private static int Digits(ReadOnlySpan<char> run, int at)
    {
        while (at < run.Length && char.IsAsciiDigit(run[at])) at++;
        return at;
    }
}
