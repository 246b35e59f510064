using System.Runtime.CompilerServices;
using GeoGraph.Core;
using GeoGraph.Extraction;
using Microsoft.Extensions.Logging;

namespace GeoGraph.Ingestion;

/// <summary>
/// The way of a queued document into the graph: lease, read, apply, complete. A crash at any point loses nothing, because the lease
/// expires and the next worker does the same again: the change set depends on the document alone, and applying it twice equals
/// applying it once. A bad document gets a reason and never stops the others.
/// </summary>
public sealed class IngestionPipeline(
    IArticleQueue queue, ArticleReader reader, IGraphStore store, IngestionOptions options, ILogger<IngestionPipeline> log)
{
    /// <summary>Takes the next document through; null when none waits. A store that is away leaves the document waiting and throws.</summary>
    public async Task<ArticleResult?> IngestNextAsync(CancellationToken cancellationToken)
    {
        var lease = await queue.LeaseAsync(options.Lease, cancellationToken);
        if (lease is null) return null;
        try
        {
            if (lease.Attempt > options.MaxAttempts)
                return await FailAsync(lease, $"Reading it broke off {options.MaxAttempts} times. Retry it, or shorten it if it is very long.", cancellationToken);
            var changes = (await Task.Run(() => reader.Read(lease.Document), cancellationToken)).Changes;
            await store.ApplyAsync([changes], cancellationToken);
            await queue.CompleteAsync(lease, changes.Article.Id, cancellationToken);
            log.Ingested(Name(lease.Document), changes.Claims.Count);
            return new(lease.Document.Id, Name(lease.Document), changes.Article.Id, changes.Claims.Count, null);
        }
        catch (UnreadableDocumentException e)
        {
            return await FailAsync(lease, e.Message, cancellationToken);
        }
        catch (Exception e) when (e is OperationCanceledException or StoreUnavailableException)
        {
            // Neither is the document's fault: hand it back, so that it need not wait for the lease to expire.
            await TryReleaseAsync(lease);
            throw;
        }
        catch (Exception e)
        {
            log.ReaderFailed(Name(lease.Document), e);
            return await FailAsync(lease, $"The reader failed on it, which is a fault in GeoGraph: {e.Message}", cancellationToken);
        }
    }

    /// <summary>Takes documents through until none waits.</summary>
    public async IAsyncEnumerable<ArticleResult> DrainAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await IngestNextAsync(cancellationToken) is { } result) yield return result;
    }

    private async Task<ArticleResult> FailAsync(ArticleLease lease, string reason, CancellationToken cancellationToken)
    {
        await queue.FailAsync(lease, reason, cancellationToken);
        log.Unreadable(Name(lease.Document), reason);
        return new(lease.Document.Id, Name(lease.Document), null, 0, reason);
    }

    private async Task TryReleaseAsync(ArticleLease lease)
    {
        try
        {
            await queue.ReleaseAsync(lease, CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // The queue is away too: the lease expires by itself.
        }
    }

    private static string Name(RawDocument document) => document.Title ?? document.Origin ?? document.Id.Value;
}
