namespace GeoGraph.Ingestion;

/// <summary>Whether the worker of this process reaches the store, for a person to see.</summary>
public sealed class IngestionState
{
    /// <summary>Raised when the store goes or comes back; on the worker's thread.</summary>
    public event Action? Changed;

    /// <summary>Why the store cannot be reached; null while it can.</summary>
    public string? StoreProblem { get; private set; }

    /// <summary>True when this is news.</summary>
    internal bool StoreIsAway(string problem)
    {
        var news = StoreProblem is null;
        StoreProblem = problem;
        if (news) Changed?.Invoke();
        return news;
    }

    internal void StoreIsHere()
    {
        if (StoreProblem is null) return;
        StoreProblem = null;
        Changed?.Invoke();
    }
}
