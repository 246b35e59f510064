namespace GeoGraph.Core;

/// <summary>
/// Articles that wait to be read. A document is known by its content: it waits once, however often it comes. A worker leases one,
/// and when it dies the lease expires and another gets it: at least once, and since change sets are idempotent, in effect once.
/// </summary>
public interface IArticleQueue
{
    /// <summary>Adds a document at the end; see <see cref="EnqueueOutcome"/> for one that is known already.</summary>
    /// <param name="document">What came.</param>
    /// <param name="again">True queues a document again that was completed or has failed before.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is then queued.</param>
    Task<EnqueueOutcome> EnqueueAsync(RawDocument document, bool again, CancellationToken cancellationToken);

    /// <summary>The oldest document that waits or whose lease has expired; null when there is none.</summary>
    /// <param name="duration">How long it is kept from others.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<ArticleLease?> LeaseAsync(TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Done: the document is forgotten, its id and the article's are kept. False when the lease was lost to another worker.</summary>
    Task<bool> CompleteAsync(ArticleLease lease, ArticleId article, CancellationToken cancellationToken);

    /// <summary>
    /// Cannot be read: the document is kept with the reason, for a person to see and retry. False when the lease was lost.
    /// </summary>
    Task<bool> FailAsync(ArticleLease lease, string reason, CancellationToken cancellationToken);

    /// <summary>Puts the document back as if it had not been leased, for a fault that is not the document's own (the store is away). False when the lease was lost.</summary>
    Task<bool> ReleaseAsync(ArticleLease lease, CancellationToken cancellationToken);

    /// <summary>One document's state; null when it never came.</summary>
    Task<QueueEntry?> FindAsync(DocumentId document, CancellationToken cancellationToken);

    /// <summary>Documents in a state, the latest first, then id; at most <paramref name="limit"/> (1 to 1000).</summary>
    Task<IReadOnlyList<QueueEntry>> ListAsync(QueueState state, int limit, CancellationToken cancellationToken);

    /// <summary>How many documents there are in each state; a state without any is 0.</summary>
    Task<IReadOnlyDictionary<QueueState, int>> CountsAsync(CancellationToken cancellationToken);

    /// <summary>Forgets a failed document. False when it is not there or has not failed.</summary>
    Task<bool> DismissAsync(DocumentId document, CancellationToken cancellationToken);
}

/// <summary>What became of a document that was added.</summary>
public enum EnqueueOutcome
{
    /// <summary>It waits now.</summary>
    Queued,
    /// <summary>It waited or was being read already.</summary>
    AlreadyWaiting,
    /// <summary>It was completed before and not asked for again.</summary>
    AlreadyDone,
    /// <summary>It failed before and was not asked for again.</summary>
    AlreadyFailed,
}

/// <summary>Where a document stands.</summary>
public enum QueueState
{
    /// <summary>Nobody reads it yet.</summary>
    Waiting,
    /// <summary>A worker holds a lease on it, expired or not.</summary>
    Leased,
    /// <summary>It is in the graph.</summary>
    Done,
    /// <summary>It could not be read.</summary>
    Failed,
}

/// <summary>The right to read a document until <paramref name="Until"/>.</summary>
/// <param name="Document">What to read.</param>
/// <param name="Token">Tells this lease from any other on the same document.</param>
/// <param name="Until">After this another worker may get it.</param>
/// <param name="Attempt">1 for the first lease.</param>
public sealed record ArticleLease(RawDocument Document, string Token, DateTimeOffset Until, int Attempt);

/// <summary>A document in the queue.</summary>
/// <param name="Id">The document.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Name">Its title, or its origin.</param>
/// <param name="Enqueued">When it came.</param>
/// <param name="Attempts">How often it was leased.</param>
/// <param name="Article">The article it became; null until done.</param>
/// <param name="Reason">Why it failed; null unless failed.</param>
/// <param name="Document">The document itself; null when done.</param>
public sealed record QueueEntry(
    DocumentId Id, QueueState State, string Name, DateTimeOffset Enqueued, int Attempts, ArticleId? Article, string? Reason, RawDocument? Document);
