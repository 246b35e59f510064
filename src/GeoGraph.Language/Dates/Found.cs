namespace GeoGraph.Language;

/// <summary>What a rule read. <c>default</c>: nothing.</summary>
/// <param name="Limit">After its last word; 0 when nothing was read.</param>
/// <param name="Grain">How exactly.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
internal readonly record struct Found(int Limit, DateGrain Grain, DateOnly? From, DateOnly? To)
{
    /// <summary>The year that is said; 0 when none is, so that the other end of a range may give it.</summary>
    public int Year { get; init; }

    /// <summary>The month that is said.</summary>
    public int Month { get; init; }

    /// <summary>The day of the month that is said.</summary>
    public int Day { get; init; }

    /// <summary>The weekday that is said, from Monday, 1.</summary>
    public int Weekday { get; init; }

    /// <summary>Only a date beside other words of time: a bare number may be anything.</summary>
    public bool Weak { get; init; }

    /// <summary>Set for a duration.</summary>
    public TimeLength? Length { get; init; }

    public static Found None => default;

    public bool Any => Limit > 0;

    public static Found Unknown(int limit) => new(limit, DateGrain.Unknown, null, null);

    public static Found OneDay(int limit, DateOnly? day) => new(limit, DateGrain.Day, day, day);

    public static Found Range(int limit, DateGrain grain, (DateOnly? From, DateOnly? To) days) => new(limit, grain, days.From, days.To);

    public static Found WholeYear(int limit, int year) => Range(limit, DateGrain.Year, Clock.Whole(Clock.Day(year, 1, 1), TimeUnit.Year, 0)) with { Year = year };

    public static DateGrain GrainOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Week or TimeUnit.Weekend => DateGrain.Week,
        TimeUnit.Month => DateGrain.Month,
        TimeUnit.Quarter => DateGrain.Quarter,
        TimeUnit.Year => DateGrain.Year,
        TimeUnit.Decade => DateGrain.Decade,
        TimeUnit.Century => DateGrain.Century,
        TimeUnit.Fortnight => DateGrain.Range,
        _ => DateGrain.Day,
    };

    public static Found operator |(Found a, Found b) => b.Limit > a.Limit ? b : a;
}
