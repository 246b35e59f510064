using GeoGraph.Core;

namespace GeoGraph.Analysis;

/// <summary>Who stands in the middle.</summary>
public static class Centrality
{
    /// <summary>
    /// Every node with the number of other nodes it has an edge with inside the slice: most first, then most claims, then id.
    /// Article nodes are left out.
    /// </summary>
    public static IReadOnlyList<NodeDegree> Degree(GraphSlice slice)
    {
        var graph = TieGraph.Of(slice);
        return
        [
            .. graph.Vertices
                .Select(node => new NodeDegree(node, graph.AdjacentDegree(node), graph.AdjacentEdges(node).Sum(link => link.Claims)))
                .OrderByDescending(degree => degree.Neighbours).ThenByDescending(degree => degree.Claims).ThenBy(degree => degree.Node),
        ];
    }
}

/// <summary>How well connected a node is inside a slice.</summary>
/// <param name="Node">The node.</param>
/// <param name="Neighbours">How many other nodes it has an edge with.</param>
/// <param name="Claims">How many claims are on those edges.</param>
public sealed record NodeDegree(NodeId Node, int Neighbours, int Claims);
