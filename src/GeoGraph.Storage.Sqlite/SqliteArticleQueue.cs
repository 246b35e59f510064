using System.Globalization;
using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>The queue in a SQLite file: several processes may lease from it at once.</summary>
public sealed class SqliteArticleQueue(SqliteDatabase database) : IArticleQueue
{
    private const string Entry = "document, state, name, enqueued, attempts, article, reason, body FROM queue";

    public Task<EnqueueOutcome> EnqueueAsync(RawDocument document, bool again, CancellationToken cancellationToken)
    {
        var id = document.Id.Value;
        var body = CanonicalJson.Write(document);
        return database.WriteAsync(
            connection =>
            {
                var known = connection.Query("SELECT state FROM queue WHERE document = ?1", row => (QueueState)row.Int(0), id);
                if (known is [QueueState.Waiting or QueueState.Leased]) return EnqueueOutcome.AlreadyWaiting;
                if (known is [QueueState.Done] && !again) return EnqueueOutcome.AlreadyDone;
                if (known is [QueueState.Failed] && !again) return EnqueueOutcome.AlreadyFailed;
                connection.Run("DELETE FROM queue WHERE document = ?1", id);
                connection.Run(
                    "INSERT INTO queue (document, state, name, enqueued, leases, attempts, body) VALUES (?1, 0, ?2, ?3, 0, 0, ?4)",
                    id, document.Title ?? document.Origin ?? document.Url ?? id, Now.UtcTicks, body);
                return EnqueueOutcome.Queued;
            },
            cancellationToken);
    }

    public Task<ArticleLease?> LeaseAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        return database.WriteAsync(
            connection =>
            {
                var now = Now;
                var until = now + duration;
                // state < 2, waiting or leased, is what the partial index queue_open holds
                return connection.Query(
                    """
                    UPDATE queue SET state = 1, until = ?2, leases = leases + 1, attempts = attempts + 1
                    WHERE place = (SELECT place FROM queue WHERE state < 2 AND (state = 0 OR until <= ?1) ORDER BY place LIMIT 1)
                    RETURNING body, place, leases, attempts
                    """,
                    row => new ArticleLease(
                        row.Json<RawDocument>(0), Token(row.Long(1), row.Long(2)), until, row.Int(3)),
                    now.UtcTicks, until.UtcTicks).SingleOrDefault();
            },
            cancellationToken);
    }

    public Task<bool> CompleteAsync(ArticleLease lease, ArticleId article, CancellationToken cancellationToken) =>
        EndAsync(lease, "state = 2, article = ?2, body = NULL", article.Value, cancellationToken);

    public Task<bool> FailAsync(ArticleLease lease, string reason, CancellationToken cancellationToken) =>
        EndAsync(lease, "state = 3, reason = ?2", reason, cancellationToken);

    public Task<bool> ReleaseAsync(ArticleLease lease, CancellationToken cancellationToken) =>
        EndAsync(lease, "state = 0, attempts = attempts - 1, reason = ?2", null, cancellationToken);

    public Task<QueueEntry?> FindAsync(DocumentId document, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.Query($"SELECT {Entry} WHERE document = ?1", Read, document.Value).SingleOrDefault(), cancellationToken);

    public Task<IReadOnlyList<QueueEntry>> ListAsync(QueueState state, int limit, CancellationToken cancellationToken)
    {
        PortChecks.CheckLimit(limit);
        return database.ReadAsync<IReadOnlyList<QueueEntry>>(
            connection => connection.Query(
                $"SELECT {Entry} WHERE state = ?1 ORDER BY enqueued DESC, document LIMIT ?2", Read, (int)state, limit),
            cancellationToken);
    }

    public Task<IReadOnlyDictionary<QueueState, int>> CountsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<QueueState, int>>(
            connection =>
            {
                var counts = Enum.GetValues<QueueState>().ToDictionary(state => state, _ => 0);
                foreach (var (state, count) in connection.Query(
                    "SELECT state, count(*) FROM queue GROUP BY state", row => ((QueueState)row.Int(0), row.Int(1))))
                    counts[state] = count;
                return counts;
            },
            cancellationToken);

    public Task<bool> DismissAsync(DocumentId document, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Run("DELETE FROM queue WHERE document = ?1 AND state = 3", document.Value) > 0, cancellationToken);

    private DateTimeOffset Now => database.Time.GetUtcNow();

    /// <summary>Ends a lease, expired or not, unless another worker has got the document since.</summary>
    private Task<bool> EndAsync(ArticleLease lease, string change, string? value, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Run(
            $"UPDATE queue SET until = NULL, {change} WHERE document = ?1 AND state = 1 AND place || '.' || leases = ?3",
            lease.Document.Id.Value, value, lease.Token) > 0,
        cancellationToken);

    private static string Token(long place, long leases) => string.Create(CultureInfo.InvariantCulture, $"{place}.{leases}");

    private static QueueEntry Read(Row row) => new(
        new(row.Text(0)), (QueueState)row.Int(1), row.Text(2), new(row.Long(3), TimeSpan.Zero), row.Int(4),
        row.TextOrNull(5) is { } article ? new ArticleId(article) : null, row.TextOrNull(6),
        row.JsonOrNull<RawDocument>(7));
}
