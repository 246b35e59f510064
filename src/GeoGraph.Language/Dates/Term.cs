using System.Globalization;

namespace GeoGraph.Language;

/// <summary>Which part of a longer time.</summary>
internal enum TimePart { None, Early, Middle, Late, Before, After, Rest }

/// <summary>Which way a word makes a clause look.</summary>
internal enum Tense { None, Ahead, Back }

/// <summary>All that a word can mean in a date; 0 or null where it means no such thing. From <c>Words/dates.txt</c>.</summary>
internal sealed record Term
{
    public static readonly Term None = new();
    private const int Longest = 13; // letters; no word of the list has more
    private static readonly Dictionary<string, Term> Terms = Load();
    private static readonly Dictionary<string, Term>.AlternateLookup<ReadOnlySpan<char>> Lookup = Terms.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Month { get; init; }
    public int Weekday { get; init; }
    /// <summary>An abbreviation, which is often another word.</summary>
    public bool Short { get; init; }
    public TimeUnit? Unit { get; init; }
    public bool DayPart { get; init; }
    public int? Number { get; init; }
    public int Scale { get; init; }
    public int Ordinal { get; init; }
    public int? Shift { get; init; }
    public int Season { get; init; }
    /// <summary>"Fall", which more often is none.</summary>
    public bool MaybeSeason { get; init; }
    public int Decade { get; init; }
    public int? Named { get; init; }
    public TimePart Part { get; init; }
    public Tense Tense { get; init; }
    /// <summary>"To" and a verb after it are still to come: "agreed", "set".</summary>
    public bool Intends { get; init; }
    /// <summary>Ends in "-ed", but is no past.</summary>
    public bool NoVerb { get; init; }
    /// <summary>Ends in "-s", but is no noun.</summary>
    public bool NoNoun { get; init; }
    public bool Counted { get; init; }
    /// <summary>The longest word of a holiday's name.</summary>
    public bool InHoliday { get; init; }
    public bool BeginsHoliday { get; init; }

    /// <summary>Whether a date can hang on this word; without one, and without a digit, a sentence has none.</summary>
    public bool Anchors => Month > 0 || Weekday > 0 || Unit is not null || Season > 0 || MaybeSeason || Decade > 0 || Named is not null || InHoliday
        || DayPart || Ordinal > 0 || Scale > 0 || Number is >= 11 and <= 21;

    /// <summary>The meanings of a word of letters, whatever their case.</summary>
    public static Term Of(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > Longest) return None;
        Span<char> lower = stackalloc char[Longest];
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsAsciiLetter(word[i])) return None;
            lower[i] = (char)(word[i] | 0x20);
        }
        return Lookup.TryGetValue(lower[..word.Length], out var term) ? term : None;
    }

    private static Dictionary<string, Term> Load()
    {
        var terms = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("dates"))
            foreach (var word in line.Skip(2)) terms[word] = With(terms.GetValueOrDefault(word, None), line[0], line[1]);
        foreach (var word in Holidays.First) terms[word] = terms.GetValueOrDefault(word, None) with { BeginsHoliday = true };
        foreach (var word in Holidays.Anchors) terms[word] = terms.GetValueOrDefault(word, None) with { InHoliday = true };
        return terms;
    }

    private static Term With(Term term, string kind, string value)
    {
        int Value() => int.Parse(value, CultureInfo.InvariantCulture);
        return kind switch
        {
            "month" => term with { Month = Value() },
            "shortmonth" => term with { Month = Value(), Short = true },
            "weekday" => term with { Weekday = Value() },
            "shortweekday" => term with { Weekday = Value(), Short = true },
            "unit" => term with { Unit = Enum.Parse<TimeUnit>(value, ignoreCase: true) },
            "daypart" => term with { DayPart = true },
            "number" => term with { Number = Value() },
            "scale" => term with { Scale = Value() },
            "ordinal" => term with { Ordinal = Value() },
            "shift" => term with { Shift = Value() },
            "season" => term with { Season = Value() },
            "maybeseason" => term with { Season = Value(), MaybeSeason = true },
            "decade" => term with { Decade = Value() },
            "named" => term with { Named = Value() },
            "part" => term with { Part = Enum.Parse<TimePart>(value, ignoreCase: true) },
            "tense" => term with { Tense = Enum.Parse<Tense>(value, ignoreCase: true) },
            "counted" => term with { Counted = true },
            "intends" => term with { Intends = true },
            "noverb" => term with { NoVerb = true },
            "nonoun" => term with { NoNoun = true },
            _ => throw new InvalidOperationException($"dates.txt has a line of the unknown kind '{kind}'"),
        };
    }
}
