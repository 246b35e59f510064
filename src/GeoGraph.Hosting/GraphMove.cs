using GeoGraph.Core;

namespace GeoGraph.Hosting;

/// <summary>
/// Copies a graph from one store to another and proves that it arrived. What is there already is passed over, so a copy that broke off
/// is gone on with by running it again. Nothing is taken from the source.
/// </summary>
public static class GraphMove
{
    /// <summary>Change sets that are in memory at once.</summary>
    private const int Batch = 200;

    /// <summary>
    /// Copies. Throws <see cref="ForeignArticlesException"/> before anything is written when the target has articles that the source
    /// lacks: the two could never become equal.
    /// </summary>
    /// <param name="from">Where the graph is.</param>
    /// <param name="to">An empty store, or one that has a part of the graph.</param>
    /// <param name="progress">Told after every batch.</param>
    /// <param name="cancellationToken">Stops between two batches; run it again to go on.</param>
    public static async Task<MoveResult> RunAsync(IGraphStore from, IGraphStore to, IProgress<MoveProgress> progress, CancellationToken cancellationToken)
    {
        var articles = await IdsAsync(from, cancellationToken);
        var foreign = await IdsAsync(to, cancellationToken);
        foreign.ExceptWith(articles);
        if (foreign.Count > 0) throw new ForeignArticlesException(foreign.Count);

        var (read, written) = (0, 0);
        await foreach (var batch in from.ExportAsync(cancellationToken).Chunk(Batch).WithCancellation(cancellationToken))
        {
            written += await to.ApplyAsync(batch, cancellationToken);
            read += batch.Length;
            progress.Report(new(read, articles.Count));
        }
        return new(
            read, written,
            await CanonicalJson.DigestAsync(from.ExportAsync(cancellationToken), cancellationToken),
            await CanonicalJson.DigestAsync(to.ExportAsync(cancellationToken), cancellationToken));
    }

    private static async Task<HashSet<ArticleId>> IdsAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        const int Page = 1000;
        var ids = new HashSet<ArticleId>();
        for (var query = new ArticleQuery(Limit: Page); ; query = query with { Skip = query.Skip + Page })
        {
            var articles = await store.ArticlesAsync(query, cancellationToken);
            ids.UnionWith(articles.Select(article => article.Id));
            if (articles.Count < Page) return ids;
        }
    }
}

/// <summary>How far a copy has come.</summary>
/// <param name="Articles">Articles that are in the target by now.</param>
/// <param name="Of">Articles of the source.</param>
public sealed record MoveProgress(int Articles, int Of);

/// <summary>What a copy did.</summary>
/// <param name="Articles">Articles of the source.</param>
/// <param name="Written">How many of them were not in the target, or were different there.</param>
/// <param name="SourceDigest">SHA-256 over the source's canonical JSON lines in id order.</param>
/// <param name="TargetDigest">The same of the target.</param>
public sealed record MoveResult(int Articles, int Written, string SourceDigest, string TargetDigest)
{
    /// <summary>Whether both graphs are the same; false when the source changed meanwhile.</summary>
    public bool IsSame => SourceDigest == TargetDigest;
}

/// <summary>The target of a copy has articles that the source lacks.</summary>
/// <param name="count">How many.</param>
public sealed class ForeignArticlesException(int count) : Exception($"The target has {count} articles that the source lacks.")
{
    /// <summary>How many.</summary>
    public int Count => count;
}
