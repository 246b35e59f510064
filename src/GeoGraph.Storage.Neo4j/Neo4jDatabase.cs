using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>
/// One database on a Neo4j server, with the graph and the queue. It is brought to the newest schema at first use. Any number of
/// programs may use it at once. A server that is away throws <see cref="StoreUnavailableException"/>, and work goes on when it is back.
/// </summary>
/// <param name="options">Which server.</param>
/// <param name="time">The clock of leases.</param>
/// <param name="migrations">The schema's steps; those of this program unless a test brings its own.</param>
public sealed class Neo4jDatabase(Neo4jOptions options, TimeProvider time, IReadOnlyList<Migration> migrations) : IAsyncDisposable
{
    private readonly Lazy<CypherExecutor> executor = new(() => CypherExecutor.For(options, time));
    private readonly SemaphoreSlim opening = new(1);
    private volatile bool opened;

    /// <inheritdoc cref="Neo4jDatabase(Neo4jOptions, TimeProvider, IReadOnlyList{Migration})"/>
    public Neo4jDatabase(Neo4jOptions options, TimeProvider time) : this(options, time, Migration.All)
    {
    }

    internal TimeProvider Time { get; } = time;

    /// <summary>The executor, with the schema in place.</summary>
    public async Task<CypherExecutor> OpenAsync(CancellationToken cancellationToken)
    {
        if (opened) return executor.Value;
        await opening.WaitAsync(cancellationToken);
        try
        {
            if (!opened) await new Migrator(options, executor.Value, migrations).RunAsync(cancellationToken);
            opened = true;
            return executor.Value;
        }
        finally
        {
            opening.Release();
        }
    }

    internal Task<IReadOnlyList<CypherRow>> ReadAsync(Cypher statement, CancellationToken cancellationToken) =>
        UseAsync(cypher => cypher.ReadAsync(statement, cancellationToken), cancellationToken);

    internal Task<IReadOnlyList<CypherRow>> WriteAsync(Cypher statement, CancellationToken cancellationToken) =>
        UseAsync(cypher => cypher.WriteAsync(statement, cancellationToken), cancellationToken);

    internal Task<T> WriteAsync<T>(Func<CypherTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        UseAsync(cypher => cypher.WriteAsync(work, cancellationToken), cancellationToken);

    /// <summary>
    /// Runs several reading statements that belong together. Neo4j shows each of them what is committed by then, so they are run again
    /// when the graph changed between the first and the last; and where it changes all the time, in turn with the writers.
    /// </summary>
    internal async Task<T> ReadTogetherAsync<T>(Func<RunCypher, Task<T>> read, CancellationToken cancellationToken)
    {
        const int Tries = 4;
        for (var i = 0; i < Tries; i++)
        {
            var before = await LastChangeAsync(cancellationToken);
            var result = await read(ReadAsync);
            if (await LastChangeAsync(cancellationToken) == before) return result;
        }
        return await WriteAsync(
            async transaction =>
            {
                await transaction.RunAsync(new("MATCH (turn:Turn {id: 'graph'}) SET turn.taken = true"), cancellationToken);
                return await read(transaction.RunAsync);
            },
            cancellationToken);
    }

    /// <summary>
    /// Runs a statement that answers with one row. It too is shown what others commit while it runs: so it says what the last change
    /// was when it began and when it ended, and is run again, like <see cref="ReadTogetherAsync"/>, when there was one between.
    /// </summary>
    internal async Task<CypherRow> ReadAtOnceAsync(Cypher statement, string columns, CancellationToken cancellationToken)
    {
        var row = (await ReadAsync(
            statement with
            {
                Text = $$"""
                    MATCH (turn:Turn {id: 'graph'}) WITH turn.last AS before
                    CALL (before) {
                    {{statement.Text}}
                    }
                    CALL ({{columns}}) { MATCH (turn:Turn {id: 'graph'}) RETURN turn.last AS after }
                    RETURN {{columns}}, before = after
                    """,
            },
            cancellationToken))[0];
        return row.Bool(columns.Split(',').Length) ? row : await ReadTogetherAsync(async run => (await run(statement, cancellationToken))[0], cancellationToken);
    }

    private async Task<T> UseAsync<T>(Func<CypherExecutor, Task<T>> work, CancellationToken cancellationToken)
    {
        var cypher = await OpenAsync(cancellationToken);
        try
        {
            return await work(cypher);
        }
        catch (StoreUnavailableException)
        {
            opened = false; // it may come back with other data, even with none
            throw;
        }
    }

    private async Task<long> LastChangeAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(new Cypher("MATCH (turn:Turn {id: 'graph'}) RETURN turn.last"), cancellationToken))[0].Number(0);

    public async ValueTask DisposeAsync()
    {
        opening.Dispose();
        if (executor.IsValueCreated) await executor.Value.DisposeAsync();
    }
}
