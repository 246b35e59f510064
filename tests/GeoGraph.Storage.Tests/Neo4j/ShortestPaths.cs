using GeoGraph.Core;

namespace GeoGraph.Storage.Tests;

/// <summary>All shortest chains of edges between two nodes, whichever way the edges point; level by level.</summary>
internal static class ShortestPaths
{
    public static IReadOnlyList<IReadOnlyList<NodeId>> Between(ModelGraph graph, NodeId one, NodeId other)
    {
        var neighbours = graph.Links.SelectMany(link => new[] { (link.Head, link.Tail), (link.Tail, link.Head) }).Distinct().ToLookup(ends => ends.Item1, ends => ends.Item2);
        HashSet<NodeId> seen = [one];
        IReadOnlyList<IReadOnlyList<NodeId>> level = [[one]];
        while (level.Count > 0 && !level.Any(path => path[^1] == other))
        {
            level = [.. from path in level from next in neighbours[path[^1]] where !seen.Contains(next) select (IReadOnlyList<NodeId>)[.. path, next]];
            seen.UnionWith(level.Select(path => path[^1]));
        }
        return [.. level.Where(path => path[^1] == other)];
    }
}
