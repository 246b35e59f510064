namespace GeoGraph.Ingestion;

/// <summary>Whether the worker of this process reaches the store, for a person to see.</summary>
public sealed class IngestionState
{
    private string? problem;

    /// <summary>Raised when the store goes or comes back; on the worker's thread.</summary>
    public event Action? Changed;

    /// <summary>Why the store cannot be reached; null while it can.</summary>
    public string? StoreProblem => problem;

    /// <summary>True when this is news.</summary>
    internal bool StoreIsAway(string reason)
    {
        // Samples and worker may meet it at once: one of them tells.
        var news = Interlocked.Exchange(ref problem, reason) is null;
        if (news) Changed?.Invoke();
        return news;
    }

    /// <summary>True when this is news.</summary>
    internal bool StoreIsHere()
    {
        var news = Interlocked.Exchange(ref problem, null) is not null;
        if (news) Changed?.Invoke();
        return news;
    }
}
