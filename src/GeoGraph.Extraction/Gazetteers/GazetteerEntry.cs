using GeoGraph.Core;

namespace GeoGraph.Extraction;

/// <summary>Somebody or something that the tables know.</summary>
public sealed record GazetteerEntry
{
    /// <summary>As in the graph.</summary>
    public required NodeId Id { get; init; }

    public required NodeKind Kind { get; init; }

    /// <summary>The name to show.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166 alpha-3; null for international bodies and when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>GOV, MIL and so on; null when unknown.</summary>
    public string? Sector { get; init; }

    /// <summary>Code of the state in whose name an army or ministry acts; null for others.</summary>
    public string? ActsFor { get; init; }

    /// <summary>What the tables tell of it, for its node.</summary>
    public EquatableList<NodeFact> Facts { get; init; } = [];
}

/// <summary>In what way a name names its entry.</summary>
public enum NameUse
{
    /// <summary>By its name.</summary>
    Name,
    /// <summary>As adjective or people: "Iranian", "Iranians".</summary>
    Demonym,
    /// <summary>By the seat of its government: "the Kremlin", "Tehran".</summary>
    Metonym,
    /// <summary>By a person's last name alone.</summary>
    Surname,
}
