namespace GeoGraph.Training.Corpora;

/// <summary>A labelled sentence. What its source does not label is null.</summary>
public sealed record Example
{
    public required string[] Words { get; init; }

    /// <summary>Penn tags, as in <c>Labels.Penn</c>; -1 for one that is not there.</summary>
    public sbyte[]? Penn { get; init; }

    /// <summary>Universal tags.</summary>
    public sbyte[]? Universal { get; init; }

    /// <summary>Heads, 1-based, 0 for the root.</summary>
    public short[]? Heads { get; init; }

    public sbyte[]? Relations { get; init; }

    /// <summary>How far to trust each arc, 0 to 1; null for fully.</summary>
    public float[]? Trust { get; init; }

    /// <summary>Lemmas; "_" for one that is not there.</summary>
    public string[]? Lemmas { get; init; }

    /// <summary>Tags of names; -1 where the source does not say.</summary>
    public sbyte[]? Names { get; init; }

    /// <summary>Whether people labelled it.</summary>
    public required bool Gold { get; init; }
}
