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

    /// <summary>
    /// Queues the samples; with <paramref name="again"/> also those that were read before, which brings back what was removed.
    /// Returns how many wait now.
    /// </summary>
    public async Task<int> QueueAsync(bool again, CancellationToken cancellationToken)
    {
        var queued = 0;
        foreach (var path in Directory.GetFiles(options.SampleFolder, "*.md").Order(StringComparer.Ordinal))
        {
            if (Read(path) is { } document && await queue.EnqueueAsync(document, again, cancellationToken) == EnqueueOutcome.Queued) queued++;
        }
        signal.Set();
        if (queued > 0) log.SamplesQueued(queued);
        return queued;
    }

    private async Task<bool> TryQueueAsync(CancellationToken cancellationToken)
    {
        try
        {
            await QueueAsync(again: false, cancellationToken);
            return true;
        }
        catch (StoreUnavailableException e)
        {
            if (state.StoreIsAway(e.Message)) log.StoreAway(e.Message);
            return false;
        }
        catch (IOException e)
        {
            log.SamplesMissing(e.Message);
            return true;
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
