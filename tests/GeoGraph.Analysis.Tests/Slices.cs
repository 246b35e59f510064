using GeoGraph.Core;

namespace GeoGraph.Analysis.Tests;

/// <summary>Small graphs by hand: <c>"a-b a>b:3 b=c"</c>; one letter a node.</summary>
internal static class Slices
{
    /// <summary>
    /// Edges apart by spaces: <c>a-b</c> talks without direction, <c>a>b</c> sanctions with direction, <c>:3</c> the number of claims
    /// (else 1), a lone <c>a</c> a node without edges.
    /// </summary>
    public static GraphSlice Of(string edges)
    {
        var parsed = edges.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var nodes = parsed.SelectMany(text => text.Split(':')[0]).Where(char.IsLetter).Distinct().Order()
            .Select(letter => Node(Id(letter)));
        return new()
        {
            Nodes = [.. nodes],
            Edges = [.. parsed.Where(text => text.Length > 1).Select(text => Edge(
                Id(text[0]), Id(text[2]), text[1] == '-', text.Contains(':', StringComparison.Ordinal) ? text[4] - '0' : 1))],
            TotalNodes = 0,
        };
    }

    public static NodeId Id(char letter) => letter switch
    {
        'e' => new("event:e"),
        'x' => new("article:x"),
        _ => new($"country:{letter}"),
    };

    public static NodeSummary Node(NodeId id) => new() { Id = id, Kind = id.Kind, Name = id.Value, Claims = 0, Neighbours = 0 };

    public static EdgeSummary Edge(NodeId source, NodeId target, bool symmetric, int claims) => new()
    {
        Source = symmetric && target < source ? target : source, Target = symmetric && target < source ? source : target,
        Name = symmetric ? "talks" : "sanctions", Symmetric = symmetric, ByModality = [claims, 0, 0, 0], Articles = 1, Sources = 1,
    };

    /// <summary>The ties of a graph by hand.</summary>
    public static IReadOnlyList<Tie> Ties(string edges) =>
    [
        .. Of(edges).Edges.Where(edge => edge.Source != edge.Target)
            .GroupBy(edge => edge.Source < edge.Target ? (edge.Source, edge.Target) : (edge.Target, edge.Source))
            .Select(pair => new Tie(pair.Key.Item1, pair.Key.Item2, pair.Sum(edge => edge.Claims))),
    ];

    /// <summary>Paths as words: <c>"ab acb"</c>.</summary>
    public static string Letters(IEnumerable<Route> routes) => string.Join(' ', routes.Select(route => Letters(route.Nodes)));

    /// <inheritdoc cref="Letters(IEnumerable{Route})"/>
    public static string Letters(IEnumerable<GraphPath> paths) => string.Join(' ', paths.Select(path => Letters(path.Nodes)));

    public static string Letters(IEnumerable<NodeId> nodes) => string.Concat(nodes.Select(node => node.Value[^1]));
}
