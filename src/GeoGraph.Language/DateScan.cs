using System.Globalization;

namespace GeoGraph.Language;

/// <summary>Tries the patterns of dates at one token.</summary>
/// <param name="tokens">All tokens.</param>
/// <param name="limit">After the last token of the sentence.</param>
/// <param name="published">The day to count from; null leaves relative dates open.</param>
/// <param name="future">Whether the sentence looks ahead.</param>
internal readonly struct Scan(Token[] tokens, int limit, DateOnly? published, bool future)
{
    /// <summary>The longest date that begins at a token; null when none does.</summary>
    public DateExpression? At(int i)
    {
        var token = tokens[i];
        return Iso(i) ?? MonthFirst(i) ?? DayFirst(i) ?? Weekday(i, 0) ?? Named(i) ?? Relative(i) ?? Ago(i) ?? DayOfMonth(i) ?? Open(i) ?? Year(i) ?? Season(i)
            ?? (token.Lower is "early" or "late" or "mid" && i + 1 < limit && (MonthFirst(i + 1) ?? Year(i + 1)) is { } rest ? Widen(rest, i) : null);
    }

    private DateExpression Make(int first, int end, DateOnly? from, DateOnly? to, DateGrain grain) =>
        new(first, end, tokens[first].Begin, tokens[end - 1].End, from, to, from is null && to is null ? DateGrain.Unknown : grain);

    private DateExpression Day(int first, int end, DateOnly? day) => Make(first, end, day, day, DateGrain.Day);

    private DateExpression Widen(DateExpression date, int first) => date with { First = first, Begin = tokens[first].Begin };

    private string Word(int i) => i < limit ? tokens[i].Lower : "";

    private int Month(int i) => i < limit ? DateFinder.MonthOf(tokens[i]) : 0;

    private static int DayNumber(string word)
    {
        var digits = word.AsSpan();
        if (digits.Length > 2 && (word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal) || word.EndsWith("rd", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal))) digits = digits[..^2];
        return digits.Length <= 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : 0;
    }

    private static int YearNumber(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 2199 ? year : 0;

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private DateExpression? Iso(int i) =>
        tokens[i].Text.Length == 10 && DateOnly.TryParseExact(tokens[i].Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Day(i, i + 1, day) : null;

    /// <summary>"April 25, 2019", "April 25", "April 2019", "in April", "April 25–27".</summary>
    private DateExpression? MonthFirst(int i)
    {
        var month = Month(i);
        if (month == 0) return null;
        var at = i + 1;
        if (Word(at) == "." ) at++;
        if (Word(at) == "of") at++;
        if (DayNumber(Word(at)) is var day and > 0 && tokens[at].Text is not ("a" or "one"))
        {
            var (end, last) = (at + 1, 0);
            if (Word(end) is "-" or "–" or "to" or "and" && DayNumber(Word(end + 1)) > day) { last = DayNumber(Word(end + 1)); end += 2; }
            var year = 0;
            if (Word(end) == "," && YearNumber(Word(end + 1)) is var y and > 0) { year = y; end += 2; }
            else if (YearNumber(Word(end)) is var z and > 0) { year = z; end++; }
            var from = year > 0 ? Date(year, month, day) : Nearest(month, day);
            return last > 0 && from is { } f ? Make(i, end, from, Date(f.Year, month, last), DateGrain.Range) : Day(i, end, from);
        }
        if (Word(at) == "," && YearNumber(Word(at + 1)) > 0) at++;
        if (YearNumber(Word(at)) is var only and > 0) return MonthOf(i, at + 1, only, month);
        if (tokens[i].Lower is "may" or "march" && !(i > 0 && tokens[i - 1].Lower is "in" or "since" or "last" or "next" or "this" or "until" or "by" or "of" or "early" or "late")) return null;
        return published is null ? Make(i, i + 1, null, null, DateGrain.Unknown)
            : MonthOf(i, i + 1, Nearest(month, 1, wholeMonth: true)!.Value.Year, month);
    }

    private DateExpression MonthOf(int first, int end, int year, int month) =>
        Make(first, end, new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DateGrain.Month);

    /// <summary>"25 April 2019", "3-5 May", "the 25th of April".</summary>
    private DateExpression? DayFirst(int i)
    {
        var (at, first) = (Word(i) == "the" ? i + 1 : i, i);
        var day = char.IsDigit(Word(at).FirstOrDefault()) ? DayNumber(Word(at)) : 0;
        var last = 0;
        if (day == 0 && Word(at).Split('-') is [var one, var other] && DayNumber(one) is var a and > 0 && DayNumber(other) is var b && b > a) (day, last) = (a, b);
        if (day == 0) return null;
        at++;
        if (Word(at) is "-" or "–" or "and" or "to" && DayNumber(Word(at + 1)) > day && Month(at + 2) > 0) { last = DayNumber(Word(at + 1)); at += 2; }
        if (Word(at) == "of") at++;
        var month = Month(at);
        if (month == 0) return null;
        var end = at + 1;
        if (Word(end) == "," && YearNumber(Word(end + 1)) > 0) end++;
        var year = YearNumber(Word(end));
        if (year > 0) end++;
        var from = year > 0 ? Date(year, month, day) : Nearest(month, day);
        return last > 0 && from is { } f ? Make(first, end, from, Date(f.Year, month, last), DateGrain.Range) : Day(first, end, from);
    }

    /// <summary>"Friday", "last Friday", "Friday night", "Friday, April 25".</summary>
    private DateExpression? Weekday(int i, int shift)
    {
        if (i >= limit || DateFinder.WeekdayOf(tokens[i]) is not (var weekday and >= 0)) return null;
        var end = i + 1;
        var dateAt = Word(end) == "," ? end + 1 : end;
        if (dateAt < limit && (MonthFirst(dateAt) ?? DayFirst(dateAt)) is { Grain: DateGrain.Day } date) return Widen(date, i);
        if (Word(end) is "morning" or "afternoon" or "evening" or "night") end++;
        if (published is not { } today) return Make(i, end, null, null, DateGrain.Unknown);
        var back = ((int)today.DayOfWeek - weekday + 7) % 7;
        var day = shift > 0 || (shift == 0 && future && back != 0) ? today.AddDays(7 - back) : today.AddDays(shift < 0 && back == 0 ? -7 : -back);
        return Day(i, end, day);
    }

    private DateExpression? Named(int i)
    {
        int? days = Word(i) switch { "today" or "tonight" => 0, "yesterday" => -1, "tomorrow" => 1, _ => null };
        return days is null ? null : Day(i, i + 1, published?.AddDays(days.Value));
    }

    /// <summary>"last Tuesday", "next week", "this month", "earlier this year", "last April".</summary>
    private DateExpression? Relative(int i)
    {
        var first = i;
        if (Word(i) is "earlier" or "later" or "late" or "early" && Word(i + 1) is "this" or "last" or "next") i++;
        else if (Word(i) == "the" && Word(i + 1) is "last" or "next" && Word(i + 2) is "week" or "month" or "year") i++;
        var shift = Word(i) switch { "last" => -1, "next" => 1, "this" => 0, _ => 9 };
        if (shift == 9) return null;
        if (Weekday(i + 1, shift == 0 ? 0 : shift) is { } weekday) return Widen(weekday, first);
        if (shift != 0 && Month(i + 1) is var month and > 0 && published is { } now)
        {
            var year = shift < 0 ? (month < now.Month ? now.Year : now.Year - 1) : month > now.Month ? now.Year : now.Year + 1;
            return MonthOf(first, i + 2, year, month);
        }
        var unit = Word(i + 1);
        if (unit is "night" && shift == -1) return Day(first, i + 2, published?.AddDays(-1));
        if (unit is not ("week" or "month" or "year" or "weekend")) return null;
        if (published is not { } today) return Make(first, i + 2, null, null, DateGrain.Unknown);
        switch (unit)
        {
            case "week":
                var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) + 7 * shift);
                return Make(first, i + 2, monday, monday.AddDays(6), DateGrain.Range);
            case "weekend":
                var saturday = today.AddDays(6 - (((int)today.DayOfWeek + 6) % 7) - 1 + 7 * shift);
                return Make(first, i + 2, saturday, saturday.AddDays(1), DateGrain.Range);
            case "month":
                var start = new DateOnly(today.Year, today.Month, 1).AddMonths(shift);
                return MonthOf(first, i + 2, start.Year, start.Month);
            default:
                return WholeYear(first, i + 2, today.Year + shift);
        }
    }

    /// <summary>"two weeks ago", "three days earlier", "a month later".</summary>
    private DateExpression? Ago(int i)
    {
        if (DateFinder.Number(Word(i)) is not (var count and > 0)) return null;
        var unit = Word(i + 1).TrimEnd('s');
        if (unit is not ("day" or "week" or "month" or "year") || Word(i + 2) is not ("ago" or "earlier" or "later")) return null;
        // "earlier" and "later" count from another event, which we do not know.
        if (published is not { } today || Word(i + 2) != "ago") return Make(i, i + 3, null, null, DateGrain.Unknown);
        return unit switch
        {
            "day" => Day(i, i + 3, today.AddDays(-count)),
            "week" => Day(i, i + 3, today.AddDays(-7 * count)),
            "month" => Day(i, i + 3, today.AddMonths(-count)),
            _ => count < today.Year ? Day(i, i + 3, today.AddYears(-count)) : Make(i, i + 3, null, null, DateGrain.Unknown),
        };
    }

    /// <summary>"the 12th" after "on".</summary>
    private DateExpression? DayOfMonth(int i)
    {
        if (Word(i) != "the" || i == 0 || tokens[i - 1].Lower is not ("on" or "until" or "by" or "since") || Word(i + 1).Length < 3) return null;
        if (!char.IsDigit(Word(i + 1)[0]) || DayNumber(Word(i + 1)) is not (var day and > 0)) return null;
        if (i + 2 < limit && tokens[i + 2].IsNoun && DateFinder.MonthOf(tokens[i + 2]) == 0 && tokens[i + 2].Begin - tokens[i + 1].End < 2) return null;
        if (published is not { } today) return Make(i, i + 2, null, null, DateGrain.Unknown);
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(future && day < today.Day ? 1 : !future && day > today.Day ? -1 : 0);
        return Day(i, i + 2, Date(month.Year, month.Month, day));
    }

    /// <summary>"since 2014", "until May".</summary>
    private DateExpression? Open(int i)
    {
        if (Word(i) is not ("since" or "until") || i + 1 >= limit) return null;
        var start = i + 1;
        if ((Iso(start) ?? MonthFirst(start) ?? DayFirst(start) ?? Relative(start) ?? Year(start, sure: true)) is not { } date || date.Grain == DateGrain.Unknown) return null;
        return Word(i) == "since"
            ? Make(i, date.Limit, date.From, null, DateGrain.Range)
            : Make(i, date.Limit, null, date.To, DateGrain.Range);
    }

    private DateExpression? Year(int i) => Year(i, sure: i > 0 && tokens[i - 1].Lower is "in" or "of" or "since" or "until" or "from" or "by" or "during" or "the" or "early" or "late" or "mid" or "after" or "before" or "and" or "to" or "–" or "-" or "(");

    private DateExpression? Year(int i, bool sure)
    {
        if (Word(i).Length == 5 && Word(i)[4] == 's' && YearNumber(Word(i)[..4]) is var decade and > 0 && decade % 10 == 0)
            return Make(i, i + 1, new DateOnly(decade, 1, 1), new DateOnly(decade + 9, 12, 31), DateGrain.Range);
        if (!sure || YearNumber(Word(i)) is not (var year and >= 1500) || Word(i + 1) is "people" or "troops" or "soldiers") return null;
        return WholeYear(i, i + 1, year);
    }

    private DateExpression WholeYear(int first, int end, int year) => Make(first, end, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DateGrain.Year);

    private DateExpression? Season(int i)
    {
        var at = Word(i) == "the" ? i + 1 : i;
        if (Word(at) is not ("spring" or "summer" or "autumn" or "winter")) return null;
        var end = Word(at + 1) == "of" ? at + 2 : at + 1;
        if (YearNumber(Word(end)) is not (var year and > 0)) return null;
        var month = Word(at) switch { "spring" => 3, "summer" => 6, "autumn" => 9, _ => 12 };
        var from = new DateOnly(year, month, 1);
        return Make(i, end + 1, from, from.AddMonths(3).AddDays(-1), DateGrain.Range);
    }

    /// <summary>The latest such day up to publication (a little after still counts as this year's), or the next one when the sentence looks ahead.</summary>
    private DateOnly? Nearest(int month, int day, bool wholeMonth = false)
    {
        if (published is not { } today) return null;
        if (Date(today.Year, month, day) is not { } here) return null;
        if (future) return here < today && !(wholeMonth && month == today.Month) ? Date(today.Year + 1, month, day) : here;
        return here > today.AddDays(wholeMonth ? 0 : 7) && !(wholeMonth && month == today.Month) ? Date(today.Year - 1, month, day) : here;
    }
}
