namespace GeoGraph.Core;

/// <summary>A country, person, organization, group, place or event as one article knows it, with facts about it.</summary>
public sealed record Node
{
    public required NodeId Id { get; init; }

    public required NodeKind Kind { get; init; }

    /// <summary>The name to show.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166 alpha-3 of the state it belongs to; null for international bodies and when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>GOV MIL LEG JUD COP SPY PTY OPP REB CVL BUS MED EDU REL IGO NGO; null when unknown.</summary>
    public string? Sector { get; init; }

    /// <summary>Facts from tables and texts; never edges, never hops of a path.</summary>
    public EquatableList<NodeFact> Facts { get; init; } = [];
}

/// <summary>Something known about a node that is no claim of a sentence.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Value">Alias: the name. Role: the title. Membership, nationality: the other's name. Coordinates: "latitude longitude" in degrees.</param>
/// <param name="Of">Role, membership, nationality: the country or body; null otherwise.</param>
/// <param name="From">Since when; null when unknown.</param>
/// <param name="Until">Until when, inclusive; null when unknown or still so.</param>
/// <param name="Source">The table or text that says so, with its date.</param>
public sealed record NodeFact(FactKind Kind, string Value, NodeId? Of, DateOnly? From, DateOnly? Until, string Source);

/// <summary>What a <see cref="NodeFact"/> tells.</summary>
public enum FactKind
{
    /// <summary>Another name, searched like the first.</summary>
    Alias,
    /// <summary>An office held.</summary>
    Role,
    /// <summary>Belongs to a body.</summary>
    Membership,
    /// <summary>Is a national of a country.</summary>
    Nationality,
    /// <summary>Where it is.</summary>
    Coordinates,
}

/// <summary>Where an article names a node.</summary>
/// <param name="Node">Whom it names.</param>
/// <param name="Span">The words.</param>
/// <param name="Nominal">True for a description ("the alliance", "he"), false for a name.</param>
public sealed record Mention(NodeId Node, TextSpan Span, bool Nominal);
