using GeoGraph.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GeoGraph.Ingestion;

/// <summary>
/// Queues the articles that come with GeoGraph on first start. The queue remembers what is done, so later starts queue nothing,
/// a crash in the middle goes on where it was, and samples that a person removed stay away.
/// </summary>
public sealed class SampleArticles(
    IArticleQueue queue, IngestionOptions options, IngestionSignal signal, IngestionState state, ILogger<SampleArticles> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Samples) return;
        await Task.Yield();
        while (!await TryQueueAsync(stoppingToken)) await Task.Delay(options.Poll, stoppingToken);
    }

    private async Task<bool> TryQueueAsync(CancellationToken cancellationToken)
    {
        try
        {
            List<DocumentId> queued = [];
            foreach (var path in Directory.GetFiles(options.SampleFolder, "*.md").Order(StringComparer.Ordinal))
            {
                if (Read(path) is not { } document) continue;
                var outcome = await queue.EnqueueAsync(document, again: false, cancellationToken);
                if (outcome is EnqueueOutcome.Queued or EnqueueOutcome.AlreadyWaiting) queued.Add(document.Id);
            }
            state.SamplesQueued(queued);
            signal.Set();
            if (queued.Count > 0) log.SamplesQueued(queued.Count);
            return true;
        }
        catch (StoreUnavailableException e)
        {
            if (state.StoreIsAway(e.Message)) log.StoreAway(e.Message);
            return false;
        }
    }

    private RawDocument? Read(string path)
    {
        try
        {
            return DocumentFile.Read(path) with { Sample = true };
        }
        catch (UnreadableDocumentException e)
        {
            log.BadSample(path, e.Message);
            return null;
        }
    }
}
