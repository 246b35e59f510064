namespace GeoGraph.Language;

/// <summary>"the first Friday of May", "the third week of 2027", "the last week of December", "the second half of May", "first day of the month".</summary>
internal static class NthOf
{
    public static Found At(TimeReading reading, int i)
    {
        var words = reading.Words;
        var last = words.IsAny(i, "last", "final");
        var n = last ? new Count(-1, i + 1) : Numbers.Ordinal(words, i);
        if (!n.Found || n.Value is 0 or > 53) return Found.None;
        var at = n.Limit;
        var (weekday, unit, half) = (words.Term(at).Weekday, words.Term(at).Unit, words.Is(at, "half"));
        if (weekday == 0 && unit is not (TimeUnit.Week or TimeUnit.Weekend or TimeUnit.Day or TimeUnit.Month) && !half) return Found.None;
        var whole = Whole(reading, at + 1);
        if (!whole.Any) return Found.None;
        if (whole.From is not { } from || whole.To is not { } to) return Found.Unknown(whole.Limit);
        if (weekday > 0) return Found.OneDay(whole.Limit, Clock.WeekdayOf(from, to, weekday, n.Value));
        return unit switch
        {
            TimeUnit.Week => Week(Clock.WeekOf(from, to, n.Value)),
            TimeUnit.Weekend => Found.Range(whole.Limit, DateGrain.Week, Clock.Whole(Clock.WeekdayOf(from, to, 6, n.Value), TimeUnit.Weekend, 0)),
            TimeUnit.Day => Found.OneDay(whole.Limit, n.Value < 0 ? to : Inside(Clock.Add(from, n.Value - 1, TimeUnit.Day))),
            TimeUnit.Month => Found.Range(whole.Limit, DateGrain.Month, Clock.Whole(n.Value < 0 ? to : Inside(Clock.Add(from, n.Value - 1, TimeUnit.Month)), TimeUnit.Month, 0)),
            _ => Half(),
        };

        Found Week(DateOnly? monday) => Found.Range(whole.Limit, DateGrain.Week, (monday, Clock.Last(monday, 1, TimeUnit.Week)));

        DateOnly? Inside(DateOnly? day) => day <= to ? day : null;

        Found Half()
        {
            if (n.Value is > 2) return Found.None;
            var middle = from.AddDays((to.DayNumber - from.DayNumber) / 2);
            return Found.Range(whole.Limit, DateGrain.Range, n.Value == 1 ? (from, middle) : (middle.AddDays(1), to));
        }
    }

    /// <summary>The month, year or the like after "of", "in" or nothing.</summary>
    private static Found Whole(TimeReading reading, int i)
    {
        var words = reading.Words;
        var of = words.IsAny(i, "of", "in");
        var at = of ? i + 1 : i;
        var found = Points.Simple(reading, at);
        if (of && !found.Any) found = Shifted.Present(reading, at);
        return found is { Grain: DateGrain.Month or DateGrain.Quarter or DateGrain.Year or DateGrain.Decade or DateGrain.Century or DateGrain.Season or DateGrain.Week or DateGrain.Unknown }
            && (of || !found.Weak) ? found : Found.None;
    }
}
