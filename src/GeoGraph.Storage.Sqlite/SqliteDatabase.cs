using System.Collections.Concurrent;
using GeoGraph.Core;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GeoGraph.Storage.Sqlite;

/// <summary>
/// One SQLite file with the graph and the queue. It is opened, and brought to the newest schema, at first use. Many may read beside
/// one writer, in this process and in others. Faults of the file throw <see cref="StoreUnavailableException"/>.
/// </summary>
/// <param name="path">The file; made with its folder when missing.</param>
/// <param name="time">The clock of leases.</param>
/// <param name="migrations">The schema's steps; those of this program unless a test brings its own.</param>
public sealed class SqliteDatabase(string path, TimeProvider time, IReadOnlyList<Migration> migrations) : IDisposable
{
    private readonly string path = Path.GetFullPath(path);
    private readonly SemaphoreSlim opening = new(1), writing = new(1); // not disposed: who still works when we close releases them
    private readonly ConcurrentBag<PreparedConnection> idle = [];
    private volatile bool opened, disposed;

    /// <inheritdoc cref="SqliteDatabase(string, TimeProvider, IReadOnlyList{Migration})"/>
    public SqliteDatabase(string path, TimeProvider time) : this(path, time, Migration.All)
    {
    }

    internal TimeProvider Time { get; } = time;

    /// <summary>Opens the file now instead of at first use, to learn early whether it can be used.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (opened) return;
        await opening.WaitAsync(cancellationToken);
        try
        {
            if (!opened) await OnThreadPool(Migrate, cancellationToken);
            opened = true;
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>Runs queries on one snapshot of the file.</summary>
    internal async Task<T> ReadAsync<T>(Func<PreparedConnection, T> read, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        return await OnThreadPool(connection => InTransaction(connection, "BEGIN", read, cancellationToken), cancellationToken);
    }

    /// <summary>Runs one write transaction; all of it counts or nothing.</summary>
    internal async Task<T> WriteAsync<T>(Func<PreparedConnection, T> write, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        await writing.WaitAsync(cancellationToken); // waiting here costs no thread and no busy loop
        try
        {
            return await OnThreadPool(connection => InTransaction(connection, "BEGIN IMMEDIATE", write, cancellationToken), cancellationToken);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>A connection on which all reads see the same snapshot; the caller disposes of it.</summary>
    internal async Task<PreparedConnection> OpenSnapshotAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        return Guard(
            () =>
            {
                var connection = new PreparedConnection(Connect());
                connection.Run("BEGIN"); // closing the connection ends it
                return connection;
            },
            cancellationToken);
    }

    /// <summary>Reads from a snapshot.</summary>
    internal Task<T> ReadAsync<T>(PreparedConnection snapshot, Func<PreparedConnection, T> read, CancellationToken cancellationToken) =>
        Task.Run(() => Guard(() => read(snapshot), cancellationToken), cancellationToken);

    /// <summary>SQLite does not know asynchronous work: it runs on the thread pool, so that no caller's context is kept waiting.</summary>
    private Task<T> OnThreadPool<T>(Func<PreparedConnection, T> work, CancellationToken cancellationToken) => Task.Run(
        () => Guard(
            () =>
            {
                ObjectDisposedException.ThrowIf(disposed, this);
                var connection = idle.TryTake(out var spare) ? spare : new PreparedConnection(Connect());
                var result = default(T)!;
                try
                {
                    result = work(connection);
                }
                catch
                {
                    connection.Dispose(); // whatever state it is in
                    throw;
                }
                if (disposed) connection.Dispose();
                else idle.Add(connection);
                return result;
            },
            cancellationToken),
        cancellationToken);

    private static T InTransaction<T>(PreparedConnection connection, string begin, Func<PreparedConnection, T> work, CancellationToken cancellationToken)
    {
        connection.Run(begin);
        T result;
        try
        {
            using var interruption = cancellationToken.Register(connection.Interrupt);
            result = work(connection);
            cancellationToken.ThrowIfCancellationRequested();
        }
        catch
        {
            connection.Rollback();
            throw;
        }
        connection.Run("COMMIT");
        return result;
    }

    private T Guard<T>(Func<T> work, CancellationToken cancellationToken)
    {
        try
        {
            return work();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (Exception e) when (SqliteFault.Explain(path, e) is { } explained)
        {
            throw explained;
        }
    }

    private bool Migrate(PreparedConnection connection)
    {
        new Migrator(path, migrations, Connect).Run(connection);
        return true;
    }

    private SqliteConnection Connect()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            Pooling = false, // connections are kept here, with their prepared statements
            DefaultTimeout = 1, // SQLite itself waits for locks, see busy_timeout: better than the 150 ms naps of the driver
        }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            // NORMAL: with a write-ahead log a killed process loses nothing that was committed. A power cut may lose the last
            // commits, never more, and the queue reads those articles again. It saves a wait for the disk at every commit.
            command.CommandText = """
                PRAGMA busy_timeout = 10000;
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = NORMAL;
                PRAGMA wal_autocheckpoint = 8000;
                PRAGMA cache_size = -65536;
                PRAGMA temp_store = MEMORY;
                """;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes all connections that are not in use.</summary>
    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var connection)) connection.Dispose();
    }
}
