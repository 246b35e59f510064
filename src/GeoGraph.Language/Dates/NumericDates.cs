namespace GeoGraph.Language;

/// <summary>Dates of digits and signs, some with a month in letters: "2019-04-25", "12/03/2021", "13.5.2015", "05-Aug-2016", "11/2016", "4/22".</summary>
internal static class NumericDates
{
    private const string Signs = "/-.‑–";

    public static Found At(TimeReading reading, int i)
    {
        var words = reading.Words;
        if (!Piece(words, i) || (reading.SecondEnd != i && InCode(words, i))) return Found.None;
        if (!words.Sign(i + 1, Signs) || !Piece(words, i + 2)) return Glued(reading, i);
        var tight = words.Glued(i + 1) && words.Glued(i + 2);
        if (tight && words.Glued(i + 3) && (words.Sign(i + 3, ",") || SameSign(words, i + 1, i + 3)) && words.Glued(i + 4) && Piece(words, i + 4) && !Continues(words, i + 5)
            && Three(words, i) is { Any: true } three) return three;
        return tight && Continues(words, i + 3) ? Found.None : Two(reading, i, tight) is { Any: true } two ? two : Glued(reading, i);
    }

    private static bool Piece(TimeWords words, int i) => words.Digits(i) is >= 1 and <= 4 || words.Term(i).Month > 0;

    private static bool SameSign(TimeWords words, int i, int j) => words.Sign(i, Signs) && words.Sign(j, Signs) && words.Span(i)[0] == words.Span(j)[0];

    /// <summary>Digits after a sign that makes them part of an amount, a code or an address.</summary>
    private static bool InCode(TimeWords words, int i) =>
        words.Glued(i) && words.Sign(i - 1, "/-.,$€£#@:_‑") && (words.Digits(i - 2) > 0 || !words.Sign(i - 1, "-–"));

    /// <summary>More of the same: a version, an address, a code. A second date after a dash is none.</summary>
    private static bool Continues(TimeWords words, int i)
    {
        if (!words.Glued(i) || !words.Glued(i + 1) || words.Digits(i + 1) == 0) return false;
        if (words.Sign(i, "-‑–") && (words.Digits(i - 1) == 4 || words.Sign(i - 2, "/")) && (SameSign(words, i - 2, i + 2) || words.Digits(i + 1) == 4)) return false;
        return words.Sign(i, "/.%-‑");
    }

    private static Found Three(TimeWords words, int i)
    {
        var (a, b, c) = (words.Value(i), words.Value(i + 2), words.Value(i + 4));
        var named = (words.Term(i).Month, words.Term(i + 2).Month, words.Term(i + 4).Month);
        // Which of the pieces are year, month, day? Day and month in figures are in American order unless the signs are full stops.
        (int Year, int Month, int Day) date = named switch
        {
            (> 0, 0, 0) => words.Digits(i + 2) == 4 ? (b, named.Item1, c) : (c, named.Item1, b),
            (0, > 0, 0) => words.Digits(i) == 4 ? (a, named.Item2, c) : (c, named.Item2, a),
            (0, 0, > 0) => words.Digits(i) == 4 ? (a, named.Item3, b) : (b, named.Item3, a),
            (0, 0, 0) when words.Digits(i) == 4 => (a, b, c),
            (0, 0, 0) => a > 12 || (words.Sign(i + 1, ".") && b <= 12) ? (c, b, a) : (c, a, b),
            _ => default,
        };
        if (date.Month is < 1 or > 12 || date.Day is < 1 or > 31) return Found.None;
        var digits = words.Digits(i) == 4 ? 4 : words.Digits(i + 2) == 4 ? 4 : words.Digits(i + 4);
        if (digits is not (2 or 4)) return Found.None;
        var year = digits == 4 ? date.Year : FullYear(date.Year);
        return Found.OneDay(i + 5, Clock.Day(year, date.Month, date.Day)) with { Year = year, Month = date.Month, Day = date.Day };
    }

    /// <summary>Two figures for a year: 1940 to 2039.</summary>
    private static int FullYear(int year) => year >= 40 ? 1900 + year : 2000 + year;

    private static Found Two(TimeReading reading, int i, bool tight)
    {
        var words = reading.Words;
        var (a, b) = (words.Value(i), words.Value(i + 2));
        var (first, second) = (words.Term(i).Month, words.Term(i + 2).Month);
        if (first > 0 && words.Digits(i + 2) == 4) return MonthDates.Whole(i + 3, b, first);
        if (second > 0 && words.Digits(i) == 4) return MonthDates.Whole(i + 3, a, second);
        if (first > 0 && b is >= 1 and <= 31) return tight ? MonthDates.OneDay(reading, i, i + 3, 0, first, b) : Found.None;
        if (second > 0 && a is >= 1 and <= 31) return tight ? MonthDates.OneDay(reading, i, i + 3, 0, second, a) : Found.None;
        if (first > 0 || second > 0) return Found.None;
        if (words.Digits(i) == 4 && words.Digits(i + 2) <= 2 && IsYear(a) && (tight || !words.Sign(i + 1, ".")))
        {
            if (words.Digits(i + 3) > 0) return Found.None;
            if (b is >= 1 and <= 12 && !(tight && words.Sign(i + 1, "-–") && b == a % 100 + 1)) return MonthDates.Whole(i + 3, a, b);
            return words.Digits(i + 2) == 2 && tight && b > a % 100 && !words.Sign(i + 1, ".") // "2016-17"
                ? Found.Range(i + 3, DateGrain.Range, (Clock.Day(a, 1, 1), Clock.Day(a / 100 * 100 + b, 12, 31))) : Found.None;
        }
        if (words.Digits(i + 2) == 4 && a is >= 1 and <= 12 && IsYear(b) && words.Digits(i) <= 2) return MonthDates.Whole(i + 3, b, a);
        return tight && words.Digits(i) <= 2 && words.Digits(i + 2) <= 2 && (reading.SecondEnd == i || SaysDay(words, i)) ? DayAndMonth(reading, i, a, b) : Found.None;
    }

    private static bool IsYear(int year) => year is >= 1500 and <= 2199;

    private static Found DayAndMonth(TimeReading reading, int i, int a, int b)
    {
        var (month, day) = a > 12 || (reading.Words.Sign(i + 1, ".") && b <= 12 && a > 12) ? (b, a) : (a, b);
        if (month is < 1 or > 12 || day is < 1 or > 31) return Found.None;
        var words = reading.Words;
        if (words.SkipComma(i + 3) is var at && at > i + 3 && words.Digits(at) == 4 && Numbers.Year(words, at) is { Found: true } year)
            return MonthDates.OneDay(reading, i, year.Limit, year.Value, month, day);
        return MonthDates.OneDay(reading, i, i + 3, 0, month, day);
    }

    /// <summary>Two small figures are as often a score, a fraction or a vote: other words must say that it is a day.</summary>
    private static bool SaysDay(TimeWords words, int i)
    {
        if (words.CountedNoun(i + 3) || words.IsAny(i + 3, "of", "majority", "vote", "victory", "win", "percent")) return false;
        if (words.Sign(i + 1, "/") && words.Sign(i + 3, "-–") && words.Glued(i + 4) && words.Sign(i + 5, "/")) return true; // "10/1-11/7"
        if (words.Term(i - 1).Weekday > 0 || words.IsAny(i - 1, "on", "since", "until", "till", "next", "this")) return true;
        if (!words.Sign(i + 1, "/") || words.Value(i) == 24) return false;
        return words.Value(i + 2) > 12 || words.Digits(i) + words.Digits(i + 2) == 4
            || words.IsAny(i - 1, "by", "from", "to", "between", "before", "after", "back", "in");
    }

    /// <summary>"2016Q3", "mar3".</summary>
    private static Found Glued(TimeReading reading, int i)
    {
        var words = reading.Words;
        return words.Term(i).Month > 0 && words.Glued(i + 1) && words.Digits(i + 1) is 1 or 2 && words.Value(i + 1) is >= 1 and <= 31
            ? MonthDates.OneDay(reading, i, i + 2, 0, words.Term(i).Month, words.Value(i + 1)) : Found.None;
    }
}
