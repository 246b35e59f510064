using GeoGraph.Core;

namespace GeoGraph.Cli;

/// <summary>A node with its edges and newest quotes.</summary>
internal sealed record NodeCard
{
    public required Node Node { get; init; }
    public required NodeSummary Summary { get; init; }

    /// <summary>How many articles mention it.</summary>
    public required int Articles { get; init; }

    /// <summary>Its edges, most claims first; to the first thousand neighbours.</summary>
    public required IReadOnlyList<EdgeSummary> Edges { get; init; }

    /// <summary>The nodes at the other ends.</summary>
    public required IReadOnlyList<NodeSummary> Neighbours { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<SourcedClaim> Quotes { get; init; }

    public static async Task<NodeCard> ReadAsync(IGraphStore store, NodeId id, int quotes, CancellationToken cancellationToken)
    {
        var detail = await store.FindNodeAsync(id, ClaimFilter.All, cancellationToken)
            ?? throw new UsageException($"{id} was removed from the graph just now.");
        var slice = await store.NeighbourhoodAsync(new() { Centers = [id], Limit = 1000 }, cancellationToken);
        var page = quotes == 0 ? null : await store.ClaimsAsync(new() { Node = id, Limit = quotes }, cancellationToken);
        return new()
        {
            Node = detail.Node,
            Summary = detail.Summary,
            Articles = detail.Articles,
            Edges = [.. slice.Edges.Where(edge => edge.Source == id || edge.Target == id)],
            Neighbours = [.. slice.Nodes.Where(node => node.Id != id)],
            Quotes = page?.Claims ?? [],
        };
    }
}
