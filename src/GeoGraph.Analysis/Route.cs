using GeoGraph.Core;

namespace GeoGraph.Analysis;

/// <summary>
/// A path while it is looked for. Best first: fewest hops; then most claims on the weakest hop; then most claims in all; then ids,
/// ordinal, from the first node on. The order is total, so that equal input gives equal output and no path is kept twice.
/// </summary>
/// <param name="Nodes">Both ends included.</param>
/// <param name="Links">One fewer than nodes.</param>
/// <param name="Deviation">The index of the node at which it left the path that it was derived from; 0 for the first.</param>
internal sealed record Route(EquatableList<NodeId> Nodes, EquatableList<Link> Links, int Deviation) : IComparable<Route>
{
    private readonly (int Hops, int Weakest, int All) rank =
        (Links.Count, -Links.Min(link => link.Claims), -Links.Sum(link => link.Claims));

    public int CompareTo(Route? other)
    {
        if (other is null) return 1;
        var order = rank.CompareTo(other.rank);
        for (var i = 0; order == 0 && i < Nodes.Count; i++) order = Nodes[i].CompareTo(other.Nodes[i]);
        return order;
    }

    public GraphPath ToPath() => new() { Hops = Links.Index().Select(link => Hop(Nodes[link.Index], link.Item)).ToEquatableList() };

    private static PathHop Hop(NodeId from, Link link) => new(from, link.Other(from), link.Edges.Select(edge => new HopEdge(edge,
        edge.Symmetric ? HopDirection.EitherWay : edge.Source == from ? HopDirection.Along : HopDirection.Against)).ToEquatableList());
}
