using GeoGraph.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GeoGraph.Ingestion;

/// <summary>Takes queued documents through for as long as the host runs; several hosts may do so on one store.</summary>
public sealed class IngestionWorker(
    IngestionPipeline pipeline, IngestionSignal signal, IngestionOptions options, IngestionState state, ILogger<IngestionWorker> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Hosted services start one after the other: yield, so that the site answers while the backlog is read.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var result = await pipeline.IngestNextAsync(stoppingToken);
                if (state.StoreIsHere()) log.StoreBack();
                if (result is null) await signal.RestAsync(options.Poll, stoppingToken);
            }
            catch (StoreUnavailableException e)
            {
                if (state.StoreIsAway(e.Message)) log.StoreAway(e.Message);
                await signal.RestAsync(options.Poll, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Whatever it is, the site goes on, and so does the next article.
                log.WorkerFailed(e);
                await signal.RestAsync(options.Poll, stoppingToken);
            }
        }
    }
}
