using System.Globalization;
using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>The queue on a Neo4j server: any number of programs may lease from it at once.</summary>
public sealed class Neo4jArticleQueue(Neo4jDatabase database) : IArticleQueue
{
    /// <summary>Who changes the queue takes its turn at one node, so that no two see the same document as the next.</summary>
    private const string Turn = "MATCH (turn:Turn {id: 'queue'}) SET turn.taken = true WITH turn";

    private const string Entry = "d.id, d.state, d.name, d.enqueued, d.attempts, d.article, d.reason, d.body";

    public async Task<EnqueueOutcome> EnqueueAsync(RawDocument document, bool again, CancellationToken cancellationToken)
    {
        var id = document.Id.Value;
        // One statement: the document is written anew unless it waits, or has ended and is not asked for again.
        var rows = await database.WriteAsync(
            new(
                $$"""
                {{Turn}}
                OPTIONAL MATCH (known:Document {id: $id})
                WITH turn, known, known.state AS state
                CALL (turn, known, state) {
                  WITH turn, known, state WHERE state IS NULL OR ($again AND state IN ['done', 'failed'])
                  DETACH DELETE known
                  SET turn.last = turn.last + 1
                  CREATE (:Document:Open {
                    id: $id, place: turn.last, state: 'waiting', name: $name, enqueued: $now, leases: 0, attempts: 0, body: $body})
                  RETURN count(*) AS queued
                }
                RETURN state, queued
                """,
                ("id", id), ("again", again), ("name", document.Title ?? document.Origin ?? document.Url ?? id),
                ("now", database.Time.GetUtcNow().UtcTicks), ("body", CanonicalJson.Write(document))),
            cancellationToken);
        return rows[0].Count(1) > 0
            ? EnqueueOutcome.Queued
            : rows[0].Text(0) switch
            {
                "done" => EnqueueOutcome.AlreadyDone,
                "failed" => EnqueueOutcome.AlreadyFailed,
                _ => EnqueueOutcome.AlreadyWaiting,
            };
    }

    public async Task<ArticleLease?> LeaseAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        var now = database.Time.GetUtcNow();
        var until = now + duration;
        // Mostly nothing waits, and looking takes no turn.
        const string Next = "MATCH (d:Open) WHERE d.place > 0 AND (d.state = 'waiting' OR d.until <= $now)";
        if ((await database.ReadAsync(new($"{Next} RETURN 1 LIMIT 1", ("now", now.UtcTicks)), cancellationToken)).Count == 0) return null;
        var rows = await database.WriteAsync(
            new(
                $"""
                {Turn}
                {Next}
                WITH d ORDER BY d.place LIMIT 1
                SET d.state = 'leased', d.until = $until, d.leases = d.leases + 1, d.attempts = d.attempts + 1
                RETURN d.body, d.place, d.leases, d.attempts
                """,
                ("now", now.UtcTicks), ("until", until.UtcTicks)),
            cancellationToken);
        return rows is [var row] ? new(row.Json<RawDocument>(0), Token(row.Number(1), row.Number(2)), until, row.Count(3)) : null;
    }

    public Task<bool> CompleteAsync(ArticleLease lease, ArticleId article, CancellationToken cancellationToken) =>
        EndAsync(lease, "REMOVE d:Open SET d.state = 'done', d.article = $value, d.body = null", article.Value, cancellationToken);

    public Task<bool> FailAsync(ArticleLease lease, string reason, CancellationToken cancellationToken) =>
        EndAsync(lease, "REMOVE d:Open SET d.state = 'failed', d.reason = $value", reason, cancellationToken);

    public Task<bool> ReleaseAsync(ArticleLease lease, CancellationToken cancellationToken) =>
        EndAsync(lease, "SET d.state = 'waiting', d.attempts = d.attempts - 1", null, cancellationToken);

    public async Task<QueueEntry?> FindAsync(DocumentId document, CancellationToken cancellationToken) =>
        await database.ReadAsync(new($"MATCH (d:Document {{id: $id}}) RETURN {Entry}", ("id", document.Value)), cancellationToken) is [var row]
            ? Read(row)
            : null;

    public async Task<IReadOnlyList<QueueEntry>> ListAsync(QueueState state, int limit, CancellationToken cancellationToken)
    {
        PortChecks.CheckLimit(limit);
        var rows = await database.ReadAsync(
            new(
                $"MATCH (d:Document {{state: $state}}) WITH d ORDER BY d.enqueued DESC, d.id LIMIT $limit RETURN {Entry}",
                ("state", Word(state)), ("limit", limit)),
            cancellationToken);
        return [.. rows.Select(Read)];
    }

    public async Task<IReadOnlyDictionary<QueueState, int>> CountsAsync(CancellationToken cancellationToken) =>
        (await database.ReadAsync(
            new(
                "UNWIND $states AS state CALL (state) { MATCH (d:Document {state: state}) RETURN count(d) AS number } RETURN state, number",
                ("states", Enum.GetValues<QueueState>().Select(Word))),
            cancellationToken)).ToDictionary(row => State(row.Text(0)), row => row.Count(1));

    public async Task<bool> DismissAsync(DocumentId document, CancellationToken cancellationToken) =>
        (await database.WriteAsync(
            new($"{Turn} MATCH (d:Document {{id: $id, state: 'failed'}}) DELETE d RETURN 1", ("id", document.Value)), cancellationToken)).Count > 0;

    /// <summary>Ends a lease, expired or not, unless another worker has got the document since.</summary>
    private async Task<bool> EndAsync(ArticleLease lease, string change, string? value, CancellationToken cancellationToken) =>
        (await database.WriteAsync(
            new(
                $$"""
                {{Turn}}
                MATCH (d:Document {id: $id, state: 'leased'}) WHERE toString(d.place) + '.' + toString(d.leases) = $token
                {{change}}, d.until = null
                RETURN 1
                """,
                ("id", lease.Document.Id.Value), ("token", lease.Token), ("value", value)),
            cancellationToken)).Count > 0;

    private static string Token(long place, long leases) => string.Create(CultureInfo.InvariantCulture, $"{place}.{leases}");

    private static string Word(QueueState state) => state.ToString().ToLowerInvariant();

    private static QueueState State(string word) => Enum.Parse<QueueState>(word, ignoreCase: true);

    private static QueueEntry Read(CypherRow row) => new(
        new(row.Text(0)), State(row.Text(1)), row.Text(2), new(row.Number(3), TimeSpan.Zero), row.Count(4),
        row.TextOrNull(5) is { } article ? new ArticleId(article) : null, row.TextOrNull(6),
        row.TextOrNull(7) is { } body ? CanonicalJson.Read<RawDocument>(body) : null);
}
