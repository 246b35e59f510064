using System.Globalization;
using System.Text.Json.Serialization;

namespace GeoGraph.Core;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>The text gives no date.</summary>
    Unknown,
    /// <summary>One day.</summary>
    Day,
    /// <summary>A calendar month.</summary>
    Month,
    /// <summary>A calendar year.</summary>
    Year,
    /// <summary>Any other range of days: a week, a quarter, "between 3 and 5 May", "since 2014" (open at one end).</summary>
    Range,
}

/// <summary>
/// When something occurred, as exactly as the text says: an inclusive range of days with a precision, or <see cref="Unknown"/>.
/// Not the same as published (the article's day) or ingested (ours).
/// </summary>
/// <param name="From">First day; null when unknown or open.</param>
/// <param name="To">Last day, inclusive; null when unknown or open.</param>
/// <param name="Precision">How exactly it is known.</param>
public readonly record struct OccurredDate(DateOnly? From, DateOnly? To, DatePrecision Precision)
{
    /// <summary>The text gives no date. Also the default value.</summary>
    public static OccurredDate Unknown => default;

    /// <summary>One day.</summary>
    public static OccurredDate Day(DateOnly day) => new(day, day, DatePrecision.Day);

    /// <summary>A calendar month.</summary>
    public static OccurredDate Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month);

    /// <summary>A calendar year.</summary>
    public static OccurredDate Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year);

    /// <summary>Any other range; null means open.</summary>
    public static OccurredDate Range(DateOnly? from, DateOnly? to) =>
        from is null && to is null ? Unknown : from == to ? Day(from!.Value) : new(from, to, DatePrecision.Range);

    /// <summary>True when the text gives a date.</summary>
    [JsonIgnore]
    public bool IsKnown => Precision != DatePrecision.Unknown;

    /// <summary>"25 Apr 2019", "Apr 2019", "2019", "3 May 2022 – 5 May 2022", "since 2014-03-01"; empty when unknown.</summary>
    public override string ToString()
    {
        static string Text(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        return (Precision, From, To) switch
        {
            (DatePrecision.Day, { } day, _) => Text(day),
            (DatePrecision.Month, { } first, _) => first.ToString("MMM yyyy", CultureInfo.InvariantCulture),
            (DatePrecision.Year, { } first, _) => first.ToString("yyyy", CultureInfo.InvariantCulture),
            (DatePrecision.Range, { } first, { } last) => $"{Text(first)} – {Text(last)}",
            (DatePrecision.Range, { } first, null) => $"since {Text(first)}",
            (DatePrecision.Range, null, { } last) => $"until {Text(last)}",
            _ => "",
        };
    }
}
