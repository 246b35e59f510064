namespace GeoGraph.Ingestion;

/// <summary>Wakes the worker of this process when a document was queued in it, so that a person need not wait for the next poll.</summary>
public sealed class IngestionSignal : IDisposable
{
    private readonly SemaphoreSlim set = new(0, 1);

    /// <summary>Wakes the worker, or lets its next rest end at once.</summary>
    public void Set()
    {
        try
        {
            set.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is set already.
        }
    }

    /// <summary>Rests until set, or at most so long.</summary>
    public Task RestAsync(TimeSpan longest, CancellationToken cancellationToken) => set.WaitAsync(longest, cancellationToken);

    public void Dispose() => set.Dispose();
}
