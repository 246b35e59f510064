namespace GeoGraph.Core;

/// <summary>Which claims count. Everything is let through by default.</summary>
public sealed record ClaimFilter
{
    /// <summary>No condition.</summary>
    public static ClaimFilter All { get; } = new();

    /// <summary>Edge names; null lets all through, an empty list none.</summary>
    public EquatableList<string>? Edges { get; init; }

    /// <summary>Truth statuses; null lets all through, an empty list none.</summary>
    public EquatableList<Modality>? Modalities { get; init; }

    /// <summary>First day, inclusive; compared with <see cref="ClaimDay"/>. Null: no bound.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; compared with <see cref="ClaimDay"/>. Null: no bound.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether claims of sample articles count.</summary>
    public bool Samples { get; init; } = true;

    /// <summary>
    /// The days a claim stands for on a time axis: when it occurred, or else the day its article was published. A missing bound is
    /// null, which means open. A claim without any date (both null) passes only when the filter has no bound.
    /// </summary>
    public static (DateOnly? First, DateOnly? Last) ClaimDay(OccurredDate occurred, DateOnly? published) =>
        occurred.IsKnown ? (occurred.From, occurred.To) : (published, published);

    /// <summary>Whether a claim of an article passes. Stores answer the same with their own means.</summary>
    public bool Passes(Claim claim, Article article)
    {
        if (Edges is not null && !Edges.Contains(claim.Edge)) return false;
        if (Modalities is not null && !Modalities.Contains(claim.Modality)) return false;
        if (!Samples && article.Sample) return false;
        if (From is null && To is null) return true;
        var (first, last) = ClaimDay(claim.Occurred, article.Published);
        if (first is null && last is null) return false;
        return (To is null || first is null || first <= To) && (From is null || last is null || last >= From);
    }
}
