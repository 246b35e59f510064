using System.Collections;
using Bolt = global::Neo4j.Driver;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Runs Cypher over Bolt with Neo4j.Driver 5.28. Compiled only with <c>-p:Neo4jDriver=true</c>, where that package is at hand.</summary>
public sealed class BoltExecutor(Neo4jOptions options, TimeProvider time) : CypherExecutor(time)
{
    private readonly Bolt.IDriver driver = Bolt.GraphDatabase.Driver(
        options.Address,
        options.Password is { } password ? Bolt.AuthTokens.Basic(options.User, password) : Bolt.AuthTokens.None,
        config => config.WithConnectionTimeout(TimeSpan.FromSeconds(5)));

    private volatile Bolt.IBookmarkManager bookmarks = NoBookmarks();

    public override ValueTask DisposeAsync() => driver.DisposeAsync();

    protected override Task<IReadOnlyList<CypherRow>> RunAsync(Cypher statement, AccessMode mode, CancellationToken cancellationToken) => ExplainAsync(async () =>
    {
        await using var session = Open(mode);
        return await RunAsync(session, statement, cancellationToken);
    });

    protected override Task<CypherTransaction> BeginAsync(AccessMode mode, CancellationToken cancellationToken) =>
        Task.FromResult<CypherTransaction>(new Transaction(this, Open(mode)));

    private static Bolt.IBookmarkManager NoBookmarks() => Bolt.GraphDatabase.BookmarkManagerFactory.NewBookmarkManager();

    private Bolt.IAsyncSession Open(AccessMode mode) => driver.AsyncSession(session => session
        .WithDatabase(options.Database).WithBookmarkManager(bookmarks)
        .WithDefaultAccessMode(mode == AccessMode.Read ? Bolt.AccessMode.Read : Bolt.AccessMode.Write));

    private static async Task<IReadOnlyList<CypherRow>> RunAsync(Bolt.IAsyncQueryRunner runner, Cypher statement, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested(); // the driver itself takes no token before there are rows
        using var span = Telemetry.Start(statement);
        var answer = await runner.RunAsync(statement.Text, statement.Parameters.ToDictionary(parameter => parameter.Name, parameter => ToBolt(parameter.Value)));
        List<CypherRow> rows = [];
        await foreach (var record in answer.WithCancellation(cancellationToken)) rows.Add(new([.. record.Keys.Select((_, column) => FromBolt(record[column]))]));
        return rows;
    }

    private static object? ToBolt(object? value) => value switch
    {
        null or string or bool or int or long or double => value,
        DateOnly day => new Bolt.LocalDate(day.Year, day.Month, day.Day),
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(item => item.Key, item => ToBolt(item.Value)),
        IEnumerable list => list.Cast<object?>().Select(ToBolt).ToList(),
        _ => throw new ArgumentException($"{value.GetType()} has no Cypher type here", nameof(value)),
    };

    private static object? FromBolt(object? value) => value switch
    {
        Bolt.LocalDate day => new DateOnly(day.Year, day.Month, day.Day),
        string => value,
        IEnumerable list => list.Cast<object?>().Select(FromBolt).ToArray(),
        _ => value,
    };

    private async Task<T> ExplainAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Bolt.Neo4jException e)
        {
            var fault = e switch
            {
                Bolt.ServiceUnavailableException or Bolt.SessionExpiredException => CypherException.Unreachable(options, e),
                Bolt.SecurityException => CypherException.Refused(options, e),
                Bolt.TransientException => CypherException.Reported(e.Code ?? "Neo.TransientError.General.Unknown", e.Message),
                _ => CypherException.Reported(e.Code ?? e.GetType().Name, e.Message), // faults of the driver's own have no code
            };
            if (fault.Code == CypherException.BookmarkUnknown) bookmarks = NoBookmarks();
            throw fault;
        }
    }

    private sealed class Transaction(BoltExecutor executor, Bolt.IAsyncSession session) : CypherTransaction
    {
        private Bolt.IAsyncTransaction? transaction; // begins with its first statement

        public override Task<IReadOnlyList<CypherRow>> RunAsync(Cypher statement, CancellationToken cancellationToken) => executor.ExplainAsync(
            async () => await BoltExecutor.RunAsync(transaction ??= await session.BeginTransactionAsync(), statement, cancellationToken));

        public override Task CommitAsync(CancellationToken cancellationToken) => executor.ExplainAsync(async () =>
        {
            if (transaction is not null) await transaction.CommitAsync();
            return true;
        });

        /// <summary>Closing undoes what was not committed; when the server hears no more of it, it does so by itself.</summary>
        public override async ValueTask DisposeAsync() => await session.CloseAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
