using GeoGraph.Core;

namespace GeoGraph.Storage.Tests;

internal static class ModelSlices
{
    public static GraphSlice Neighbourhood(ModelGraph graph, NeighbourhoodQuery query)
    {
        var links = graph.Passing(query.Filter);
        if (query.Centers.Count > 0)
        {
            var centers = query.Centers.Distinct().Where(graph.Ids.Contains).ToList();
            return Nearest(graph, query.Filter, centers, Hops(links, centers), hops => hops.Value <= query.Hops, query.Limit);
        }
        var ranked = graph.Ids
            .Select(id => (Id: id, Claims: links.Count(link => link.Touches(id)))).Where(node => node.Claims > 0)
            .OrderByDescending(node => node.Claims).ThenBy(node => node.Id).Select(node => node.Id).ToList();
        return Slice(graph, query.Filter, [.. ranked.Take(query.Limit)], ranked.Count);
    }

    public static TieList Ties(ModelGraph graph, TieQuery query)
    {
        var all = graph.Passing(query.Filter)
            .Where(link => link.Head != link.Tail && (Asked(link.Head, link.Tail) || Asked(link.Tail, link.Head)))
            .GroupBy(link => link.Head < link.Tail ? (link.Head, link.Tail) : (link.Tail, link.Head))
            .Select(pair => new Tie(pair.Key.Item1, pair.Key.Item2, pair.Count()))
            .OrderByDescending(tie => tie.Claims).ThenBy(tie => tie.One).ThenBy(tie => tie.Other).ToList();
        return new([.. all.Take(query.Limit)], all.Count);

        bool Asked(NodeId one, NodeId other) => query.Nodes.Contains(one) && (query.With is null || query.With.Contains(other));
    }

    /// <summary>How many hops each node is away that can be reached at all.</summary>
    private static Dictionary<NodeId, int> Hops(IReadOnlyList<Link> links, IReadOnlyList<NodeId> from)
    {
        var hops = from.ToDictionary(node => node, _ => 0);
        for (var hop = 1; ; hop++)
        {
            var next = links.SelectMany(link => new[] { (From: link.Head, To: link.Tail), (From: link.Tail, To: link.Head) })
                .Where(step => hops.ContainsKey(step.From) && !hops.ContainsKey(step.To)).Select(step => step.To).Distinct().ToList();
            if (next.Count == 0) return hops;
            foreach (var node in next) hops[node] = hop;
        }
    }

    private static GraphSlice Nearest(
        ModelGraph graph, ClaimFilter filter, List<NodeId> centers, Dictionary<NodeId, int> hops,
        Func<KeyValuePair<NodeId, int>, bool> counts, int limit)
    {
        var links = graph.Passing(filter);
        var others = hops.Where(node => node.Value > 0 && counts(node)).Select(node => node.Key)
            .Select(node => (Id: node, Hop: hops[node], Ties: links
                .Where(link => link.Touches(node) && hops[link.Other(node)] == hops[node] - 1).ToList()))
            .OrderBy(node => node.Hop).ThenByDescending(node => node.Ties.Count).ThenByDescending(node => node.Ties.Max(link => link.Last))
            .ThenBy(node => node.Id).Select(node => node.Id).ToList();
        return Slice(graph, filter, [.. centers.Concat(others).Take(limit)], centers.Count + others.Count);
    }

    private static GraphSlice Slice(ModelGraph graph, ClaimFilter filter, IReadOnlyList<NodeId> nodes, int total) => new()
    {
        Nodes = [.. nodes.Select(node => graph.Summary(node, filter)).OrderByDescending(node => node.Claims).ThenBy(node => node.Id)],
        Edges =
        [
            .. graph.Passing(filter).Where(link => nodes.Contains(link.Head) && nodes.Contains(link.Tail)).GroupBy(link => link.Edge).Select(Edge)
                .OrderByDescending(edge => edge.Claims).ThenBy(edge => edge.Id.ToString(), StringComparer.Ordinal),
        ],
        TotalNodes = total,
    };

    private static EdgeSummary Edge(IGrouping<EdgeId, Link> links) => new()
    {
        Source = links.Key.Source, Target = links.Key.Target, Name = links.Key.Name, Symmetric = links.All(link => link.Symmetric),
        ByModality = [.. Enum.GetValues<Modality>().Select(modality => links.Count(link => link.Claim.Modality == modality))],
        Articles = links.Select(link => link.Article.Id).Distinct().Count(),
        Sources = links.Select(link => (link.Article.Source, link.Article.Source is null ? link.Article.Id : default)).Distinct().Count(),
        First = links.Min(link => link.First), Last = links.Max(link => link.Last),
    };
}
