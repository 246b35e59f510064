namespace GeoGraph.Language;

/// <summary>Counts days from the day of publication. What leaves the calendar (years 1 to 9999) is null, never an error.</summary>
/// <param name="today">The day of publication; null when unknown.</param>
internal sealed class Clock(DateOnly? today)
{
    private const int Soon = 45; // days

    public DateOnly? Today => today;

    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>A day some units later, earlier when negative.</summary>
    public static DateOnly? Add(DateOnly? day, long count, TimeUnit unit)
    {
        if (day is not { } from) return null;
        var (days, months) = unit switch
        {
            TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => (0L, 0L),
            TimeUnit.Day => (count, 0),
            TimeUnit.Week or TimeUnit.Weekend => (7 * count, 0),
            TimeUnit.Fortnight => (14 * count, 0),
            TimeUnit.Month => (0, count),
            TimeUnit.Quarter => (0, 3 * count),
            TimeUnit.Year => (0, 12 * count),
            TimeUnit.Decade => (0, 120 * count),
            _ => (0, 1200 * count),
        };
        var month = from.Year * 12L + from.Month - 1 + months;
        if (month is < 12 or > 9999 * 12L + 11) return null;
        var moved = new DateOnly((int)(month / 12), (int)(month % 12) + 1, Math.Min(from.Day, DateTime.DaysInMonth((int)(month / 12), (int)(month % 12) + 1)));
        var number = moved.DayNumber + days;
        return number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    /// <summary>The whole unit that holds a day, shifted by some units: the week, month, decade ….</summary>
    public static (DateOnly? From, DateOnly? To) Whole(DateOnly? day, TimeUnit unit, int shift)
    {
        if (day is not { } here) return default;
        DateOnly? start = unit switch
        {
            TimeUnit.Week or TimeUnit.Fortnight => Add(here, 1 - Weekday(here), TimeUnit.Day),
            TimeUnit.Weekend => Add(here, 6 - Weekday(here), TimeUnit.Day),
            TimeUnit.Month => new DateOnly(here.Year, here.Month, 1),
            TimeUnit.Quarter => new DateOnly(here.Year, (here.Month - 1) / 3 * 3 + 1, 1),
            TimeUnit.Year => new DateOnly(here.Year, 1, 1),
            TimeUnit.Decade => Day(here.Year / 10 * 10, 1, 1),
            TimeUnit.Century => Day(here.Year / 100 * 100, 1, 1),
            _ => here,
        };
        var from = Add(start, shift, unit);
        return (from, unit == TimeUnit.Weekend ? Add(from, 1, TimeUnit.Day) : Last(from, 1, unit));
    }

    /// <summary>The last day of some units that begin with a day.</summary>
    public static DateOnly? Last(DateOnly? from, int count, TimeUnit unit) =>
        from is null ? null : Add(Add(from, count, unit), -1, TimeUnit.Day) ?? DateOnly.MaxValue; // the last unit of the calendar ends with it

    /// <summary>Monday of the n-th week of a month or year: the first is the one that holds its first Thursday (ISO 8601). -1: the last.</summary>
    public static DateOnly? WeekOf(DateOnly? from, DateOnly? to, int n)
    {
        if (from is not { } first || to is not { } last) return null;
        var thursday = n > 0 ? Add(first, (4 - Weekday(first) + 7) % 7 + 7 * (n - 1), TimeUnit.Day) : Add(last, -((Weekday(last) - 4 + 7) % 7), TimeUnit.Day);
        return thursday <= last ? Add(thursday, -3, TimeUnit.Day) : null;
    }

    /// <summary>The n-th such weekday of a range; -1: the last.</summary>
    public static DateOnly? WeekdayOf(DateOnly? from, DateOnly? to, int weekday, int n)
    {
        if (from is not { } first || to is not { } last) return null;
        var day = n > 0 ? Add(first, (weekday - Weekday(first) + 7) % 7 + 7 * (n - 1), TimeUnit.Day) : Add(last, -((Weekday(last) - weekday + 7) % 7), TimeUnit.Day);
        return day >= first && day <= last ? day : null;
    }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>Western Easter Sunday, by the anonymous Gregorian computus.</summary>
    public static DateOnly? Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        return Day(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }

    /// <summary>
    /// The year of a day or month that is said without one: the latest that has come, or the next where the clause looks ahead.
    /// A day soon after publication counts as come: announcements are written as news, and a day almost a year ago would be given its year.
    /// </summary>
    /// <param name="day">Its value in a year; null in a year that has none.</param>
    /// <param name="ahead">Whether the clause looks ahead.</param>
    /// <param name="month">Whether it is the first day of a whole month, so that the month of publication has come.</param>
    public DateOnly? Nearest(Func<int, DateOnly?> day, bool ahead, bool month = false)
    {
        if (today is not { } now) return null;
        var limit = month ? new DateOnly(now.Year, now.Month, 1) : now;
        if (ahead) return First(now.Year, 1, at => at >= limit);
        var latest = month ? limit : Add(limit, Soon, TimeUnit.Day);
        return First(now.Year + 1, -1, at => at <= latest);

        // A leap day comes again after eight years at most.
        DateOnly? First(int year, int step, Func<DateOnly, bool> fits)
        {
            for (var i = 0; i < 10; i++, year += step)
                if (day(year) is { } at && fits(at)) return at;
            return null;
        }
    }
}
