namespace GeoGraph.Language;

/// <summary>Years and what years are counted in: "2014", "the 1990s", "the 19th century", "Q3 2016", "the first half of 2020", "spring 2019", "week 31".</summary>
internal static class Years
{
    public static Found At(TimeReading reading, int i) =>
        Year(reading, i) | Decade(reading, i) | Century(reading.Words, i) | Quarter(reading, i) | Season(reading, i) | Week(reading, i);

    private static Found Year(TimeReading reading, int i)
    {
        var words = reading.Words;
        var at = i;
        if (words.Is(at, "calendar") && words.Is(at + 1, "year")) at++;
        if (words.Is(at, "year")) at = words.Skip(at + 1, "of");
        var named = at > i;
        if (words.Glued(i) && words.Sign(i - 1, "-‑/") && words.Glued(i - 1) && reading.SecondEnd != i && (words.Digits(i - 2) > 0 || words.Sign(i - 1, "/"))) return Found.None;
        if (words.Is(at, "AD") && words.Capital(at)) { at++; named = true; }
        var year = Numbers.Year(words, at);
        if (!year.Found && named && words.Digits(at) is >= 2 and <= 4 && words.Plain(at)) year = new(words.Value(at), at + 1);
        if (!year.Found || year.Value is < 1 or > 9999) return Found.None;
        if (words.IsAny(year.Limit, "BC", "BCE")) return Found.Unknown(year.Limit + 1);
        if (words.IsAny(year.Limit, "AD", "CE")) return Found.WholeYear(year.Limit + 1, year.Value);
        if (words.Sign(year.Limit, ":") && words.Glued(year.Limit) && words.Digits(year.Limit + 1) > 0) return Found.None;
        return Found.WholeYear(year.Limit, year.Value) with { Weak = !named && !Sure(words, i, year) };
    }

    /// <summary>Whether a number is a year by the words around it: "in 2014", not "of 2000 people".</summary>
    private static bool Sure(TimeWords words, int i, Count year)
    {
        if (year.Value < 1500 && words.Digits(i) == 4) return words.Is(i - 1, "in") && !words.Letters(year.Limit);
        if (words.Glued(year.Limit) && words.Sign(year.Limit, "-/") && words.Digits(year.Limit + 1) > 0) return false;
        if (words.Term(year.Limit).Counted || (words.Glued(year.Limit) && words.Letters(year.Limit))) return false;
        if (words.IsAny(i - 1, "in", "since", "until", "till", "during", "early", "late", "mid", "circa", "year")) return true;
        if (words.CountedNoun(year.Limit)) return false;
        var introduced = words.Sign(i - 1, "(~=") || (words.Sign(i - 1, "–-") && !words.Glued(i - 1))
            || words.IsAny(i - 1, "of", "from", "by", "the", "after", "before", "and", "to", "or", "than", "for", "through", "between", "around", "back", "not", "but");
        if (introduced) return words.Digits(i) == 4;
        return i == 0 && !words.Letters(year.Limit);
    }

    private static Found Decade(TimeReading reading, int i)
    {
        var words = reading.Words;
        if (words.Digits(i) == 4 && words.Value(i) is >= 1000 and <= 2190 and var start && start % 10 == 0 && Plural(words, i + 1) is > 0 and var limit)
            return Whole(limit, start);
        var quoted = words.Sign(i, "'’‘") ? i + 1 : i;
        if (words.Digits(quoted) == 2 && words.Value(quoted) % 10 == 0 && Plural(words, quoted + 1) is > 0 and var shortLimit
            && (quoted > i || words.IsAny(i - 1, "the", "early", "late", "mid") || words.Sign(i - 1, "-")))
            return Whole(shortLimit, words.Value(quoted) >= 30 ? 1900 + words.Value(quoted) : 2000 + words.Value(quoted));
        if (words.Term(i).Decade is > 0 and var named && words.IsAny(i - 1, "the", "early", "late", "mid") && named != 1910) return Whole(i + 1, named);
        // "nineteen seventies", "twenty-tens", "two thousand and tens"
        var at = words.Sign(i + 1, "-") ? i + 2 : i + 1;
        if (words.Term(i).Number is >= 11 and <= 21 and var century && words.Term(at).Decade is > 0 and var tens) return Whole(at + 1, century * 100 + tens % 100);
        if (words.Is(i, "two") && words.Is(i + 1, "thousands")) return Whole(i + 2, 2000);
        if (!words.Is(i, "two") || words.Term(i + 1).Scale != 1000) return Found.None;
        at = words.Skip(i + 2, "and");
        return words.Term(at).Decade is > 0 and var later ? Whole(at + 1, 2000 + later % 100) : Found.None;

        static Found Whole(int limit, int year) => Found.Range(limit, DateGrain.Decade, Clock.Whole(Clock.Day(year, 1, 1), TimeUnit.Decade, 0));
    }

    /// <summary>After the "s" or "'s" of "1990s"; 0 when there is none.</summary>
    private static int Plural(TimeWords words, int i) =>
        words.Is(i, "s") && (words.Glued(i) || !words.Letters(i + 1)) ? i + 1 : words.Sign(i, "'’") && words.Glued(i) && words.Is(i + 1, "s") && !words.Capital(i + 2) && !words.Letters(i + 2) ? i + 2 : 0;

    private static Found Century(TimeWords words, int i)
    {
        if (Numbers.Ordinal(words, i) is not { Found: true, Value: >= 1 and <= 99 } ordinal) return Found.None;
        var at = words.Sign(ordinal.Limit, "-") ? ordinal.Limit + 1 : ordinal.Limit;
        if (words.Term(at).Unit != TimeUnit.Century) return Found.None;
        if (words.IsAny(at + 1, "BC", "BCE")) return Found.Unknown(at + 2);
        var from = Clock.Day(Math.Max(1, (ordinal.Value - 1) * 100), 1, 1);
        return Found.Range(at + 1, DateGrain.Century, (from, Clock.Day((ordinal.Value - 1) * 100 + 99, 12, 31)));
    }

    /// <summary>The year that a quarter, half, season or week is of: said after it, or the nearest.</summary>
    public static Count YearOf(TimeReading reading, int i)
    {
        var words = reading.Words;
        var at = words.Skip(words.IsAny(i, "of", "in") ? i + 1 : words.Sign(i, "-,") ? i + 1 : i, "the");
        if (Numbers.Year(words, at) is { Found: true } year) return year;
        if (reading.Clock.Today is not { } today) return default;
        if (words.Term(at).Shift is { } shift && words.Is(at + 1, "year") && today.Year + shift is >= 1 and <= 9999) return new(today.Year + shift, at + 2);
        return at > i && words.Is(at, "year") ? new(today.Year, at + 1) : default;
    }

    private static Found Quarter(TimeReading reading, int i)
    {
        var words = reading.Words;
        // "2016 Q3", "2017-q1", "2016 the third quarter"
        var before = words.Digits(i) == 4 && words.Value(i) is >= 1000 and <= 2199 ? new Count(words.Value(i), i + 1) : default;
        var at = before.Found ? words.Skip(words.Sign(i + 1, "-") ? i + 2 : i + 1, "the") : i;
        var (count, number, limit) = Fraction(words, at);
        if (count == 0) return Found.None;
        var year = before.Found ? new Count(before.Value, limit) : YearOf(reading, limit);
        if (year.Found) limit = year.Limit;
        else if (reading.Clock.Today is not { } today) return Found.Unknown(limit);
        else if (count == 2) return Found.None;
        else year = new(today.Year, limit);
        var unit = count == 4 ? TimeUnit.Quarter : TimeUnit.Month;
        var from = Clock.Day(year.Value, (number - 1) * (12 / count) + 1, 1);
        return Found.Range(limit, count == 4 ? DateGrain.Quarter : DateGrain.Range, (from, Clock.Last(from, count == 4 ? 1 : 6, unit)));
    }

    /// <summary>"Q3", "third quarter", "H1", "first half": into how many, which, and where it ends.</summary>
    private static (int Count, int Number, int Limit) Fraction(TimeWords words, int i)
    {
        if (words.IsAny(i, "q", "h") && words.Digits(i + 1) == 1 && words.Glued(i + 1))
        {
            var count = words.Is(i, "q") ? 4 : 2;
            return words.Value(i + 1) >= 1 && words.Value(i + 1) <= count ? (count, words.Value(i + 1), i + 2) : default;
        }
        if (Numbers.Ordinal(words, i) is not { Found: true, Value: >= 1 and <= 4 } ordinal) return default;
        var at = words.Sign(ordinal.Limit, "-") ? ordinal.Limit + 1 : ordinal.Limit;
        if (words.Is(at, "quarter")) return (4, ordinal.Value, at + 1);
        return words.Is(at, "half") && ordinal.Value <= 2 ? (2, ordinal.Value, at + 1) : default;
    }

    private static Found Season(TimeReading reading, int i)
    {
        var words = reading.Words;
        var shift = words.Term(i).Shift;
        var at = shift is null ? i : i + 1;
        if (words.Term(at).Season is not (> 0 and var month)) return Found.None;
        if (YearOf(reading, at + 1) is { Found: true } year) return Whole(year.Limit, year.Value);
        if (shift is null && (words.Term(at).MaybeSeason || !(words.IsAny(i - 1, "in", "the", "during", "since", "until", "by", "late", "early", "mid", "this") || i == 0))) return Found.None;
        if (reading.Clock.Today is not { } today) return Found.Unknown(at + 1);
        // "Last summer" is the latest that is over, "next" the first that has not begun.
        var ahead = shift is 1 || (shift is null && reading.Ahead(i));
        var past = shift == -1 ? today.Month < month + 3 : shift is null && today.Month < month;
        return Whole(at + 1, today.Year + (ahead ? today.Month > month ? 1 : 0 : past ? -1 : 0));

        Found Whole(int limit, int of)
        {
            var from = Clock.Day(of, month, 1);
            return Found.Range(limit, DateGrain.Season, (from, Clock.Last(from, 3, TimeUnit.Month)));
        }
    }

    private static Found Week(TimeReading reading, int i)
    {
        var words = reading.Words;
        if (!words.Is(i, "week") || words.Digits(i + 1) is not (1 or 2) || !words.Plain(i + 1) || words.Value(i + 1) is < 1 or > 53) return Found.None;
        var year = YearOf(reading, i + 2);
        if (!year.Found && reading.Clock.Today is not { }) return Found.Unknown(i + 2);
        var of = year.Found ? year.Value : reading.Clock.Today!.Value.Year;
        var monday = Clock.WeekOf(Clock.Day(of, 1, 1), Clock.Day(of, 12, 31), words.Value(i + 1));
        return Found.Range(year.Found ? year.Limit : i + 2, DateGrain.Week, (monday, Clock.Last(monday, 1, TimeUnit.Week)));
    }
}
