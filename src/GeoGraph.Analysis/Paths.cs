using GeoGraph.Core;

namespace GeoGraph.Analysis;

/// <summary>Ways from one node to another.</summary>
public static class Paths
{
    /// <summary>
    /// The best paths between two nodes, whichever way claims point, by the algorithm of J. Y. Yen, "Finding the K Shortest Loopless
    /// Paths in a Network", Management Science 17 (1971), 712–716. Best first: fewest hops; then most claims on the weakest hop; then
    /// most claims in all; then ids, ordinal. One path for each sequence of nodes, never a node twice. Articles are never on a path;
    /// an event is when two sides take part in it.
    /// </summary>
    /// <param name="ties">Where to look: different pairs of nodes.</param>
    /// <param name="from">Where paths begin.</param>
    /// <param name="to">Where paths end.</param>
    /// <param name="k">At most so many paths, 1 or more.</param>
    /// <param name="maxHops">At most so many hops on each, 1 or more.</param>
    /// <returns>Empty when there is no path, when both ends are the same, and when an end has no tie.</returns>
    public static IReadOnlyList<Route> Shortest(IReadOnlyCollection<Tie> ties, NodeId from, NodeId to, int k = 5, int maxHops = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxHops, 1);
        var graph = TieGraph.Of(ties);
        if (from == to || !graph.ContainsVertex(from) || !graph.ContainsVertex(to)) return [];

        var found = new List<Route>();
        var candidates = new SortedSet<Route>(Route.BestFirst);
        Try([from], [], []);
        while (candidates.Min is { } best)
        {
            candidates.Remove(best);
            found.Add(best);
            if (found.Count == k) break;
            // Leave the path just found at each of its nodes, by a hop that no path with the same beginning has taken. Before the
            // node where it left another path itself, that would find again what was found then (E. L. Lawler, Management Science
            // 18 (1972), 401-405).
            for (var i = best.Deviation; i < best.Hops; i++)
            {
                var beginning = best.Nodes.Take(i + 1).ToArray();
                Try(beginning, best.Claims.Take(i).ToArray(),
                    [.. found.Where(route => route.Nodes.Take(i + 1).SequenceEqual(beginning)).Select(route => route.Nodes[i + 1])]);
            }
        }
        return found;

        void Try(NodeId[] nodes, int[] claims, HashSet<NodeId> taken)
        {
            if (new SpurSearch(graph, nodes, claims, taken, to).Best(maxHops) is { } route) candidates.Add(route);
        }
    }
}
