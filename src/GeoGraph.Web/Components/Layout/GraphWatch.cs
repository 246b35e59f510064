using GeoGraph.Core;
using GeoGraph.Ingestion;

namespace GeoGraph.Web.Components.Layout;

/// <summary>
/// Tells open pages that the graph has changed, whoever changed it: asks the store's change feed once a second, for all pages at once.
/// </summary>
public sealed class GraphWatch(IGraphStore store, TimeProvider time, IngestionOptions options) : BackgroundService
{
    private long cursor;

    /// <summary>Raised after one or more changes; on the watch's thread.</summary>
    public event Action? Changed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (true)
        {
            try
            {
                var changes = await store.ChangesSinceAsync(cursor, 1000, stoppingToken);
                if (changes.Count > 0)
                {
                    cursor = changes[^1].Cursor;
                    Changed?.Invoke();
                    if (changes.Count == 1000) continue;
                }
            }
            catch (StoreUnavailableException)
            {
                // The worker tells of it; the next look may succeed.
            }
            await Task.Delay(options.Poll, time, stoppingToken);
        }
    }
}
