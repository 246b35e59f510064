namespace GeoGraph.Language;

/// <summary>"today", "yesterday morning", "the day before yesterday", "tonight", "this morning", "last night", "the next day", "on the 12th".</summary>
internal static class NamedDays
{
    public static Found At(TimeReading reading, int i) => Named(reading, i) | Across(reading, i) | DayPart(reading, i) | Neighbour(reading, i) | OfMonth(reading, i);

    /// <summary>Past "morning", "night" and the like.</summary>
    public static int SkipDayPart(TimeWords words, int i)
    {
        var at = words.Is(i, "in") && words.Is(i + 1, "the") ? i + 2 : words.IsAny(i, "early", "late") ? words.Sign(i + 1, "-") ? i + 2 : i + 1 : i;
        return words.Term(at).DayPart ? at + 1 : i;
    }

    private static Found Named(TimeReading reading, int i) => reading.Words.Term(i).Named is { } days
        ? Found.OneDay(SkipDayPart(reading.Words, i + 1), Clock.Add(reading.Clock.Today, days, TimeUnit.Day)) : Found.None;

    private static Found Across(TimeReading reading, int i)
    {
        var words = reading.Words;
        if (!words.Is(i, "day") || !words.IsAny(i + 1, "before", "after") || words.Term(i + 2).Named is not { } days) return Found.None;
        return days != 0 ? Found.OneDay(i + 3, Clock.Add(reading.Clock.Today, days + (words.Is(i + 1, "after") ? 1 : -1), TimeUnit.Day)) : Found.None;
    }

    private static Found DayPart(TimeReading reading, int i)
    {
        var words = reading.Words;
        if (words.Term(i).Shift is not { } shift || !words.Term(i + 1).DayPart || words.IsAny(i, "past", "coming", "upcoming")) return Found.None;
        return Found.OneDay(i + 2, Clock.Add(words.Is(i, "following") || words.Is(i - 1, "the") ? reading.Anchor : reading.Clock.Today, shift, TimeUnit.Day));
    }

    /// <summary>"the next day", "that day", "a day earlier": counted from the day that the sentence named, or from today where it looks ahead.</summary>
    private static Found Neighbour(TimeReading reading, int i)
    {
        var words = reading.Words;
        if (words.IsAny(i + 1, "day") && words.IsAny(i, "next", "following", "same", "that", "previous", "preceding", "last", "this", "past"))
        {
            if (words.IsAny(i + 2, "of", "in") && !words.Is(i, "this")) return Found.None; // "the last day of the summit"
            var days = words.IsAny(i, "next", "following") ? 1 : words.IsAny(i, "previous", "preceding", "last", "past") ? -1 : 0;
            var present = words.IsAny(i, "this", "past", "last") || (days > 0 && reading.Ahead(i));
            return Found.OneDay(i + 2, Clock.Add(present ? reading.Clock.Today : reading.Anchor, days, TimeUnit.Day));
        }
        return Found.None;
    }

    private static Found OfMonth(TimeReading reading, int i)
    {
        var words = reading.Words;
        var bare = !words.Is(i - 1, "the");
        if (Numbers.Ordinal(words, i) is not { Found: true, Value: >= 1 and <= 31 } day) return Found.None;
        if (!words.IsAny(bare ? i - 1 : i - 2, "on", "until", "till", "by", "since", "from", "between", "for", "around")) return Found.None;
        if (words.Digits(i) == 0 && bare) return Found.None;
        // "On the 12th floor" is none.
        if (words.Letters(day.Limit) && !ClosedWords.TryGet(words.Span(day.Limit).ToString(), out _)) return Found.None;
        if (words.Is(day.Limit, "of") && words.Digits(i) == 0) return Found.None;
        if (reading.Clock.Today is not { } today) return Found.Unknown(day.Limit) with { Day = day.Value };
        var ahead = reading.Ahead(i);
        var month = ahead && day.Value < today.Day ? 1 : !ahead && day.Value > today.Day ? -1 : 0;
        var start = Clock.Add(new DateOnly(today.Year, today.Month, 1), month, TimeUnit.Month);
        return Found.OneDay(day.Limit, start is { } at ? Clock.Day(at.Year, at.Month, day.Value) : null) with { Day = day.Value, Month = start?.Month ?? 0 };
    }
}
