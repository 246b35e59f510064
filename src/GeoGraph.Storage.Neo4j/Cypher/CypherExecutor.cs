using GeoGraph.Core;
using Polly;
using Polly.Retry;

namespace GeoGraph.Storage.Neo4j;

/// <summary>
/// Runs Cypher on a server. What the server calls transient (a deadlock, a change of leader) is tried again with growing pauses and
/// jitter; a write is then tried from its beginning. What one executor wrote, it reads: bookmarks go along with every request.
/// A server that is away, or puts off the same again and again (while it starts), throws <see cref="StoreUnavailableException"/>.
/// </summary>
public abstract class CypherExecutor : IAsyncDisposable
{
    private readonly ResiliencePipeline retry;

    /// <param name="time">The clock of the pauses.</param>
    protected CypherExecutor(TimeProvider time) => retry = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<CypherException>(fault => fault.IsTransient),
            MaxRetryAttempts = 8,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(20),
            MaxDelay = TimeSpan.FromSeconds(2),
        })
        .Build();

    /// <summary>The executor for an address. Throws <see cref="StoreUnavailableException"/> for a Bolt address in a build without the driver.</summary>
    public static CypherExecutor For(Neo4jOptions options, TimeProvider time) => options.Address.Scheme is "http" or "https"
        ? new QueryApiExecutor(options, time)
#if NEO4J_DRIVER
        : new BoltExecutor(options, time);
#else
        : throw new StoreUnavailableException(
            $"{options.Address} is a Bolt address, and this build has no Bolt driver. Use the server's HTTP address (http://{options.Address.Host}:7474), "
            + "or build with -p:Neo4jDriver=true where the package Neo4j.Driver is at hand.");
#endif

    /// <summary>Runs one reading statement by itself.</summary>
    public Task<IReadOnlyList<CypherRow>> ReadAsync(Cypher statement, CancellationToken cancellationToken) =>
        RetryAsync(token => RunAsync(statement, AccessMode.Read, token), cancellationToken);

    /// <summary>Runs one writing statement by itself.</summary>
    public Task<IReadOnlyList<CypherRow>> WriteAsync(Cypher statement, CancellationToken cancellationToken) =>
        RetryAsync(token => RunAsync(statement, AccessMode.Write, token), cancellationToken);

    /// <summary>Runs several statements in one transaction: all of it counts or nothing. The work may be done more than once.</summary>
    public Task<T> WriteAsync<T>(Func<CypherTransaction, Task<T>> work, CancellationToken cancellationToken) => RetryAsync(
        async token =>
        {
            await using var transaction = await BeginAsync(AccessMode.Write, token);
            var result = await work(transaction);
            await transaction.CommitAsync(token);
            return result;
        },
        cancellationToken);

    public abstract ValueTask DisposeAsync();

    /// <summary>Runs one statement in a transaction of its own.</summary>
    protected abstract Task<IReadOnlyList<CypherRow>> RunAsync(Cypher statement, AccessMode mode, CancellationToken cancellationToken);

    /// <summary>Begins a transaction.</summary>
    protected abstract Task<CypherTransaction> BeginAsync(AccessMode mode, CancellationToken cancellationToken);

    private async Task<T> RetryAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await retry.ExecuteAsync(async token => await work(token), cancellationToken);
        }
        catch (CypherException fault) when (fault.IsAway || fault.IsTransient)
        {
            throw new StoreUnavailableException(
                fault.IsAway ? fault.Message : $"The Neo4j server is too busy or not ready ({fault.Message}). Work goes on by itself when it is.", fault);
        }
    }
}

/// <summary>Whether a statement may change something: in a cluster, reads go to any member.</summary>
public enum AccessMode
{
    /// <summary>It changes nothing.</summary>
    Read,
    /// <summary>It may change something.</summary>
    Write,
}

/// <summary>A transaction; disposing of it without a commit undoes it.</summary>
public abstract class CypherTransaction : IAsyncDisposable
{
    /// <summary>Runs a statement; it sees what the earlier ones did.</summary>
    public abstract Task<IReadOnlyList<CypherRow>> RunAsync(Cypher statement, CancellationToken cancellationToken);

    /// <summary>Makes it count.</summary>
    public abstract Task CommitAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
