namespace GeoGraph.Language;

/// <summary>Days that are counted: "two weeks ago", "a month later", "in 3 weeks", "within five days", "two days before Christmas"; and plain durations.</summary>
internal static class Counted
{
    private const int Most = 4; // amounts in a row: years, months, weeks, days

    public static Found At(TimeReading reading, int i) => Ago(reading, i) | Within(reading, i);

    /// <summary>"for two weeks", "a three-day visit", "in over four years": a length, no day.</summary>
    public static Found Duration(TimeReading reading, int i)
    {
        var lengths = Lengths(reading.Words, i);
        return lengths.Limit > 0 ? Found.Unknown(lengths.Limit) with { Length = lengths.Longest } : Found.None;
    }

    public static Lengths Lengths(TimeWords words, int i, int most = Most)
    {
        List<TimeLength>? parts = null;
        var limit = 0;
        for (var at = i; parts is null || parts.Count < most;)
        {
            if (words.Term(at) == Term.None && words.Digits(at) == 0 && !words.IsAny(at, "a", "an")) break;
            var count = Numbers.Cardinal(words, at);
            if (!count.Found) break;
            var unitAt = words.Sign(count.Limit, "-‑") && words.Glued(count.Limit) ? count.Limit + 1 : count.Limit;
            if (words.Term(unitAt).Unit is not { } unit || unit is TimeUnit.Quarter or TimeUnit.Weekend || words.Is(unitAt, "second") && words.Is(at, "a")) break;
            if (unitAt == at + 1 && words.IsAny(at, "a", "an") && words.Span(unitAt)[^1] is 's' or 'S') break; // "a decades-long ban"
            (parts ??= []).Add(new TimeLength(count.Value, unit));
            limit = unitAt + 1;
            at = words.Skip(words.SkipComma(limit), "and");
        }
        return parts is null ? default : new Lengths(limit, [.. parts]);
    }

    private static Found Ago(TimeReading reading, int i)
    {
        var words = reading.Words;
        var lengths = Lengths(words, words.Is(i, "in") ? i + 1 : i);
        if (lengths.Limit == 0) return Weekdays(reading, i);
        var at = lengths.Limit;
        if (words.IsAny(at, "earlier", "later") && words.Is(at + 1, "than")) return Found.None;
        if (words.IsAny(at, "ago", "back") || (words.Is(at, "before") && words.Is(at + 1, "now"))) return Point(lengths.From(reading.Clock.Today, -1), words.Is(at, "before") ? at + 2 : at + 1);
        if (words.IsAny(at, "from", "after") && words.IsAny(at + 1, "now", "today")) return Point(lengths.From(reading.Clock.Today, 1), at + 2);
        if (words.Is(at, "hence")) return Point(lengths.From(reading.Clock.Today, 1), at + 1);
        // "earlier" and "later" count from a day that was named before, or from now in what is to come.
        if (words.IsAny(at, "earlier", "later") && lengths.Longest.Unit < TimeUnit.Day && reading.Anchor is null && !reading.Ahead(i)) return Found.None;
        if (words.Is(at, "earlier")) return Point(lengths.From(reading.Anchor, -1), at + 1);
        if (words.Is(at, "later")) return Point(lengths.From(reading.Anchor ?? (reading.Ahead(i) ? reading.Clock.Today : null), 1), at + 1);
        if (!words.IsAny(at, "from", "after", "before", "since") || reading.Clock.Today is null && words.Term(at + 1) == Term.None && words.Digits(at + 1) == 0) return Found.None;
        var other = Points.Plain(reading, at + 1);
        if (!other.Any || other.Grain == DateGrain.Unknown || other.From is null) return Found.None;
        if (other.Grain >= DateGrain.Year && words.IsAny(at, "before", "after") && lengths.Longest.Unit < TimeUnit.Year) return Found.None; // counted from an event in it
        return words.Is(at, "before") ? Point(lengths.From(other.From, -1), other.Limit) : Point(lengths.From(words.Is(at, "since") ? other.From : other.To, 1), other.Limit);

        Found Point(DateOnly? day, int limit) => Counted.Point(lengths, day, limit);
    }

    /// <summary>A day so many days, weeks or months away; of whole years, the year: "six years ago" is no day.</summary>
    private static Found Point(Lengths lengths, DateOnly? day, int limit) => lengths.Parts is [{ Unit: >= TimeUnit.Year }]
        ? Found.Range(limit, DateGrain.Year, Clock.Whole(day, TimeUnit.Year, 0)) : Found.OneDay(limit, day);

    /// <summary>"two Sundays from now".</summary>
    private static Found Weekdays(TimeReading reading, int i)
    {
        var words = reading.Words;
        if (Numbers.Cardinal(words, i) is not { Found: true, Value: > 0 } count) return Found.None;
        var at = count.Limit;
        var word = words.Letters(at) && words.Span(at) is [.. var single, 's'] ? Term.Of(single) : words.Term(at);
        if (word.Weekday == 0) return Found.None;
        if (reading.Clock.Today is not { } today) return words.IsAny(at + 1, "ago", "later", "from") ? Found.Unknown(at + 2) : Found.None;
        var back = (Clock.Weekday(today) - word.Weekday + 7) % 7;
        if (words.Is(at + 1, "ago")) return Found.OneDay(at + 2, Clock.Add(today, (back == 0 ? -7 : -back) - 7L * (count.Value - 1), TimeUnit.Day));
        var limit = words.Is(at + 1, "later") ? at + 2 : words.Is(at + 1, "from") && words.IsAny(at + 2, "now", "today") ? at + 3 : 0;
        return limit > 0 ? Found.OneDay(limit, Clock.Add(today, 7L * count.Value - back, TimeUnit.Day)) : Found.None;
    }

    /// <summary>"in 3 weeks", "within five days": a day to come only where the clause looks ahead.</summary>
    private static Found Within(TimeReading reading, int i)
    {
        var words = reading.Words;
        if (!words.IsAny(i, "in", "within") || words.IsAny(i - 1, "time", "first", "only", "once")) return Found.None;
        var at = words.Skip(i + 1, "the");
        if (words.Is(i, "within") && words.Term(at).Shift == 1) at++;
        var lengths = Lengths(words, at);
        if (lengths.Limit == 0) return Found.None;
        var limit = lengths.Limit;
        if (words.Sign(limit, "'’")) limit = words.Is(limit + 1, "time") ? limit + 2 : words.Is(limit + 2, "time") ? limit + 3 : limit;
        if (limit == lengths.Limit && !reading.Ahead(i)) return Found.None; // "in a week's time" is always to come
        if (reading.Clock.Today is not { } today) return Found.Unknown(limit);
        if (lengths.Parts.All(part => part.Unit < TimeUnit.Day)) return Found.OneDay(limit, today);
        if (words.Is(i, "in")) return words.Sign(lengths.Limit - 2, "-") ? Found.None : Point(lengths, lengths.From(today, 1), limit);
        var last = Clock.Add(lengths.From(today, 1), -1, TimeUnit.Day);
        return last is null ? Found.Unknown(limit) : Found.Range(limit, DateGrain.Range, (today, last));
    }
}
