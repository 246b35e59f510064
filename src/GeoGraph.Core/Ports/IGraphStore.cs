namespace GeoGraph.Core;

/// <summary>
/// The graph, kept as what each article contributes; nodes, events and edges are projections of that. Every query has a limit and a
/// defined order, so that two stores agree. Out-of-range limits throw <see cref="ArgumentOutOfRangeException"/>, see <see cref="PortChecks"/>; a store that cannot
/// be reached throws <see cref="StoreUnavailableException"/>.
/// </summary>
public interface IGraphStore
{
    /// <summary>
    /// Applies change sets, each replacing what its article contributed before; a change set is in the graph wholly or not at all.
    /// One that is already there makes no change. Returns how many made one. Readers never see a part of a change set. A change set
    /// that is not whole (<see cref="PortChecks.Check(ChangeSet)"/>) throws <see cref="ArgumentException"/> before any is applied.
    /// </summary>
    Task<int> ApplyAsync(IReadOnlyList<ChangeSet> changes, CancellationToken cancellationToken);

    /// <summary>Removes an article with all that only it supported; false when there is no such article.</summary>
    Task<bool> RemoveArticleAsync(ArticleId article, CancellationToken cancellationToken);

    /// <summary>Removes all sample articles at once; returns how many.</summary>
    Task<int> RemoveSamplesAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Nodes by name: an exact name first, then a name that begins with the text, then one that has the text at the beginning of a
    /// later word, then any other name whose words begin with the text's words; within these by number of claims (most first), then id. All names are folded by
    /// <see cref="Folding.Fold"/>. A text that folds to nothing finds nothing.
    /// </summary>
    Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken);

    /// <summary>One node; null when no article mentions it.</summary>
    Task<NodeDetail?> FindNodeAsync(NodeId node, ClaimFilter filter, CancellationToken cancellationToken);

    /// <summary>The graph around some nodes, or its most evidenced part.</summary>
    Task<GraphSlice> NeighbourhoodAsync(NeighbourhoodQuery query, CancellationToken cancellationToken);

    /// <summary>How strongly nodes are tied: what paths between nodes are looked for in, one query a level.</summary>
    Task<TieList> TiesAsync(TieQuery query, CancellationToken cancellationToken);

    /// <summary>Claims with their quotes, newest first.</summary>
    Task<ClaimPage> ClaimsAsync(ClaimQuery query, CancellationToken cancellationToken);

    /// <summary>Articles, newest first.</summary>
    Task<IReadOnlyList<ArticleSummary>> ArticlesAsync(ArticleQuery query, CancellationToken cancellationToken);

    /// <summary>What an article contributes, exactly as applied; null when there is no such article.</summary>
    Task<ChangeSet?> FindArticleAsync(ArticleId article, CancellationToken cancellationToken);

    /// <summary>What is in the graph; counts by edge name and by truth status each ignore the filter's own list of them.</summary>
    Task<GraphCounts> CountsAsync(ClaimFilter filter, CancellationToken cancellationToken);

    /// <summary>Changes after a cursor (0: all), oldest first, at most <paramref name="limit"/> (1 to 1000).</summary>
    Task<IReadOnlyList<GraphChange>> ChangesSinceAsync(long cursor, int limit, CancellationToken cancellationToken);

    /// <summary>All contributions in article id order: what a copy or a comparison of two graphs needs.</summary>
    IAsyncEnumerable<ChangeSet> ExportAsync(CancellationToken cancellationToken);
}

/// <summary>The store cannot be reached or opened; the message says what to do.</summary>
public sealed class StoreUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
