using GeoGraph.Core;
using QuikGraph;

namespace GeoGraph.Analysis;

/// <summary>
/// Ties as QuikGraph sees them: without direction, one link for each two nodes. Article nodes are left out: that two actors stand in
/// one text connects nobody.
/// </summary>
internal static class TieGraph
{
    public static UndirectedGraph<NodeId, Link> Of(IEnumerable<Tie> ties) => Of([], ties);

    /// <summary>A slice; its edges between two nodes together are a tie.</summary>
    public static UndirectedGraph<NodeId, Link> Of(GraphSlice slice) => Of(
        slice.Nodes.Select(node => node.Id),
        slice.Edges.Where(edge => edge.Source != edge.Target)
            .GroupBy(edge => edge.Source < edge.Target ? (edge.Source, edge.Target) : (edge.Target, edge.Source))
            .Select(pair => new Tie(pair.Key.Item1, pair.Key.Item2, pair.Sum(edge => edge.Claims))));

    private static UndirectedGraph<NodeId, Link> Of(IEnumerable<NodeId> nodes, IEnumerable<Tie> ties)
    {
        // Ties are different pairs already, so QuikGraph need not look for parallel ones.
        var graph = new UndirectedGraph<NodeId, Link>(allowParallelEdges: true);
        graph.AddVertexRange(nodes.Where(node => node.Kind != NodeKind.Article));
        graph.AddVerticesAndEdgeRange(
            ties.Where(tie => tie.One.Kind != NodeKind.Article && tie.Other.Kind != NodeKind.Article).Select(tie => new Link(tie.One, tie.Other, tie.Claims)));
        return graph;
    }
}

/// <summary>A tie as a link of the graph.</summary>
internal sealed class Link(NodeId source, NodeId target, int claims) : IEdge<NodeId>
{
    /// <summary>The end whose id comes first.</summary>
    public NodeId Source => source;

    /// <summary>The other end.</summary>
    public NodeId Target => target;

    public int Claims => claims;

    public NodeId Other(NodeId end) => end == source ? target : source;
}
