namespace GeoGraph.Language;

/// <summary>A unit that time is counted in.</summary>
public enum TimeUnit { Second, Minute, Hour, Day, Week, Fortnight, Weekend, Month, Quarter, Year, Decade, Century }

/// <summary>How long something lasts, as it is said: 2 weeks, not 14 days.</summary>
/// <param name="Count">Not negative; "a few" and "several" count as 3, "a couple" as 2.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct TimeLength(int Count, TimeUnit Unit);

/// <summary>Words that name days or a length of time. <see cref="From"/> is never after <see cref="To"/>.</summary>
/// <param name="Begin">First UTF-16 unit.</param>
/// <param name="End">After the last UTF-16 unit.</param>
/// <param name="From">First day; null when unknown or open.</param>
/// <param name="To">Last day, inclusive; null when unknown or open.</param>
/// <param name="Grain">How exactly; <see cref="DateGrain.Unknown"/> for a length.</param>
/// <param name="Length">The longest unit of a duration ("for two weeks"); null for a date.</param>
public sealed record TimeExpression(int Begin, int End, DateOnly? From, DateOnly? To, DateGrain Grain, TimeLength? Length);
