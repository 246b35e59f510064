namespace GeoGraph.Language;

/// <summary>Reads one point or stretch of time: the longest that any rule reads at a word. Each level calls only those below, so the work is bounded.</summary>
internal static class Points
{
    /// <summary>With parts of it ("late May"), and counted from it ("two days before Christmas").</summary>
    public static Found At(TimeReading reading, int i) => Plain(reading, i) | Parts.At(reading, i) | Counted.At(reading, reading.Words.Skip(i, "the"));

    /// <summary>A date as such, and the n-th of one.</summary>
    public static Found Plain(TimeReading reading, int i) => Simple(reading, i) | NthOf.At(reading, reading.Words.Skip(i, "the"));

    /// <summary>A date that is made of no other.</summary>
    public static Found Simple(TimeReading reading, int i)
    {
        var at = reading.Words.Skip(i, "the");
        return NumericDates.At(reading, at) | MonthDates.At(reading, at) | Years.At(reading, at) | Weekdays.At(reading, at) | NamedDays.At(reading, at)
            | Holidays.At(reading, at) | Shifted.At(reading, at);
    }
}
