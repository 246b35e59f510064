namespace GeoGraph.Language;

/// <summary>"Friday", "last Tuesday", "Friday, April 25", "Thursday the 21st", "Friday next week", "next week on Friday", "Monday night".</summary>
internal static class Weekdays
{
    public static Found At(TimeReading reading, int i) => Own(reading, i) | WeekFirst(reading, i);

    private static Found Own(TimeReading reading, int i)
    {
        var words = reading.Words;
        var shift = words.Term(i).Shift;
        var at = shift is null ? i : words.Term(i + 1).Shift is not null ? i + 2 : i + 1; // "this past Wednesday"
        if (at == i + 2) shift = words.Term(i + 1).Shift;
        if (!IsWeekday(words, at, shift is not null)) return Found.None;
        var weekday = words.Term(at).Weekday;
        var limit = words.Sign(at + 1, ".") && words.Term(at).Short && words.Glued(at + 1) ? at + 2 : at + 1;
        if (Dated(reading, limit, weekday) is { Any: true } dated) return dated;
        limit = NamedDays.SkipDayPart(words, limit);
        if (WeekAfter(reading, limit) is { Limit: > 0 } week)
            return Found.OneDay(week.Limit, Clock.Add(week.Monday, weekday - 1, TimeUnit.Day)) with { Weekday = weekday };
        if (reading.Clock.Today is not { } today) return Found.Unknown(limit) with { Weekday = weekday };
        return Found.OneDay(limit, Day(reading, i, today, weekday, shift, words)) with { Weekday = weekday };
    }

    private static DateOnly? Day(TimeReading reading, int i, DateOnly today, int weekday, int? shift, TimeWords words)
    {
        var monday = Clock.Add(today, 1 - Clock.Weekday(today), TimeUnit.Day);
        var back = (Clock.Weekday(today) - weekday + 7) % 7;
        if (shift is null) return reading.Ahead(i) && back > 0 ? Clock.Add(today, 7 - back, TimeUnit.Day) : Clock.Add(today, -back, TimeUnit.Day);
        if (words.IsAny(i, "coming", "upcoming") || words.IsAny(i + 1, "coming", "upcoming")) return Clock.Add(today, 7 - back, TimeUnit.Day);
        if (words.Is(i, "past") || words.Is(i + 1, "past")) return Clock.Add(today, back == 0 ? -7 : -back, TimeUnit.Day);
        // "Last Wednesday" on a Thursday is not yesterday, which has its own word; else it is the latest one.
        if (shift < 0 && words.Is(i, "last")) return Clock.Add(today, back == 0 || (back == 1 && weekday < 7) ? -7 - back : -back, TimeUnit.Day);
        return Clock.Add(monday, weekday - 1 + 7 * shift.Value, TimeUnit.Day);
    }

    /// <summary>A day of the month after the weekday decides.</summary>
    private static Found Dated(TimeReading reading, int i, int weekday)
    {
        var words = reading.Words;
        var at = words.SkipComma(words.Sign(i, "-(") ? i + 1 : i);
        if (NumericDates.At(reading, at) is { Any: true, Grain: not (DateGrain.Month or DateGrain.Range) } figures) return figures;
        var start = words.Skip(at, "the");
        if (MonthDates.At(reading, start) is { Any: true, Grain: DateGrain.Day } dated) return dated;
        var day = Numbers.DayOfMonth(words, start);
        if (!day.Found || (start == at && (at > i || words.Digits(start) == 0)) || words.CountedNoun(day.Limit) || words.Term(day.Limit).Unit is not null) return Found.None;
        if (words.Sign(day.Limit, "-:.") && words.Glued(day.Limit) && words.Digits(day.Limit + 1) > 0) return Found.None; // "Monday 8-9", a time
        if (reading.Clock.Today is not { } today) return Found.Unknown(day.Limit) with { Day = day.Value };
        // The nearest month whose such day is that weekday; a bare figure must fit, or it is a time of day.
        for (var months = 0; months < 12; months++)
            foreach (var sign in (ReadOnlySpan<int>)[-1, 1])
                if (Clock.Add(new DateOnly(today.Year, today.Month, 1), sign * months, TimeUnit.Month) is { } month
                    && Clock.Day(month.Year, month.Month, day.Value) is { } fit && Clock.Weekday(fit) == weekday)
                    return Found.OneDay(day.Limit, fit) with { Day = day.Value, Weekday = weekday };
        return Found.None;
    }

    /// <summary>The Monday of "next week", "of last week", "this week" after a weekday.</summary>
    private static (int Limit, DateOnly? Monday) WeekAfter(TimeReading reading, int i)
    {
        var words = reading.Words;
        var at = words.Skip(words.IsAny(i, "of", "in") ? i + 1 : i, "the");
        return words.Term(at).Shift is { } shift && words.Is(at + 1, "week")
            ? (at + 2, Clock.Whole(reading.Clock.Today, TimeUnit.Week, shift).From) : default;
    }

    /// <summary>"next week Sunday", "next week on Friday".</summary>
    private static Found WeekFirst(TimeReading reading, int i)
    {
        var words = reading.Words;
        if (words.Term(i).Shift is not { } shift || !words.Is(i + 1, "week")) return Found.None;
        var at = words.Skip(words.Sign(i + 2, "-,") ? i + 3 : i + 2, "on");
        if (!IsWeekday(words, at, true) || (words.Sign(i + 2, ",") && at == i + 3)) return Found.None;
        var monday = Clock.Whole(reading.Clock.Today, TimeUnit.Week, shift).From;
        return Found.OneDay(at + 1, Clock.Add(monday, words.Term(at).Weekday - 1, TimeUnit.Day)) with { Weekday = words.Term(at).Weekday };
    }

    private static bool IsWeekday(TimeWords words, int i, bool shifted)
    {
        var term = words.Term(i);
        if (term.Weekday == 0 || words.IsAny(i - 1, "every", "each", "bloody", "black")) return false;
        // "Sat", "Sun" and "Wed" are words: they need a full stop, a number or a neighbour that dates them.
        if (term.Short) return (words.Capital(i) || words.IsAny(i, "tue", "tues", "thu", "thur", "thurs", "fri", "mon")) && !words.IsAny(i, "sun", "sat", "mon") || shifted
            || (words.Sign(i + 1, ".,") && words.Capital(i) && (words.Digits(i + 2) > 0 || words.Term(i + 2).Month > 0)) || words.Is(i - 1, "on");
        // "The Sunday Times" is a newspaper, "Friday Prayers" a set.
        return !(words.Capital(i + 1) && words.IsAny(i + 1, "Times", "Telegraph", "Express", "Mail", "Mirror", "Herald", "Post", "World", "Age", "Review", "Independent", "Mosque", "Prayers"));
    }
}
