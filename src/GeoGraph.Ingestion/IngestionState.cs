namespace GeoGraph.Ingestion;

/// <summary>What the worker of this process is doing, for a person to see.</summary>
public sealed class IngestionState
{
    private readonly Lock gate = new();

    /// <summary>Raised after every document and when the store goes or comes back; on the worker's thread.</summary>
    public event Action? Changed;

    /// <summary>Why the store cannot be reached; null while it can.</summary>
    public string? StoreProblem { get; private set; }

    /// <summary>How many sample articles were queued at this start, and how many of them are not finished yet.</summary>
    public (int Total, int Left) Samples { get; private set; }

    private readonly HashSet<Core.DocumentId> samples = [];

    internal void SamplesQueued(IEnumerable<Core.DocumentId> documents)
    {
        lock (gate)
        {
            samples.UnionWith(documents);
            Samples = (samples.Count, samples.Count);
        }
        Changed?.Invoke();
    }

    internal void Finished(ArticleResult result)
    {
        lock (gate)
        {
            if (samples.Remove(result.Document)) Samples = (Samples.Total, samples.Count);
        }
        Changed?.Invoke();
    }

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
