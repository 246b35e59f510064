using GeoGraph.Analysis;
using GeoGraph.Core;
using GeoGraph.Web.Components.Explore;

namespace GeoGraph.Web.Api;

/// <summary>The REST interface: the same answers as the pages, from the same store. Errors are problem details (RFC 9457).</summary>
internal static class ApiEndpoints
{
    private const string ExploreParameters =
        "focus: node ids, comma-separated; hops: 1 to 3; expand: node ids whose neighbours are added; since, until: days (2019-04-25); " +
        "samples: false leaves the sample articles out; hide: edge names, truth statuses and kinds that are not shown.";

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapHealth();
        var api = app.MapGroup("/api/v1");

        api.MapGet("/ontology", (Ontology ontology) => ontology)
            .WithSummary("Types, subtypes, relations, edge names, truth statuses and kinds of items.");

        api.MapGet("/counts", ([AsParameters] ClaimParameters filter, IGraphStore store, Ontology ontology, CancellationToken cancellationToken) =>
                store.CountsAsync(filter.ToFilter(ontology), cancellationToken))
            .WithSummary("What is in the graph: claims by edge name and truth status, nodes by kind, articles.");

        api.MapGet("/search", (string q, int? limit, bool? samples, IGraphStore store, CancellationToken cancellationToken) =>
                store.SearchAsync(new SearchQuery(q, limit ?? 20, Samples: samples ?? true), cancellationToken))
            .WithSummary("Nodes by name: exact, then prefix, then word, then number of claims.");

        api.MapGet("/graph", async (HttpRequest request, IGraphStore store, Ontology ontology, CancellationToken cancellationToken) =>
                await ExploreView.Parse(request.QueryString.Value, ontology).SliceAsync(store, ontology, cancellationToken))
            .WithSummary("The part of the graph that an Explore address shows; takes the same parameters.")
            .WithDescription(ExploreParameters);

        api.MapGet("/graph.csv", async (HttpRequest request, IGraphStore store, Ontology ontology, CancellationToken cancellationToken) =>
            {
                var slice = await ExploreView.Parse(request.QueryString.Value, ontology).SliceAsync(store, ontology, cancellationToken);
                return TypedResults.Text(EdgeCsv.Write(slice, ontology), "text/csv; charset=utf-8");
            })
            .WithSummary("The edges of an Explore address as a table.")
            .WithDescription(ExploreParameters);

        api.MapGet("/nodes/{id}", async (string id, [AsParameters] ClaimParameters filter, IGraphStore store, Ontology ontology, CancellationToken cancellationToken) =>
                await store.FindNodeAsync(new(id), filter.ToFilter(ontology), cancellationToken) is { } node
                    ? TypedResults.Ok(node)
                    : throw new NotFoundException($"No article mentions '{id}'. Search for it with /api/v1/search?q=…"))
            .WithSummary("One node with all that is known of it.");

        api.MapGet("/claims", (
                string? node, string? edge, int? skip, int? limit, [AsParameters] ClaimParameters filter, IGraphStore store, Ontology ontology,
                CancellationToken cancellationToken) =>
                store.ClaimsAsync(
                    new ClaimQuery
                    {
                        Node = node is null ? null : new(node),
                        Edge = edge is null ? null : EdgeId.TryParse(edge, out var id) ? id
                            : throw new BadRequestException($"'{edge}' is no edge. Write it as source~name~target."),
                        Filter = filter.ToFilter(ontology), Skip = skip ?? 0, Limit = limit ?? 100,
                    },
                    cancellationToken))
            .WithSummary("Claims with their quotes, newest first.");

        api.MapGet("/paths", (
                string from, string to, int? hops, int? limit, [AsParameters] ClaimParameters filter, IGraphStore store, Ontology ontology,
                CancellationToken cancellationToken) =>
                GeoGraph.Analysis.Connections.FindAsync(
                    store,
                    new ConnectionQuery { From = new(from), To = new(to), Paths = limit ?? 5, MaxHops = hops ?? 4, Filter = filter.ToPathFilter(ontology) },
                    cancellationToken))
            .WithSummary("Up to five shortest paths between two nodes. Direction is ignored but shown; denied claims only on demand.");

        api.MapGet("/changes", (long? since, int? limit, IGraphStore store, CancellationToken cancellationToken) =>
                store.ChangesSinceAsync(since ?? 0, limit ?? 100, cancellationToken))
            .WithSummary("What changed after a cursor, oldest first.");

        api.MapArticles();
    }
}
