namespace GeoGraph.Language;

/// <summary>Two ends or one: "from May 3 to June 4", "between 2014 and 2016", "Jan–Feb 2017", "Monday to Friday", "since 2014", "until May".</summary>
internal static class Ranges
{
    /// <param name="reading">The sentence.</param>
    /// <param name="i">Where it begins.</param>
    /// <param name="point">What is there without a range.</param>
    public static Found At(TimeReading reading, int i, Found point) => Closed(reading, i, point) | Open(reading, i);

    private static Found Closed(TimeReading reading, int i, Found point)
    {
        var words = reading.Words;
        var (from, between) = (words.Is(i, "from"), words.Is(i, "between"));
        var start = from || between ? i + 1 : i;
        var best = Found.None;
        var whole = start == i && point.Any ? point : start == i ? Now(reading, i) : End(reading, start);
        foreach (var a in (ReadOnlySpan<Found>)[whole, from || between || words.Digits(start) > 0 ? Bare(words, start) : Found.None])
        {
            if (!a.Any || (a.Weak && whole.Limit > a.Limit + 1 && !whole.Weak && a.Day > 0)) continue;
            var to = words.IsAny(a.Limit, "to", "through", "thru", "till", "until") || words.Sign(a.Limit, "-–—~‑") || (between && words.Is(a.Limit, "and"));
            if (!to) continue;
            // "from 4 to January 22": the bare number takes the month of the other end.
            reading.SecondEnd = a.Limit + 1;
            var b = End(reading, a.Limit + 1);
            reading.SecondEnd = -1;
            if (b.Weak && words.Sign(b.Limit, "-/") && words.Glued(b.Limit) && words.Digits(b.Limit + 1) > 0) continue;
            if (a.Month > 0 && (!b.Any || b.Weak)) b |= Bare(words, words.Skip(a.Limit + 1, "the"));
            if (!b.Any || (a.Weak && b.Weak && !from && !between && !BothYears(words, a, b))) continue;
            best |= Join(reading, i, a, b);
        }
        return best;
    }

    /// <summary>An end of a range: any date, or now.</summary>
    private static Found End(TimeReading reading, int i) => Now(reading, i) is { Any: true } now ? now : Points.At(reading, i);

    private static Found Now(TimeReading reading, int i) =>
        reading.Words.IsAny(i, "now", "date", "present") ? Found.OneDay(i + 1, reading.Clock.Today)
        : reading.Words.Is(i, "current") && reading.Words.Is(i + 1, "date") ? Found.OneDay(i + 2, reading.Clock.Today)
        : Found.None;

    private static Found Bare(TimeWords words, int i) =>
        Numbers.DayOfMonth(words, words.Skip(i, "the")) is { Found: true } day && words.Digits(words.Skip(i, "the")) > 0 && !words.CountedNoun(day.Limit)
            ? new Found(day.Limit, DateGrain.Day, null, null) { Day = day.Value, Weak = true } : Found.None;

    /// <summary>"2014–2018" alone: two years of our time with a sign between, not a score or a code.</summary>
    private static bool BothYears(TimeWords words, Found a, Found b) =>
        a.Year is >= 1500 and <= 2100 && b.Year is >= 1500 and <= 2100 && b.Year > a.Year && words.Digits(a.Limit - 1) == 4 && !words.CountedNoun(b.Limit);

    private static Found Join(TimeReading reading, int i, Found a, Found b)
    {
        if (a.Month == 0 && a.Day > 0 && a.From is null && b.Month == 0 && b.From is null) return Found.None; // two bare numbers
        (a, b) = Share(reading, i, a, b);
        if (a.From is not { } first || b.To is not { } last) return Known(a) && Known(b) ? Found.Unknown(b.Limit) : Found.None;
        // "Monday to Friday", "November to February": the second end comes after the first.
        if (last < first && b.Weekday > 0) last = Clock.Add(last, 7, TimeUnit.Day) ?? last;
        if (a.Month > 0 && b.Month > 0 && a.Year == 0 && b.Year == 0 && reading.Ahead(i) && Clock.Add(last, -1, TimeUnit.Year) >= reading.Clock.Today && last >= first)
            (first, last) = (Clock.Add(first, -1, TimeUnit.Year) ?? first, Clock.Add(last, -1, TimeUnit.Year) ?? last); // it has begun
        if (last < first && b.Month > 0 && b.Year == 0)
        {
            if (a.Month == 0 || a.Year > 0) last = Clock.Add(last, 1, TimeUnit.Year) ?? last;
            else first = Clock.Add(first, -1, TimeUnit.Year) ?? first;
        }
        return last < first ? Found.None : new Found(b.Limit, DateGrain.Range, first, last);

        static bool Known(Found end) => end.Grain == DateGrain.Unknown || end.From is not null;
    }

    /// <summary>What one end does not say, the other does: the month of "3 to 5 May", the year of "June 26 to June 28, 2020".</summary>
    private static (Found A, Found B) Share(TimeReading reading, int i, Found a, Found b)
    {
        if (a.Month == 0 && a.Day > 0 && b.Month > 0 && a.Weekday == 0) a = Fill(a, b.Year, b.Month, a.Day);
        if (b.Month == 0 && b.Day > 0 && a.Month > 0 && b.Weekday == 0) b = Fill(b, a.Year, a.Month, b.Day);
        if (a.Year == 0 && a.Month > 0 && b is { Year: > 0, Month: > 0 }) a = Fill(a, b.Year - ((a.Month, a.Day).CompareTo((b.Month, b.Day == 0 ? 31 : b.Day)) > 0 ? 1 : 0), a.Month, a.Day);
        if (b.Year == 0 && b.Month > 0 && a is { Year: > 0 }) b = Fill(b, a.Year + (a.Month > 0 && (b.Month, b.Day == 0 ? 31 : b.Day).CompareTo((a.Month, a.Day)) < 0 ? 1 : 0), b.Month, b.Day);
        return (a, b);

        Found Fill(Found end, int year, int month, int day) => year > 0
            ? day > 0 ? MonthDates.OneDay(reading, i, end.Limit, year, month, day) : MonthDates.Whole(end.Limit, year, month)
            : day > 0 ? MonthDates.OneDay(reading, i, end.Limit, 0, month, day) : end;
    }

    private static Found Open(TimeReading reading, int i)
    {
        var words = reading.Words;
        if (!words.IsAny(i, "since", "until", "till")) return Found.None;
        var date = Points.At(reading, i + 1);
        if (!date.Any || date.Grain == DateGrain.Unknown) return date;
        return new Found(date.Limit, date.From is null && date.To is null ? DateGrain.Unknown : DateGrain.Range, words.Is(i, "since") ? date.From : null, words.Is(i, "since") ? null : date.To);
    }
}
