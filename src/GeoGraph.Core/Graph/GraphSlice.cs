namespace GeoGraph.Core;

/// <summary>A part of the graph, ready to draw.</summary>
public sealed record GraphSlice
{
    /// <summary>In order of evidence (most first), then id.</summary>
    public required IReadOnlyList<NodeSummary> Nodes { get; init; }

    /// <summary>All edges among <see cref="Nodes"/> that pass the filter, in order of evidence (most first), then id.</summary>
    public required IReadOnlyList<EdgeSummary> Edges { get; init; }

    /// <summary>How many nodes there would be without the limit.</summary>
    public required int TotalNodes { get; init; }
}

/// <summary>A node of a slice.</summary>
public sealed record NodeSummary
{
    public required NodeId Id { get; init; }
    public required NodeKind Kind { get; init; }
    public required string Name { get; init; }

    /// <summary>ISO 3166 alpha-3; null when none or unknown.</summary>
    public string? Country { get; init; }

    /// <summary>How many claims make an edge at it, under the filter; one on itself counts once.</summary>
    public required int Claims { get; init; }

    /// <summary>How many other nodes it has an edge with, under the filter, shown or not.</summary>
    public required int Neighbours { get; init; }
}

/// <summary>
/// An edge: all claims of one edge name between two nodes in one direction. A claim with two named ends makes an edge between them;
/// a claim with one end makes an edge from that end to its event.
/// </summary>
public sealed record EdgeSummary
{
    public required NodeId Source { get; init; }
    public required NodeId Target { get; init; }

    /// <summary>Edge name of the ontology.</summary>
    public required string Name { get; init; }

    /// <summary>True when none of its claims has a direction; the ends are then in ordinal order. Never of an edge to an event.</summary>
    public required bool Symmetric { get; init; }

    /// <summary>Number of claims by truth status, in the order of <see cref="Modality"/>.</summary>
    public required EquatableList<int> ByModality { get; init; }

    /// <summary>Number of claims.</summary>
    public int Claims => ByModality.Sum();

    /// <summary>Number of different articles that state it.</summary>
    public required int Articles { get; init; }

    /// <summary>Number of different outlets that state it; an article without outlet counts as one of its own.</summary>
    public required int Sources { get; init; }

    /// <summary>The first of the first days and the last of the last days (<see cref="ClaimFilter.ClaimDay"/>) of its claims; null when none has one.</summary>
    public DateOnly? First { get; init; }

    /// <inheritdoc cref="First"/>
    public DateOnly? Last { get; init; }

    /// <summary>The truth status of most of its claims; on a tie the firmer one, in the order of <see cref="Modality"/>.</summary>
    public Modality Modality => (Modality)ByModality.Index().MaxBy(count => (count.Item, -count.Index)).Index;

    /// <summary>Names the edge in addresses: <c>country:PRK~arms-exchange~country:RUS</c>.</summary>
    public EdgeId Id => new(Source, Name, Target);
}

/// <summary>Names an edge by its ends and its edge name; as text <c>source~name~target</c>.</summary>
public readonly record struct EdgeId(NodeId Source, string Name, NodeId Target)
{
    public override string ToString() => $"{Source}~{Name}~{Target}";

    /// <summary>Reads the text form, or false.</summary>
    public static bool TryParse(string? text, out EdgeId id)
    {
        var parts = text?.Split('~') ?? [];
        id = parts.Length == 3 ? new(new(parts[0]), parts[1], new(parts[2])) : default;
        return parts.Length == 3 && parts.All(part => part.Length > 0);
    }
}
