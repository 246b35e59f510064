using GeoGraph.Core;

namespace GeoGraph.Analysis;

/// <summary>How two nodes are connected: the question.</summary>
public sealed record ConnectionQuery
{
    public required NodeId From { get; init; }
    public required NodeId To { get; init; }

    /// <summary>At most so many paths, 1 to 20.</summary>
    public int Paths { get; init; } = 5;

    /// <summary>At most so many hops on each, 1 to 6.</summary>
    public int MaxHops { get; init; } = 4;

    /// <summary>Which claims count: by default all but denied ones, since what did not happen connects nobody.</summary>
    public ClaimFilter Filter { get; init; } = new() { Modalities = [Modality.Asserted, Modality.Planned, Modality.Possible] };
}

/// <summary>How two nodes are connected: the answer.</summary>
public sealed record ConnectionSet
{
    public required ConnectionQuery Query { get; init; }

    /// <summary>Best first, see <see cref="Analysis.Paths.Shortest"/>; empty when there is none.</summary>
    public required IReadOnlyList<GraphPath> Paths { get; init; }

    /// <summary>The nodes of all paths. Counts are as <see cref="IGraphStore.NeighbourhoodAsync"/> gives them.</summary>
    public required IReadOnlyDictionary<NodeId, NodeSummary> Nodes { get; init; }

    /// <summary>
    /// False when there was too much between the two to look at, so that a path over little-known nodes may be missing. It stays true
    /// when what was left out could only have been worse than the paths found.
    /// </summary>
    public required bool Complete { get; init; }
}
