using GeoGraph.Core;
using GeoGraph.Ingestion;

namespace GeoGraph.Web.Components.Layout;

/// <summary>
/// Tells open pages that the graph or the queue has changed, whoever changed it: asks the store once a second, for all pages at once.
/// </summary>
public sealed partial class GraphWatch(IGraphStore store, IArticleQueue queue, TimeProvider time, IngestionOptions options, ILogger<GraphWatch> log) : BackgroundService
{
    private long cursor;

    /// <summary>Raised after one or more changes; on the watch's thread.</summary>
    public event Action? Changed;

    /// <summary>Why the store cannot be reached; null while it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>How many articles wait or are being read.</summary>
    public int Waiting { get; private set; }

    /// <summary>How many could not be read.</summary>
    public int Failed { get; private set; }

    /// <summary>The most that have waited since the queue was last empty: what progress is measured against.</summary>
    public int Backlog { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (true)
        {
            try
            {
                if (await LookAsync(stoppingToken)) Changed?.Invoke();
            }
            catch (StoreUnavailableException e)
            {
                // There may be no worker here to tell of it. The next look may succeed.
                TellAway(e.Message);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(e);
            }
            await Task.Delay(options.Poll, time, stoppingToken);
        }
    }

    private async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        var changes = await store.ChangesSinceAsync(cursor, 1000, cancellationToken);
        if (changes.Count > 0) cursor = changes[^1].Cursor;
        var counts = await queue.CountsAsync(cancellationToken);
        var (waiting, failed) = (counts[QueueState.Waiting] + counts[QueueState.Leased], counts[QueueState.Failed]);
        var news = changes.Count > 0 || waiting != Waiting || failed != Failed || Problem is not null;
        (Waiting, Failed, Problem) = (waiting, failed, null);
        Backlog = waiting == 0 ? 0 : Math.Max(Backlog, waiting);
        return news;
    }

    private void TellAway(string reason)
    {
        var news = Problem is null;
        Problem = reason;
        if (!news) return;
        LogAway(reason);
        Changed?.Invoke();
    }

    [LoggerMessage(2, LogLevel.Warning, "The graph cannot be reached, pages wait: {Reason}")]
    private partial void LogAway(string reason);

    [LoggerMessage(1, LogLevel.Error, "Looking for changes failed and goes on")]
    private partial void LogFailure(Exception exception);
}
