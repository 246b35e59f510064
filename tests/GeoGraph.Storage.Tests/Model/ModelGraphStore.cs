using System.Runtime.CompilerServices;
using GeoGraph.Core;

namespace GeoGraph.Storage.Tests;

/// <summary>
/// The port's meaning, written down as plainly as can be: a dictionary of what each article contributes, and queries over all of it.
/// Slow and right; real stores must give the same answers.
/// </summary>
internal sealed class ModelGraphStore : IGraphStore
{
    private readonly SortedDictionary<string, ChangeSet> articles = new(StringComparer.Ordinal);
    private readonly List<GraphChange> feed = [];

    private ModelGraph Graph => new([.. articles.Values]);

    public Task<int> ApplyAsync(IReadOnlyList<ChangeSet> changes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var change in changes) change.Check();
        return Task.FromResult(changes.Count(Apply));
    }

    private bool Apply(ChangeSet changes)
    {
        var id = changes.Article.Id;
        if (articles.TryGetValue(id.Value, out var known) && known == changes) return false;
        articles[id.Value] = changes;
        feed.Add(new(feed.Count + 1, GraphChangeKind.Applied, id));
        return true;
    }

    public Task<bool> RemoveArticleAsync(ArticleId article, CancellationToken cancellationToken)
    {
        var removed = articles.Remove(article.Value);
        if (removed) feed.Add(new(feed.Count + 1, GraphChangeKind.Removed, article));
        return Task.FromResult(removed);
    }

    public async Task<int> RemoveSamplesAsync(CancellationToken cancellationToken)
    {
        var samples = articles.Values.Where(changes => changes.Article.Sample).Select(changes => changes.Article.Id).ToList();
        foreach (var sample in samples) await RemoveArticleAsync(sample, cancellationToken);
        return samples.Count;
    }

    public Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        return Task.FromResult<IReadOnlyList<SearchHit>>(ModelSearch.Search(Graph, query));
    }

    public Task<NodeDetail?> FindNodeAsync(NodeId node, ClaimFilter filter, CancellationToken cancellationToken)
    {
        var graph = Graph;
        return Task.FromResult(graph.Node(node) is { } found ? new NodeDetail(found, graph.Summary(node, filter), graph.Forms(node).Count) : null);
    }

    public Task<GraphSlice> NeighbourhoodAsync(NeighbourhoodQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        return Task.FromResult(ModelSlices.Neighbourhood(Graph, query));
    }

    public Task<TieList> TiesAsync(TieQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        return Task.FromResult(ModelSlices.Ties(Graph, query));
    }

    public Task<ClaimPage> ClaimsAsync(ClaimQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        return Task.FromResult(ModelLists.Claims(Graph, query));
    }

    public Task<IReadOnlyList<ArticleSummary>> ArticlesAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        return Task.FromResult(ModelLists.Articles(Graph, query));
    }

    public Task<ChangeSet?> FindArticleAsync(ArticleId article, CancellationToken cancellationToken) =>
        Task.FromResult(articles.GetValueOrDefault(article.Value));

    public Task<GraphCounts> CountsAsync(ClaimFilter filter, CancellationToken cancellationToken) =>
        Task.FromResult(ModelLists.Counts(Graph, filter));

    public Task<IReadOnlyList<GraphChange>> ChangesSinceAsync(long cursor, int limit, CancellationToken cancellationToken)
    {
        PortChecks.CheckLimit(limit);
        return Task.FromResult<IReadOnlyList<GraphChange>>([.. feed.Where(change => change.Cursor > cursor).Take(limit)]);
    }

    public async IAsyncEnumerable<ChangeSet> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var changes in articles.Values.ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return changes;
        }
        await Task.CompletedTask;
    }
}
