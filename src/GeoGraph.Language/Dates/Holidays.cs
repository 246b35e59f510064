using System.Globalization;

namespace GeoGraph.Language;

/// <summary>Days with a name, from <c>Words/holidays.txt</c>: "Christmas", "last Easter", "Thanksgiving 2010".</summary>
internal static class Holidays
{
    private static readonly ILookup<string, (string[] Words, Func<int, DateOnly?> Day)> ByFirst =
        WordList.Lines("holidays").Select(Rule).ToLookup(rule => rule.Words[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>The first word of each name.</summary>
    public static IEnumerable<string> First => WordList.Lines("holidays").Select(line => Rule(line).Words[0]).Distinct();

    /// <summary>The longest word of each name: a sentence without one has no such day.</summary>
    public static IEnumerable<string> Anchors => WordList.Lines("holidays").Select(Rule).Select(rule => rule.Words.MaxBy(word => word.Length)!).Distinct();

    private static (string[] Words, Func<int, DateOnly?> Day) Rule(string[] line)
    {
        var numbers = line.Skip(1).TakeWhile(word => char.IsAsciiDigit(word[^1])).Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        string[] name = [.. line[(1 + numbers.Length)..].SelectMany(word => word.Split('-'))];
        return (name, line[0] switch
        {
            "fixed" => year => Clock.Day(year, numbers[0], numbers[1]),
            "nth" => year => Clock.Add(Nth(year, numbers), numbers[3], TimeUnit.Day),
            "islamic" => year => InYear(new UmAlQuraCalendar(), year, numbers[0], numbers[1]),
            "chinese" => year => InYear(new ChineseLunisolarCalendar(), year, numbers[0], numbers[1]),
            "easter" => year => year is >= 1 and <= 9999 ? Clock.Add(Clock.Easter(year), numbers[0], TimeUnit.Day) : null,
            _ => throw new InvalidOperationException($"holidays.txt has a line of the unknown kind '{line[0]}'"),
        });

        static DateOnly? Nth(int year, int[] numbers)
        {
            var (from, to) = Clock.Whole(Clock.Day(year, numbers[0], 1), TimeUnit.Month, 0);
            return Clock.WeekdayOf(from, to, numbers[1], numbers[2] == 5 ? -1 : numbers[2]);
        }
    }

    /// <summary>The day of another calendar that falls in a year of ours; null beyond the tables of that calendar.</summary>
    private static DateOnly? InYear(Calendar calendar, int year, int month, int day)
    {
        if (year <= calendar.MinSupportedDateTime.Year || year >= calendar.MaxSupportedDateTime.Year) return null;
        var first = calendar.GetYear(new DateTime(year, 1, 1));
        for (var other = first; other <= first + 1; other++)
            if (DateOnly.FromDateTime(calendar.ToDateTime(other, month, day, 0, 0, 0, 0)) is var at && at.Year == year) return at;
        return null;
    }

    public static Found At(TimeReading reading, int i)
    {
        var words = reading.Words;
        var shift = words.Term(i).Shift;
        var start = shift is null ? i : i + 1;
        if (!words.Term(start).BeginsHoliday) return Found.None;
        var best = Found.None;
        foreach (var (name, day) in ByFirst[words.Span(start).ToString()])
            if (Matches(words, start, name) is > 0 and var limit) best |= Of(reading, i, start, limit, shift, day);
        return best;
    }

    private static Found Of(TimeReading reading, int i, int start, int limit, int? shift, Func<int, DateOnly?> day)
    {
        var words = reading.Words;
        if (Years.YearOf(reading, words.SkipComma(limit)) is { Found: true } year) return Found.OneDay(year.Limit, day(year.Value)) with { Year = year.Value };
        // "a new year", "good Friday weather": names have capitals.
        if (!words.Capital(start) && shift is null && (words.Is(start, "new") && !words.Is(limit - 1, "eve") || words.IsAny(start, "may", "all", "black"))) return Found.None;
        if (words.Is(start, "New") && words.Capital(limit) && words.Letters(limit)) return Found.None;
        if (reading.Clock.Today is not { } today) return Found.Unknown(limit);
        return shift switch
        {
            1 => Found.OneDay(limit, day(today.Year) > today ? day(today.Year) : day(today.Year + 1)),
            -1 => Found.OneDay(limit, day(today.Year) < today ? day(today.Year) : day(today.Year - 1)),
            0 => Found.OneDay(limit, day(today.Year)),
            _ => Found.OneDay(limit, reading.Clock.Nearest(day, reading.Ahead(i))),
        };
    }

    /// <summary>After the name, apostrophes skipped; 0 when other words stand here.</summary>
    private static int Matches(TimeWords words, int i, string[] name)
    {
        foreach (var word in name)
        {
            if (words.Sign(i, "'’-")) i++;
            if (!words.Is(i, word)) return 0;
            i++;
            if (words.Sign(i, "'’") && words.Letters(i + 1)) i++;
        }
        return i;
    }
}
