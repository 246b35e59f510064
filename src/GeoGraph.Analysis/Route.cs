using GeoGraph.Core;

namespace GeoGraph.Analysis;

/// <summary>A way from one node to another that meets no node twice, as nodes and numbers of claims alone; <see cref="GraphPath"/> has its edges.</summary>
/// <param name="Nodes">Both ends included.</param>
/// <param name="Claims">How many claims tie each node to the next: one fewer than nodes.</param>
public sealed record Route(EquatableList<NodeId> Nodes, EquatableList<int> Claims)
{
    /// <summary>
    /// Best first: fewest hops; then most claims on the weakest hop; then most claims in all; then ids, ordinal, from the first node
    /// on. The order is total, so that equal input gives equal output and no route is kept twice.
    /// </summary>
    internal static readonly IComparer<Route> BestFirst = Comparer<Route>.Create((one, other) =>
    {
        var order = one.Rank.CompareTo(other.Rank);
        for (var i = 0; order == 0 && i < one.Nodes.Count; i++) order = one.Nodes[i].CompareTo(other.Nodes[i]);
        return order;
    });

    /// <summary>Number of hops.</summary>
    public int Hops => Claims.Count;

    /// <summary>Number of claims on the hop that has fewest.</summary>
    public int WeakestClaims { get; } = Claims.Min();

    /// <summary>The index of the node at which it left the route that it was derived from; 0 for the first.</summary>
    internal int Deviation { get; init; }

    private (int Hops, int Weakest, int All) Rank { get; } = (Claims.Count, -Claims.Min(), -Claims.Sum());
}
