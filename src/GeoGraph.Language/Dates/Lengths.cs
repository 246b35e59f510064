namespace GeoGraph.Language;

/// <summary>Amounts of time in a row: "2 years, 1 month and 21 days".</summary>
/// <param name="Limit">After the last word; 0 when there is none.</param>
/// <param name="Parts">As they are said.</param>
internal readonly record struct Lengths(int Limit, params TimeLength[] Parts)
{
    /// <summary>The day so much later, or earlier for a sign of -1.</summary>
    public DateOnly? From(DateOnly? day, int sign)
    {
        // Years before days, or the end of a month would be cut twice.
        foreach (var part in Parts.OrderByDescending(part => part.Unit)) day = Clock.Add(day, (long)sign * part.Count, part.Unit);
        return day;
    }

    public TimeLength Longest => Parts.MaxBy(part => part.Unit);
}
