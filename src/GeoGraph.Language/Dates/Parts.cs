namespace GeoGraph.Language;

/// <summary>Parts of a longer time: "early September", "mid-2014", "the late 1990s", "the end of the year", "earlier this week", "later in the day".</summary>
internal static class Parts
{
    public static Found At(TimeReading reading, int i)
    {
        var words = reading.Words;
        var the = words.Skip(i, "the");
        if (words.Term(the).Part is not (not TimePart.None and var part)) return Found.None;
        var at = words.Sign(the + 1, "-‑–") && words.Glued(the + 1) ? the + 2 : the + 1;
        var of = words.Is(at, "of") || (words.Is(at, "in") && words.IsAny(the, "early", "late", "earlier", "later"));
        at = of ? at + 1 : at;
        if (words.Is(the, "end") && words.Is(at, "day")) return Found.None;
        var whole = Points.Simple(reading, words.Skip(at, "the"));
        if ((of || part == TimePart.Rest) && !whole.Any) whole = Shifted.Present(reading, at);
        if (!whole.Any || (!of && words.IsAny(the, "start", "opening", "beginning", "end", "close", "middle") && words.Term(at).Month == 0 && words.Term(at).Shift is null)) return Found.None;
        if (whole.Grain is DateGrain.Day or DateGrain.Unknown || whole.From is not { } from || whole.To is not { } to) return whole with { Weak = false };
        if (whole.Grain == DateGrain.Range) return Found.None;
        var days = part switch
        {
            TimePart.Before => reading.Clock.Today > from && reading.Clock.Today <= to ? (from, reading.Clock.Today.Value.AddDays(-1)) : (from, to),
            TimePart.After or TimePart.Rest => reading.Clock.Today >= from && reading.Clock.Today <= to ? (reading.Clock.Today.Value, to) : (from, to),
            _ => Third(whole.Grain, from, to, part, of),
        };
        return whole with { Grain = DateGrain.Range, From = days.Item1, To = days.Item2, Weak = false, Day = 0 };
    }

    /// <summary>"Early" and "late" are halves of weeks, months and years; "the end of" a year is its last third; decades and centuries have thirds.</summary>
    private static (DateOnly From, DateOnly To) Third(DateGrain grain, DateOnly from, DateOnly to, TimePart part, bool of)
    {
        if (grain == DateGrain.Week && to.DayNumber - from.DayNumber == 6)
            return part switch { TimePart.Early => (from, from.AddDays(2)), TimePart.Late => (from.AddDays(3), to), _ => (from.AddDays(1), from.AddDays(4)) };
        if (grain == DateGrain.Month)
            return part switch
            {
                TimePart.Early => (from, from.AddDays(14)),
                TimePart.Late => (from.AddDays(15), to),
                _ => (from.AddDays(9), from.AddDays(19)),
            };
        if (grain == DateGrain.Year && !of && part != TimePart.Middle)
            return part == TimePart.Early ? (from, new DateOnly(from.Year, 6, 30)) : (new DateOnly(from.Year, 7, 1), to);
        if (grain == DateGrain.Year)
            return part switch
            {
                TimePart.Early => (from, new DateOnly(from.Year, 4, 30)),
                TimePart.Late => (new DateOnly(from.Year, 9, 1), to),
                _ => (new DateOnly(from.Year, 5, 1), new DateOnly(from.Year, 8, 31)),
            };
        if (grain is DateGrain.Decade or DateGrain.Century)
        {
            var years = to.Year - from.Year + 1;
            var (first, second) = (years == 10 ? 4 : 33, years == 10 ? 7 : 66);
            return part switch
            {
                TimePart.Early => (from, Clock.Last(from, first, TimeUnit.Year) ?? to),
                TimePart.Late => (Clock.Add(from, second, TimeUnit.Year) ?? from, to),
                _ => (Clock.Add(from, first, TimeUnit.Year) ?? from, Clock.Last(from, second, TimeUnit.Year) ?? to),
            };
        }
        var third = (to.DayNumber - from.DayNumber + 1) / 3;
        return part switch
        {
            TimePart.Early => (from, from.AddDays(Math.Max(third - 1, 0))),
            TimePart.Late => (to.AddDays(-Math.Max(third - 1, 0)), to),
            _ => (from.AddDays(third), to.AddDays(-third)),
        };
    }
}
