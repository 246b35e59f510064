using GeoGraph.Core;

namespace GeoGraph.Analysis;

/// <summary>What connects two nodes, and who says so.</summary>
public static class Connections
{
    /// <summary>
    /// The best paths between two nodes of a store. Throws <see cref="ArgumentOutOfRangeException"/> for a number outside its range
    /// and <see cref="StoreUnavailableException"/>.
    /// </summary>
    public static async Task<ConnectionSet> FindAsync(IGraphStore store, ConnectionQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Paths, 1, nameof(query.Paths));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Paths, 20, nameof(query.Paths));
        ArgumentOutOfRangeException.ThrowIfLessThan(query.MaxHops, 1, nameof(query.MaxHops));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.MaxHops, 6, nameof(query.MaxHops));
        var search = new RouteSearch(store, query);
        var routes = await search.FindAsync(cancellationToken);
        var slice = await OnRoutesAsync(store, query, routes, cancellationToken);
        var edges = slice.Edges.ToLookup(edge => edge.Source < edge.Target ? (edge.Source, edge.Target) : (edge.Target, edge.Source));
        return new()
        {
            Query = query,
            // A claim may have gone since the routes were found, and with it a hop.
            Paths = [.. routes.Select(route => GraphPath.Of(route, edges)).OfType<GraphPath>()],
            Nodes = slice.Nodes.ToDictionary(node => node.Id),
            Complete = search.Complete,
        };
    }

    /// <summary>The nodes of all routes and the edges among them.</summary>
    private static async Task<GraphSlice> OnRoutesAsync(
        IGraphStore store, ConnectionQuery query, IReadOnlyList<Route> routes, CancellationToken cancellationToken)
    {
        var nodes = routes.SelectMany(route => route.Nodes).Distinct().ToEquatableList();
        if (nodes.Count == 0) return new() { Nodes = [], Edges = [], TotalNodes = 0 };
        return await store.NeighbourhoodAsync(new() { Centers = nodes, Filter = query.Filter, Limit = nodes.Count }, cancellationToken);
    }

    /// <summary>
    /// The claims on the edges of all paths, under the query's filter: for each edge the newest, at most <paramref name="perEdge"/>
    /// (1 to 1000). Asks the store once for each different edge; paths share many.
    /// </summary>
    public static async Task<IReadOnlyDictionary<EdgeId, IReadOnlyList<SourcedClaim>>> QuotesAsync(
        IGraphStore store, ConnectionSet connections, int perEdge, CancellationToken cancellationToken)
    {
        var quotes = new Dictionary<EdgeId, IReadOnlyList<SourcedClaim>>();
        foreach (var edge in connections.Paths.SelectMany(path => path.Hops).SelectMany(hop => hop.Edges).Select(edge => edge.Edge.Id))
        {
            if (quotes.ContainsKey(edge)) continue;
            var page = await store.ClaimsAsync(
                new() { Edge = edge, Filter = connections.Query.Filter, Limit = perEdge }, cancellationToken);
            quotes[edge] = page.Claims;
        }
        return quotes;
    }

    /// <summary>
    /// The claim to show for a hop when there is room for one: the firmest truth status, then the highest confidence, then the edge
    /// with most claims, then the newest. Null when none of its edges has a quote.
    /// </summary>
    public static SourcedClaim? BestQuote(PathHop hop, IReadOnlyDictionary<EdgeId, IReadOnlyList<SourcedClaim>> quotes) =>
        hop.Edges.SelectMany(edge => quotes.GetValueOrDefault(edge.Edge.Id) ?? [])
            .OrderBy(claim => claim.Claim.Modality).ThenByDescending(claim => claim.Claim.Confidence).FirstOrDefault();
}
