using GeoGraph.Core;

namespace GeoGraph.Web.Components.Explore;

/// <summary>
/// What is selected: a node, an edge of the store (<c>source~name~target</c>), or a drawn line, which stands for all edges of one
/// colour between two nodes (<c>one~all-conflict~other</c>).
/// </summary>
public sealed record Selection
{
    /// <summary>A node; null when an edge is selected.</summary>
    public NodeId? Node { get; private init; }

    /// <summary>The two ends of the selected edges; null when a node is selected.</summary>
    public (NodeId One, NodeId Other)? Ends { get; private init; }

    /// <summary>The edge name, when one edge of the store is selected.</summary>
    public string? Edge { get; private init; }

    /// <summary>The colour, when a drawn line is selected.</summary>
    public Polarity? Colour { get; private init; }

    /// <summary>Reads the address's text; null when nothing, or nothing valid, is selected.</summary>
    public static Selection? Parse(string? text)
    {
        if (text is null) return null;
        if (EdgeId.TryParse(text, out var edge))
        {
            if (!IsNode(edge.Source.Value) || !IsNode(edge.Target.Value)) return null;
            if (!edge.Name.StartsWith("all-", StringComparison.Ordinal)) return new() { Ends = (edge.Source, edge.Target), Edge = edge.Name };
            return Enum.TryParse<Polarity>(edge.Name[4..], ignoreCase: true, out var colour)
                ? new() { Ends = (edge.Source, edge.Target), Colour = colour } : null;
        }
        return IsNode(text) ? new() { Node = new(text) } : null;
    }

    private static bool IsNode(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && NodeKindNames.TryParse(text[..colon], out _) && !text.Contains('~', StringComparison.Ordinal);

    /// <summary>Whether an edge of a slice belongs to the selection.</summary>
    public bool Covers(EdgeSummary edge, Ontology ontology)
    {
        if (Ends is not { } ends) return false;
        if (Edge is not null) return edge.Source == ends.One && edge.Target == ends.Other && edge.Name == Edge;
        var between = (edge.Source == ends.One && edge.Target == ends.Other) || (edge.Source == ends.Other && edge.Target == ends.One);
        return between && ontology.Edge(edge.Name).Colour == Colour;
    }

    /// <summary>The claims behind the selected edges.</summary>
    public ClaimQuery ToQuery(ClaimFilter filter, Ontology ontology)
    {
        if (Node is { } node) return new() { Node = node, Filter = filter };
        var (one, other) = Ends!.Value;
        if (Edge is not null) return new() { Edge = new(one, Edge, other), Filter = filter };
        var names = ontology.Edges.Where(edge => edge.Colour == Colour).Select(edge => edge.Name);
        if (filter.Edges is { } allowed) names = names.Where(allowed.Contains);
        filter = filter with { Edges = names.ToEquatableList() };
        return new() { Pair = (one, other), Filter = filter };
    }
}
