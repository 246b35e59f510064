using GeoGraph.Core;
using QuikGraph;

namespace GeoGraph.Analysis;

/// <summary>
/// A slice as QuikGraph sees it: without direction, one link for each two nodes that have an edge. Article nodes are left out:
/// that two actors stand in one text connects nobody.
/// </summary>
internal static class SliceGraph
{
    public static UndirectedGraph<NodeId, Link> Of(GraphSlice slice)
    {
        // Links are different pairs already, so QuikGraph need not look for parallel ones.
        var graph = new UndirectedGraph<NodeId, Link>(allowParallelEdges: true);
        graph.AddVertexRange(slice.Nodes.Where(node => node.Kind != NodeKind.Article).Select(node => node.Id));
        var pairs = slice.Edges
            .Where(edge => edge.Source != edge.Target && graph.ContainsVertex(edge.Source) && graph.ContainsVertex(edge.Target))
            .GroupBy(edge => edge.Source < edge.Target ? (edge.Source, edge.Target) : (edge.Target, edge.Source));
        foreach (var pair in pairs) graph.AddEdge(new Link(pair.Key.Item1, pair.Key.Item2, pair));
        return graph;
    }
}

/// <summary>All edges between two nodes, whatever their names and directions.</summary>
internal sealed class Link(NodeId source, NodeId target, IEnumerable<EdgeSummary> edges) : IEdge<NodeId>
{
    /// <summary>The end whose id comes first.</summary>
    public NodeId Source { get; } = source;

    /// <summary>The other end.</summary>
    public NodeId Target { get; } = target;

    /// <summary>Most claims first, then id; put in order when asked for, since few links come to lie on a path.</summary>
    public IEnumerable<EdgeSummary> Edges =>
        edges.OrderByDescending(edge => edge.Claims).ThenBy(edge => edge.Id.ToString(), StringComparer.Ordinal);

    /// <summary>Number of claims on all of its edges.</summary>
    public int Claims { get; } = edges.Sum(edge => edge.Claims);

    public NodeId Other(NodeId end) => end == Source ? Target : Source;
}
