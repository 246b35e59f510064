using System.Runtime.CompilerServices;
using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>The graph in a SQLite file.</summary>
public sealed class SqliteGraphStore(SqliteDatabase database) : IGraphStore
{
    /// <summary>
    /// Change sets of one transaction: a page of an index is then written once for all of them, and other writers get their turn
    /// within some seconds.
    /// </summary>
    private const int Batch = 4000;

    /// <summary>Change sets of the first transaction of an empty graph, which nobody else works on yet: see <see cref="FirstLoad"/>.</summary>
    private const int FirstBatch = 20_000;

    public async Task<int> ApplyAsync(IReadOnlyList<ChangeSet> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes) change.Check(); // all of them, before the first is applied
        var changed = 0;
        var most = changes.Count > Batch && await database.ReadAsync(FirstLoad.IsEmpty, cancellationToken) ? FirstBatch : Batch;
        foreach (var batch in Batches(changes, most))
            changed += await WriteAsync(rows => rows.Apply(batch, Prepare(batch, cancellationToken)), cancellationToken);
        return changed;
    }

    public Task<bool> RemoveArticleAsync(ArticleId article, CancellationToken cancellationToken) =>
        WriteAsync(rows => rows.Remove(article), cancellationToken);

    public Task<int> RemoveSamplesAsync(CancellationToken cancellationToken) =>
        WriteAsync(rows => rows.Samples().Count(rows.Remove), cancellationToken);

    public Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        return database.ReadAsync<IReadOnlyList<SearchHit>>(connection => SearchReader.Search(connection, query), cancellationToken);
    }

    public Task<NodeDetail?> FindNodeAsync(NodeId node, ClaimFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => NodeReader.Find(connection, node, filter), cancellationToken);

    public Task<GraphSlice> NeighbourhoodAsync(NeighbourhoodQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        return database.ReadAsync(connection => new SliceReader(connection, query.Filter).Neighbourhood(query), cancellationToken);
    }

    public Task<TieList> TiesAsync(TieQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        return database.ReadAsync(connection => new TieReader(connection, query.Filter).Read(query), cancellationToken);
    }

    public Task<ClaimPage> ClaimsAsync(ClaimQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        return database.ReadAsync(connection => ClaimReader.Page(connection, query), cancellationToken);
    }

    public Task<IReadOnlyList<ArticleSummary>> ArticlesAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        return database.ReadAsync<IReadOnlyList<ArticleSummary>>(connection => ArticleReader.Page(connection, query), cancellationToken);
    }

    public Task<ChangeSet?> FindArticleAsync(ArticleId article, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => ContributionReader.Find(connection, article), cancellationToken);

    public Task<GraphCounts> CountsAsync(ClaimFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CountsReader.Read(connection, filter), cancellationToken);

    public Task<IReadOnlyList<GraphChange>> ChangesSinceAsync(long cursor, int limit, CancellationToken cancellationToken)
    {
        PortChecks.CheckLimit(limit);
        return database.ReadAsync<IReadOnlyList<GraphChange>>(
            connection => connection.Query(
                "SELECT cursor, kind, article FROM changes WHERE cursor > ?1 ORDER BY cursor LIMIT ?2",
                row => new GraphChange(row.Long(0), (GraphChangeKind)row.Int(1), new(row.Text(2))), cursor, limit),
            cancellationToken);
    }

    public async IAsyncEnumerable<ChangeSet> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int Page = 200; // no more than that is in memory
        using var snapshot = await database.OpenSnapshotAsync(cancellationToken);
        ArticleId after = new("");
        while (true)
        {
            var page = await database.ReadAsync(snapshot, connection => ContributionReader.Page(connection, after, Page), cancellationToken);
            foreach (var changes in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return changes;
            }
            if (page.Count < Page) yield break;
            after = page[^1].Article.Id;
        }
    }

    /// <summary>An article that comes twice begins a new batch: what a transaction takes out must have been written before.</summary>
    private static List<List<ChangeSet>> Batches(IReadOnlyList<ChangeSet> changes, int most)
    {
        List<List<ChangeSet>> batches = [];
        var articles = new HashSet<ArticleId>();
        foreach (var change in changes)
        {
            if (batches.Count == 0 || articles.Count == most || articles.Contains(change.Article.Id))
            {
                batches.Add([]);
                articles.Clear();
            }
            batches[^1].Add(change);
            articles.Add(change.Article.Id);
        }
        return batches;
    }

    /// <summary>Works out rows on another core while those before are written: some at a time, so that they are forgotten soon.</summary>
    private static IEnumerable<Contribution> Prepare(List<ChangeSet> batch, CancellationToken cancellationToken)
    {
        Task<Contribution[]> next = Task.FromResult<Contribution[]>([]);
        foreach (var some in batch.Chunk(100))
        {
            var ready = next;
            next = Task.Run(() => Array.ConvertAll(some, changes => new Contribution(changes)), cancellationToken);
            foreach (var contribution in ready.GetAwaiter().GetResult()) yield return contribution;
        }
        foreach (var contribution in next.GetAwaiter().GetResult()) yield return contribution;
    }

    private Task<T> WriteAsync<T>(Func<ArticleRows, T> write, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            var ledger = new NodeLedger(connection);
            var result = write(new ArticleRows(connection, ledger));
            ledger.Close();
            return result;
        },
        cancellationToken);
}
