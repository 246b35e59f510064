using GeoGraph.Core;
using QuikGraph.Algorithms.ConnectedComponents;

namespace GeoGraph.Analysis;

/// <summary>Which nodes hang together.</summary>
public static class Components
{
    /// <summary>
    /// The parts of a slice between which there is no edge: largest first, then by first id; in each, nodes in ordinal order.
    /// A node without edges is a part of its own. Article nodes are left out.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<NodeId>> Connected(GraphSlice slice)
    {
        var search = new ConnectedComponentsAlgorithm<NodeId, Link>(TieGraph.Of(slice));
        search.Compute();
        return
        [
            .. search.Components.GroupBy(node => node.Value, node => node.Key)
                .Select(part => part.Order().ToArray())
                .OrderByDescending(part => part.Length).ThenBy(part => part[0]),
        ];
    }
}
