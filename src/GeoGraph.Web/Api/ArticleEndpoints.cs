using GeoGraph.Core;
using GeoGraph.Ingestion;

namespace GeoGraph.Web.Api;

/// <summary>Articles: list, read, preview, add, remove; and what became of those that were queued.</summary>
internal static class ArticleEndpoints
{
    /// <summary>Room for the longest readable text in any JSON escaping; more is turned away by the server with 413.</summary>
    private const long MaxBody = 32_000_000;

    public static void MapArticles(this RouteGroupBuilder api)
    {
        api.MapGet("/articles", (bool? samples, int? skip, int? limit, IGraphStore store, CancellationToken cancellationToken) =>
                store.ArticlesAsync(new ArticleQuery(samples ?? true, skip ?? 0, limit ?? 100), cancellationToken))
            .WithSummary("Articles, newest first.");

        api.MapGet("/articles/{id}", async (string id, IGraphStore store, CancellationToken cancellationToken) =>
                await store.FindArticleAsync(new(id), cancellationToken) is { } changes ? TypedResults.Ok(changes) : throw NoArticle(id))
            .WithSummary("An article with everything that was read from it.");

        api.MapPost("/articles", async (NewArticle article, ArticleIntake intake, CancellationToken cancellationToken) =>
            {
                var document = await intake.AddAsync(article.ToDocument("added by the interface"), cancellationToken);
                return TypedResults.Accepted($"/api/v1/queue/{document}", new { document });
            })
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxBody))
            .DisableAntiforgery()
            .WithSummary("Adds an article. It is safe once this answers; the address it gives tells when it is in the graph.");

        api.MapPost("/drafts", (NewArticle article, Drafts drafts) => new { id = drafts.Add(article.ToDocument("pasted")) })
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxBody))
            .DisableAntiforgery()
            .WithSummary("Reads an article without saving it, for the page that shows what was read.");

        api.MapPost("/drafts/file", async (string name, string? title, string? date, string? source, HttpRequest request, Drafts drafts, CancellationToken cancellationToken) =>
            {
                using var content = new MemoryStream();
                await request.Body.CopyToAsync(content, cancellationToken);
                return new { id = drafts.Add(new NewArticle(null, null, title, date, source, null).Over(DocumentFile.Parse(content.ToArray(), name))) };
            })
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxBody))
            .DisableAntiforgery()
            .WithSummary("The same for a file; its bytes are the body.");

        api.MapDelete("/articles/{id}", async (string id, IGraphStore store, CancellationToken cancellationToken) =>
                await store.RemoveArticleAsync(new(id), cancellationToken) ? TypedResults.NoContent() : throw NoArticle(id))
            .WithSummary("Removes an article with all that only it supported.");

        api.MapDelete("/samples", async (IGraphStore store, CancellationToken cancellationToken) =>
                new { removed = await store.RemoveSamplesAsync(cancellationToken) })
            .WithSummary("Removes all sample articles at once.");

        api.MapGet("/queue", (string? state, int? limit, IArticleQueue queue, CancellationToken cancellationToken) =>
                queue.ListAsync(
                    state is null ? QueueState.Failed : Enum.TryParse<QueueState>(state, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named
                        : throw new BadRequestException($"'{state}' is no state. Use waiting, leased, done or failed."),
                    limit ?? 100, cancellationToken))
            .WithSummary("Queued documents in a state (failed, if none is named), with the reason.");

        api.MapGet("/queue/{id}", async (string id, IArticleQueue queue, CancellationToken cancellationToken) =>
                await queue.FindAsync(new(id), cancellationToken) is { } entry ? TypedResults.Ok(entry)
                    : throw new NotFoundException($"There is no document '{id}' in the queue."))
            .WithSummary("What became of a document.");
    }

    private static NotFoundException NoArticle(string id) => new($"There is no article '{id}'. /api/v1/articles lists them.");
}
