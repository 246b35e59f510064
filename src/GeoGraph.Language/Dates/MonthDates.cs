namespace GeoGraph.Language;

/// <summary>Dates with a month in letters: "April 25, 2019", "the 25th of April", "April 25–27", "in April", "May last year".</summary>
internal static class MonthDates
{
    public static Found At(TimeReading reading, int i) => MonthFirst(reading, i) | DayFirst(reading, i) | YearFirst(reading, i);

    public static Found OneDay(TimeReading reading, int i, int limit, int year, int month, int day) =>
        Found.OneDay(limit, year > 0 ? Clock.Day(year, month, day) : reading.Nearest(i, month, day)) with { Year = year, Month = month, Day = day };

    public static Found Whole(int limit, int year, int month) =>
        Found.Range(limit, DateGrain.Month, Clock.Whole(Clock.Day(year, month, 1), TimeUnit.Month, 0)) with { Year = year, Month = month };

    private static Found MonthFirst(TimeReading reading, int i)
    {
        var words = reading.Words;
        if (words.Is(i, "month") && words.Is(i + 1, "of")) i = words.Term(i + 2).Month > 0 ? i + 2 : i;
        if (words.Term(i).Month is not (> 0 and var month)) return Found.None;
        var dot = words.Sign(i + 1, ".") && words.Glued(i + 1) && words.Term(i).Short;
        var at = dot ? i + 2 : i + 1;
        if (Numbers.DayOfMonth(words, words.Skip(words.SkipComma(words.Sign(at, ".") ? at + 1 : at), "the")) is { Found: true } day && IsDay(words, i, day)
            && Numbers.Year(words, at) is not { Found: true })
            return Days(reading, i, month, day, at);
        var year = YearAfter(reading, at);
        if (year.Found) return Whole(year.Limit, year.Value, month);
        return Alone(words, i, dot) ? Bare(reading, i, at, month) : Found.None;
    }

    /// <summary>"May 25" but not "in May 25 people" and not "may 5 people".</summary>
    private static bool IsDay(TimeWords words, int i, Count day)
    {
        if (words.Term(day.Limit).Counted || (words.CountedNoun(day.Limit) && (words.Is(i - 1, "in") || !words.Capital(i)))) return false; // "the January 2 talks" is a day
        if (words.Capital(i) || words.Term(i).Month is not (3 or 5) || words.Term(i).Short) return true;
        return Numbers.Ordinal(words, day.Limit - 2).Found || YearHere(words, words.SkipComma(day.Limit)).Found || Introduced(words, i) || i == 0;
    }

    private static Found Days(TimeReading reading, int i, int month, Count day, int at)
    {
        var words = reading.Words;
        var last = To(words, day.Limit);
        var limit = last.Found ? last.Limit : day.Limit;
        var year = YearAfter(reading, limit, afterDay: true);
        if (year.Found) limit = year.Limit;
        else if (words.Digits(day.Limit - 1) > 0 && words.Sign(day.Limit, ":") && words.Glued(day.Limit + 1) && words.Digits(day.Limit + 1) > 0) return Found.None; // a time of day
        return Stretch(reading, i, limit, year.Value, month, day.Value, last);
    }

    private static Found Stretch(TimeReading reading, int i, int limit, int year, int month, int day, Count last)
    {
        var first = OneDay(reading, i, limit, year, month, day);
        if (!last.Found || last.Value <= day || first.From is not { } from) return first;
        return first with { Grain = DateGrain.Range, To = Clock.Day(from.Year, month, last.Value) ?? from };
    }

    /// <summary>"–27", "to the 27th" after a day.</summary>
    private static Count To(TimeWords words, int i)
    {
        if (!words.Sign(i, "-–—~&‑") && !words.IsAny(i, "to", "and", "through", "thru", "till", "until")) return default;
        var day = Numbers.DayOfMonth(words, words.Skip(i + 1, "the"));
        return day.Found && (words.Digits(day.Limit - 1) > 0 || words.Digits(day.Limit - 2) > 0) && words.Term(day.Limit).Month == 0
            && !words.CountedNoun(day.Limit) && !words.Sign(day.Limit, "/") ? day : default;
    }

    private static Found DayFirst(TimeReading reading, int i)
    {
        var words = reading.Words;
        var day = Numbers.DayOfMonth(words, i);
        if (!day.Found || (words.Digits(i) == 0 && !Numbers.Ordinal(words, i).Found)) return Found.None;
        var last = To(words, day.Limit);
        var at = last.Found ? last.Limit : day.Limit;
        if (words.Is(at, "day")) at++;
        at = words.Sign(at, ".,-/") ? at + 1 : at;
        var of = words.Is(at, "of");
        if (of) at = words.Skip(at + 1, "the");
        if (words.Term(at).Month is > 0 and var month && (!words.Term(at).Short || words.Capital(at) || words.Digits(day.Limit - 1) > 0 || day.Limit > i + 1))
        {
            if (!words.Capital(at) && words.Is(at, "may") && !of && YearHere(words, at + 1) is not { Found: true } && !Numbers.Ordinal(words, i).Found) return Found.None;
            var limit = words.Sign(at + 1, ".") && words.Glued(at + 1) && words.Term(at).Short && at + 2 < words.Count ? at + 2 : at + 1;
            var year = YearAfter(reading, limit, afterDay: true);
            return Stretch(reading, i, year.Found ? year.Limit : limit, year.Value, month, day.Value, last);
        }
        // "the 20th of next month", "4 to 23 next month"
        if (words.Is(at, "in")) at++;
        if (words.Term(at).Shift is not { } shift || !words.Is(at + 1, "month")) return Found.None;
        if (Clock.Whole(reading.Clock.Today, TimeUnit.Month, shift).From is not { } start) return Found.Unknown(at + 2);
        return Stretch(reading, i, at + 2, start.Year, start.Month, day.Value, last);
    }

    /// <summary>"2016 November", "2016, Nov".</summary>
    private static Found YearFirst(TimeReading reading, int i)
    {
        var words = reading.Words;
        if (words.Digits(i) != 4 || Numbers.Year(words, i) is not { Found: true } year) return Found.None;
        var at = words.SkipComma(i + 1);
        if (words.Term(at).Month is not (> 0 and var month) || Numbers.DayOfMonth(words, at + 1).Found || YearHere(words, at + 1).Found) return Found.None;
        return words.Is(at, "may") && !words.Capital(at) && at == i + 1 && words.Letters(at + 1) && !words.IsAny(at + 1, "and", "to") ? Found.None : Whole(at + 1, year.Value, month);
    }

    private static Count YearHere(TimeWords words, int i)
    {
        var year = Numbers.Year(words, i);
        return year.Found && !words.CountedNoun(year.Limit) ? year : default;
    }

    /// <summary>The year after a day or month: "2019", ", 2019", "of 2019", "'98", "last year".</summary>
    private static Count YearAfter(TimeReading reading, int i, bool afterDay = false)
    {
        var words = reading.Words;
        var at = words.SkipComma(i);
        if (words.IsAny(at, "of", "in")) at = words.Skip(at + 1, "the");
        at = words.Skip(at, "year");
        if (YearHere(words, at) is { Found: true } year) return year;
        if (afterDay && words.Sign(i, "/,-") && YearHere(words, i + 1) is { Found: true } tight) return tight;
        if (words.Sign(at, "'’") && words.Digits(at + 1) == 2 && words.Glued(at + 1)) return new(words.Value(at + 1) >= 40 ? 1900 + words.Value(at + 1) : 2000 + words.Value(at + 1), at + 2);
        // Two figures after a day in words are a year: "January first 12".
        return at == i && words.Term(at).Shift is { } shift && words.Is(at + 1, "year") && reading.Clock.Today is { } today && today.Year + shift is >= 1 and <= 9999
            ? new(today.Year + shift, at + 2) : default;
    }

    /// <summary>Names and verbs are written like months: a month alone needs words around it that only a month has.</summary>
    private static bool Alone(TimeWords words, int i, bool dot)
    {
        if ((words.Sign(i + 1, "-–—/") || words.IsAny(i + 1, "to", "through")) && words.Term(i + 2).Month > 0 && (words.Capital(i) || !words.Is(i, "march"))) return true;
        if (words.Term(i).Short && !dot) return Introduced(words, i);
        if (words.IsAny(i, "may", "march", "mar")) return Introduced(words, i) && (words.Capital(i) || !words.IsAny(i - 1, "and", "to", "on", "this", "current", "that", "for"));
        if (!words.Capital(i)) return true;
        return !(words.IsAny(i, "april", "june", "august", "jan", "january", "julian") && words.Capital(i + 1) && words.Letters(i + 1) && words.Term(i + 1) == Term.None && !Introduced(words, i));
    }

    private static bool Introduced(TimeWords words, int i)
    {
        if (words.Sign(i - 1, "-–") && words.Glued(i)) i--; // "mid-May"
        return words.Term(i - 1).Shift is not null || words.Term(i - 1).Part != TimePart.None || words.Term(i - 1).Weekday > 0
            || words.IsAny(i - 1, "in", "since", "until", "till", "by", "of", "from", "before", "after", "during", "between", "through", "and", "to", "on", "around", "about", "as", "for", "mid");
    }

    private static Found Bare(TimeReading reading, int i, int limit, int month)
    {
        if (reading.Clock.Nearest(year => Clock.Day(year, month, 1), reading.Ahead(i), month: true) is not { } start)
            return Found.Unknown(limit) with { Month = month };
        return Whole(limit, start.Year, month) with { Year = 0 };
    }
}
