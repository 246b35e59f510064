using GeoGraph.Core;
using QuikGraph;
using QuikGraph.Algorithms.Observers;
using QuikGraph.Algorithms.Search;
using QuikGraph.Predicates;

namespace GeoGraph.Analysis;

/// <summary>
/// The best completion of the beginning of a path: Yen's "spur". A breadth-first search from the target gives every node its
/// distance; the shortest completions are the walks on which that distance falls by one with each hop. Among them, the one whose
/// weakest hop has most claims, then the one with most claims, then the first by id. Weakest and sum are two passes because
/// the best of the pair (weakest, sum) is not made of best parts: a strong hop is wasted behind a weak one.
/// </summary>
internal sealed class SpurSearch(
    UndirectedGraph<NodeId, Link> graph, NodeId[] beginning, int[] claims, HashSet<NodeId> taken, NodeId target)
{
    private readonly NodeId spur = beginning[^1];
    private readonly Dictionary<NodeId, double> distances = Distances(graph, beginning, target);
    private readonly Dictionary<NodeId, int> widest = [];
    private readonly Dictionary<NodeId, (int Claims, Link? Link)?> richest = [];

    /// <summary>The whole path, or null when there is none of at most so many hops.</summary>
    public Route? Best(int maxHops)
    {
        var starts = graph.AdjacentEdges(spur).Where(link => !taken.Contains(link.Other(spur)))
            .Select(link => distances.TryGetValue(link.Other(spur), out var distance) ? distance : double.PositiveInfinity);
        distances[spur] = 1 + starts.DefaultIfEmpty(double.PositiveInfinity).Min();
        if (claims.Length + distances[spur] > maxHops) return null;

        // Hops stronger than the weakest of the beginning make the path no better.
        var floor = claims.Append(Widest(spur)).Min();
        List<NodeId> nodes = [.. beginning];
        List<int> hops = [.. claims];
        while (nodes[^1] != target)
        {
            var link = Richest(nodes[^1], floor)!.Value.Link!;
            hops.Add(link.Claims);
            nodes.Add(link.Other(nodes[^1]));
        }
        return new(nodes.ToEquatableList(), hops.ToEquatableList()) { Deviation = claims.Length };
    }

    /// <summary>Claims of the weakest hop on the way to the target where that hop is strongest.</summary>
    private int Widest(NodeId node)
    {
        if (node == target) return int.MaxValue;
        if (widest.TryGetValue(node, out var known)) return known;
        return widest[node] = Onward(node).Max(link => Math.Min(link.Claims, Widest(link.Other(node))));
    }

    /// <summary>
    /// Most claims on any way to the target whose hops all have at least so many, and the first hop of that way; null when there is none.
    /// </summary>
    private (int Claims, Link? Link)? Richest(NodeId node, int floor)
    {
        if (node == target) return (0, null);
        if (richest.TryGetValue(node, out var known)) return known;
        (int Claims, Link? Link)? best = null;
        foreach (var link in Onward(node).Where(link => link.Claims >= floor).OrderBy(link => link.Other(node)))
            if (Richest(link.Other(node), floor) is { } rest && !(best?.Claims >= rest.Claims + link.Claims))
                best = (rest.Claims + link.Claims, link);
        return richest[node] = best;
    }

    /// <summary>The hops that bring nearer to the target.</summary>
    private IEnumerable<Link> Onward(NodeId node) => graph.AdjacentEdges(node).Where(link =>
        !(node == spur && taken.Contains(link.Other(node))) &&
        distances.TryGetValue(link.Other(node), out var distance) && distance == distances[node] - 1);

    /// <summary>Hops to the target from each node that reaches it without the nodes of the beginning.</summary>
    private static Dictionary<NodeId, double> Distances(UndirectedGraph<NodeId, Link> graph, NodeId[] beginning, NodeId target)
    {
        // A filter over the graph, which is not copied.
        var open = new FilteredUndirectedGraph<NodeId, Link, UndirectedGraph<NodeId, Link>>(
            graph, node => !beginning.Contains(node), _ => true);
        var search = new UndirectedBreadthFirstSearchAlgorithm<NodeId, Link>(open);
        var distances = new Dictionary<NodeId, double> { [target] = 0 };
        var recorder = new UndirectedVertexDistanceRecorderObserver<NodeId, Link>(
            _ => 1, QuikGraph.Algorithms.DistanceRelaxers.ShortestDistance, distances);
        using (recorder.Attach(search)) search.Compute(target);
        return distances;
    }
}
