using System.Runtime.CompilerServices;
using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>The graph on a Neo4j server.</summary>
/// <param name="database">Where.</param>
/// <param name="ontology">Says which edge names bring together and which set against each other; null leaves that out.</param>
public sealed class Neo4jGraphStore(Neo4jDatabase database, Ontology? ontology = null) : IGraphStore
{
    /// <summary>Change sets of one transaction: enough to share its cost, few enough that other writers get their turn.</summary>
    private const int Batch = 200;

    public async Task<int> ApplyAsync(IReadOnlyList<ChangeSet> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes) change.Check(); // all of them, before the first is applied
        var changed = 0;
        var batches = Batches(changes);
        Task<List<Contribution>> Next(int batch) => Task.Run(
            () => batch < batches.Count ? batches[batch].ConvertAll(change => new Contribution(change)) : [], cancellationToken);
        var next = Next(0);
        for (var i = 1; i <= batches.Count; i++)
        {
            var contributions = await next;
            next = Next(i); // worked out while this one is written
            changed += await database.WriteAsync(
                transaction => new GraphWriter(transaction, ontology, cancellationToken).ApplyAsync(contributions), cancellationToken);
        }
        return changed;
    }

    public async Task<bool> RemoveArticleAsync(ArticleId article, CancellationToken cancellationToken) => await RemoveAsync([article], cancellationToken) > 0;

    public async Task<int> RemoveSamplesAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        while (true)
        {
            var samples = await database.ReadAsync(
                new("MATCH (a:Article) WHERE a.sample = true RETURN a.id ORDER BY a.id LIMIT $batch", ("batch", Batch)), cancellationToken);
            if (samples.Count == 0) return removed;
            removed += await RemoveAsync([.. samples.Select(row => new ArticleId(row.Text(0)))], cancellationToken);
        }
    }

    public Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        return SearchReader.SearchAsync(database.ReadAsync, query, cancellationToken);
    }

    public Task<NodeDetail?> FindNodeAsync(NodeId node, ClaimFilter filter, CancellationToken cancellationToken) =>
        database.ReadTogetherAsync(run => NodeReader.FindAsync(run, node, filter, cancellationToken), cancellationToken);

    public async Task<GraphSlice> NeighbourhoodAsync(NeighbourhoodQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        if (SliceReader.AtOnce(query) is { } statement) return SummaryReader.ReadSlice(await database.ReadAtOnceAsync(statement, "nodes, edges, total", cancellationToken));
        return await database.ReadTogetherAsync(run => new SliceReader(run, query.Filter, cancellationToken).NeighbourhoodAsync(query), cancellationToken);
    }

    public Task<TieList> TiesAsync(TieQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        return TieReader.ReadAsync(database.ReadAsync, query, cancellationToken);
    }

    public Task<ClaimPage> ClaimsAsync(ClaimQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        return database.ReadTogetherAsync(run => ClaimReader.PageAsync(run, query, cancellationToken), cancellationToken);
    }

    public Task<IReadOnlyList<ArticleSummary>> ArticlesAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        return ArticleReader.PageAsync(database.ReadAsync, query, cancellationToken);
    }

    public Task<ChangeSet?> FindArticleAsync(ArticleId article, CancellationToken cancellationToken) => database.ReadTogetherAsync(
        async run => (await ContributionReader.FindAsync(run, [article], cancellationToken)).SingleOrDefault(), cancellationToken);

    public Task<GraphCounts> CountsAsync(ClaimFilter filter, CancellationToken cancellationToken) =>
        database.ReadTogetherAsync(run => CountsReader.ReadAsync(run, filter, cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<GraphChange>> ChangesSinceAsync(long cursor, int limit, CancellationToken cancellationToken)
    {
        PortChecks.CheckLimit(limit);
        var rows = await database.ReadAsync(
            new(
                "MATCH (c:Change) WHERE c.cursor > $cursor RETURN c.cursor, c.kind, c.article ORDER BY c.cursor LIMIT $limit",
                ("cursor", cursor), ("limit", limit)),
            cancellationToken);
        return [.. rows.Select(row => new GraphChange(row.Number(0), Enum.Parse<GraphChangeKind>(row.Text(1)), new(row.Text(2))))];
    }

    public async IAsyncEnumerable<ChangeSet> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int Page = 200; // no more than that is in memory
        ArticleId after = new("");
        while (true)
        {
            var page = await database.ReadTogetherAsync(run => ContributionReader.PageAsync(run, after, Page, cancellationToken), cancellationToken);
            foreach (var changes in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return changes;
            }
            if (page.Count < Page) yield break;
            after = page[^1].Article.Id;
        }
    }

    private Task<int> RemoveAsync(IReadOnlyList<ArticleId> articles, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => new GraphWriter(transaction, ontology, cancellationToken).RemoveAsync(articles), cancellationToken);

    /// <summary>An article that comes twice begins a new batch: what a transaction takes out must have been written before.</summary>
    private static List<List<ChangeSet>> Batches(IReadOnlyList<ChangeSet> changes)
    {
        List<List<ChangeSet>> batches = [];
        var articles = new HashSet<ArticleId>();
        foreach (var change in changes)
        {
            if (batches.Count == 0 || articles.Count == Batch || articles.Contains(change.Article.Id))
            {
                batches.Add([]);
                articles.Clear();
            }
            batches[^1].Add(change);
            articles.Add(change.Article.Id);
        }
        return batches;
    }
}
