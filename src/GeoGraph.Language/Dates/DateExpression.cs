namespace GeoGraph.Language;

/// <summary>How exactly a date is known.</summary>
public enum DateGrain
{
    /// <summary>Words of time that name no day that we can tell.</summary>
    Unknown,
    Day,
    /// <summary>A week or its weekend, Monday first.</summary>
    Week,
    Month,
    Quarter,
    /// <summary>Three months, as in the north.</summary>
    Season,
    Year,
    Decade,
    Century,
    /// <summary>Any other range, or one open end.</summary>
    Range,
}

/// <summary>A date as the tokens of a document carry it.</summary>
/// <param name="First">First token.</param>
/// <param name="Limit">After the last token.</param>
/// <param name="Begin">First UTF-16 unit.</param>
/// <param name="End">After the last UTF-16 unit.</param>
/// <param name="From">First day; null when unknown or open.</param>
/// <param name="To">Last day, inclusive; null when unknown or open.</param>
/// <param name="Grain">How exactly.</param>
public sealed record DateExpression(int First, int Limit, int Begin, int End, DateOnly? From, DateOnly? To, DateGrain Grain);
