using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>All edges between two nodes, as they are and as they will be.</summary>
internal sealed class DyadAccount(Dyad dyad, IReadOnlyList<EdgeAccount> before)
{
    private readonly Dictionary<(NodeId Head, string Name), EdgeAccount> edges = before.ToDictionary(edge => (edge.Head, edge.Name));

    private readonly HashSet<(NodeId Head, string Name)> known = [.. before.Select(edge => (edge.Head, edge.Name))];
    private readonly HashSet<EdgeAccount> touched = [];

    public Dyad Dyad => dyad;

    /// <summary>Whether there was a claim before.</summary>
    public bool Was { get; } = before.Count > 0;

    /// <summary>Whether there is a claim now.</summary>
    public bool Is => edges.Count > 0;

    /// <summary>Most claims first, then id: what a slice of the graph shows.</summary>
    public IReadOnlyList<EdgeAccount> Edges =>
        [.. edges.Values.OrderByDescending(edge => edge.Summary.Claims).ThenBy(edge => edge.Summary.Id.ToString(), StringComparer.Ordinal)];

    /// <summary>Edges that are no more.</summary>
    public IEnumerable<EdgeAccount> Gone => before.Where(edge => !edges.ContainsKey((edge.Head, edge.Name)));

    /// <summary>Whether claims came or went.</summary>
    public bool IsChanged => touched.Count > 0 || Gone.Any();

    /// <summary>Edges that were not there before.</summary>
    public IEnumerable<EdgeAccount> Added => touched.Where(edge => !known.Contains((edge.Head, edge.Name)));

    /// <summary>Edges that were there, and that claims were added to or that were summed up anew.</summary>
    public IEnumerable<EdgeAccount> Changed => touched.Where(edge => known.Contains((edge.Head, edge.Name)));

    /// <summary>Claims were taken out: what is left is summed up anew.</summary>
    public void Restart(IEnumerable<Link> left)
    {
        edges.Clear();
        touched.Clear();
        foreach (var link in left) Add(link);
    }

    /// <summary>A claim comes in.</summary>
    public void Add(Link link)
    {
        if (!edges.TryGetValue((link.Head, link.Name), out var edge)) edges[(link.Head, link.Name)] = edge = new(link.Head, link.Name, link.Tail);
        edge.Add(link);
        touched.Add(edge);
    }
}
