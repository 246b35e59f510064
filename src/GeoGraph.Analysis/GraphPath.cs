using GeoGraph.Core;

namespace GeoGraph.Analysis;

/// <summary>A way from one node to another that meets no node twice.</summary>
public sealed record GraphPath
{
    /// <summary>From first to last; at least one.</summary>
    public required EquatableList<PathHop> Hops { get; init; }

    /// <summary>The nodes in order, both ends included.</summary>
    public IEnumerable<NodeId> Nodes => [Hops[0].From, .. Hops.Select(hop => hop.To)];

    /// <summary>Number of claims on the hop that has fewest: a path is as well supported as its weakest hop.</summary>
    public int WeakestClaims => Hops.Min(hop => hop.Claims);

    /// <summary>Number of claims on all hops.</summary>
    public int Claims => Hops.Sum(hop => hop.Claims);

    /// <summary>A route with the edges of its hops, which are known by their ends in ordinal order; null when a hop has none.</summary>
    internal static GraphPath? Of(Route route, ILookup<(NodeId, NodeId), EdgeSummary> edges)
    {
        var hops = route.Nodes.Zip(route.Nodes.Skip(1), (from, to) => new PathHop(
            from, to, edges[from < to ? (from, to) : (to, from)].Select(edge => HopEdge.Of(edge, from)).ToEquatableList())).ToEquatableList();
        return hops.All(hop => hop.Edges.Count > 0) ? new() { Hops = hops } : null;
    }
}

/// <summary>One step of a path: everything that is between two nodes.</summary>
/// <param name="From">Where the step begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Edges">The edges between the two, most claims first, then id; at least one.</param>
public sealed record PathHop(NodeId From, NodeId To, EquatableList<HopEdge> Edges)
{
    /// <summary>Number of claims on all edges of the hop.</summary>
    public int Claims => Edges.Sum(edge => edge.Edge.Claims);
}

/// <summary>An edge as a path goes over it.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Direction">Whether the edge points the way the path goes.</param>
public sealed record HopEdge(EdgeSummary Edge, HopDirection Direction)
{
    internal static HopEdge Of(EdgeSummary edge, NodeId from) => new(
        edge, edge.Symmetric ? HopDirection.EitherWay : edge.Source == from ? HopDirection.Along : HopDirection.Against);
}

/// <summary>How the direction of an edge relates to that of the path.</summary>
public enum HopDirection
{
    /// <summary>The edge points the way the path goes.</summary>
    Along,
    /// <summary>The edge points the other way.</summary>
    Against,
    /// <summary>The edge has no direction.</summary>
    EitherWay,
}
