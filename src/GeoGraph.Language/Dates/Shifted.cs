namespace GeoGraph.Language;

/// <summary>"last week", "next month", "this year", "the past three years", "the coming weeks", "the week after next", "that weekend".</summary>
internal static class Shifted
{
    public static Found At(TimeReading reading, int i) => One(reading, i) | Several(reading, i) | AfterNext(reading, i) | MonthOf(reading, i) | Weekend(reading, i);

    /// <summary>The unit that holds the present: "the year" after "end of"; only where a rule knows that it is a date.</summary>
    public static Found Present(TimeReading reading, int i)
    {
        var at = reading.Words.Skip(i, "the");
        at = reading.Words.IsAny(at, "my", "our") ? at + 1 : at;
        return reading.Words.Term(at).Unit is >= TimeUnit.Day and not TimeUnit.Quarter and { } unit && !Plural(reading.Words, at) && !reading.Words.Is(at + 1, "of")
            ? Found.Range(at + 1, Found.GrainOf(unit), Clock.Whole(reading.Clock.Today, unit, 0)) : Found.None;
    }

    private static bool Plural(TimeWords words, int i) => words.Term(i).Unit is not null && words.Span(i)[^1] is 's' or 'S';

    private static Found One(TimeReading reading, int i)
    {
        var words = reading.Words;
        var that = words.IsAny(i, "that", "same");
        if (!that && words.Term(i).Shift is null) return Found.None;
        var shift = that ? 0 : words.Term(i).Shift!.Value;
        var at = words.Is(i + 1, "calendar") ? i + 2 : i + 1;
        if (words.Term(at).Unit is not (>= TimeUnit.Week and { } unit) || words.Sign(at + 1, "-") && words.Letters(at + 2) && words.Glued(at + 2)) return Found.None;
        if (Plural(words, at)) return Found.None;
        if (words.IsAny(i, "last", "past", "previous") && words.Is(at + 1, "of") && words.Is(i - 1, "the")) return Found.None; // "the last week of May"
        var from = that ? reading.Anchor ?? (reading.Ahead(i) ? reading.Clock.Today : null) : reading.Clock.Today;
        return Found.Range(at + 1, Found.GrainOf(unit), Clock.Whole(from, unit, shift));
    }

    /// <summary>"the past three years", "next 2 days", "3 next weeks", "the last few months".</summary>
    private static Found Several(TimeReading reading, int i)
    {
        var words = reading.Words;
        if (words.Term(i).Shift is { } shift && shift != 0)
        {
            var lengths = Counted.Lengths(words, i + 1);
            if (words.IsAny(lengths.Limit, "ago", "earlier", "later")) lengths = Counted.Lengths(words, i + 1, most: 1); // "the last 3 months, and 2 days ago …"
            if (lengths.Limit > 0 && !words.IsAny(i + 1, "a", "an")) return Stretch(reading, lengths, shift);
            // "the coming weeks" are a few, and so are counted like "the next few weeks".
            return words.Term(i + 1).Unit is >= TimeUnit.Day and { } few && Plural(words, i + 1) && words.IsAny(i, "past", "coming", "next", "last", "previous", "upcoming")
                ? Stretch(reading, new Lengths(i + 2, new TimeLength(3, few)), shift) : Found.None;
        }
        if (Numbers.Cardinal(words, i) is not { Found: true } count || words.Term(count.Limit).Shift is not (not 0 and { } after)) return Found.None;
        return words.Term(count.Limit + 1).Unit is { } unit && (count.Value == 1 || Plural(words, count.Limit + 1)) && words.Term(count.Limit + 1).Ordinal == 0
            ? Stretch(reading, new Lengths(count.Limit + 2, new TimeLength(count.Value, unit)), after) : Found.None;
    }

    public static Found Stretch(TimeReading reading, Lengths lengths, int shift)
    {
        var today = reading.Clock.Today;
        if (lengths.Parts.All(part => part.Unit < TimeUnit.Day)) return Found.OneDay(lengths.Limit, today);
        var days = shift < 0
            ? (lengths.From(today, -1), Clock.Add(today, -1, TimeUnit.Day))
            : (Clock.Add(today, 1, TimeUnit.Day), lengths.From(today, 1));
        return days.Item1 is null || days.Item2 is null ? Found.Unknown(lengths.Limit) : Found.Range(lengths.Limit, DateGrain.Range, days);
    }

    private static Found AfterNext(TimeReading reading, int i)
    {
        var words = reading.Words;
        if (words.Term(i).Unit is not (>= TimeUnit.Week and { } unit) || !words.IsAny(i + 1, "after", "before")) return Found.None;
        var at = words.Skip(i + 2, "the");
        var (next, last) = (words.Is(i + 1, "after") && words.Is(at, "next"), words.Is(i + 1, "before") && words.Is(at, "last"));
        return next || last ? Found.Range(at + 1, Found.GrainOf(unit), Clock.Whole(reading.Clock.Today, unit, next ? 2 : -2)) : Found.None;
    }

    /// <summary>"last April", "next June", "this September".</summary>
    private static Found MonthOf(TimeReading reading, int i)
    {
        var words = reading.Words;
        if (words.Term(i).Shift is not { } shift || words.Term(i + 1).Month is not (> 0 and var month)) return Found.None;
        if (!words.Capital(i + 1) && shift == 0 && words.IsAny(i + 1, "may", "march", "mar")) return Found.None;
        if (reading.Clock.Today is not { } today) return Found.Unknown(i + 2);
        if (words.Digits(i + 2) is 1 or 2 || Numbers.Ordinal(words, i + 2).Found) return Found.None;
        var year = shift < 0 ? (month < today.Month ? today.Year : today.Year - 1) : shift == 0 || month > today.Month ? today.Year : today.Year + 1;
        return MonthDates.Whole(i + 2, year, month);
    }

    /// <summary>"over the weekend": the last one, or the coming one where the clause looks ahead.</summary>
    private static Found Weekend(TimeReading reading, int i)
    {
        var words = reading.Words;
        if (!words.Is(i, "weekend") || !(words.IsAny(i - 1, "the", "at", "over", "during", "on"))) return Found.None;
        var back = reading.Clock.Today is { } today && Clock.Weekday(today) < 6 && !reading.Ahead(i) ? -1 : 0;
        return Found.Range(i + 1, DateGrain.Week, Clock.Whole(reading.Clock.Today, TimeUnit.Weekend, back));
    }
}
