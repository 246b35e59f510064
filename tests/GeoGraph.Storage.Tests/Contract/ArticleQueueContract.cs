using GeoGraph.Core;
using Xunit;

namespace GeoGraph.Storage.Tests;

/// <summary>What every queue does.</summary>
public abstract class ArticleQueueContract : IAsyncLifetime
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly ArticleId Read = new("article");
    private StoreFixture fixture = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IArticleQueue Queue => fixture.Queue;

    private ManualTime Time { get; } = new();

    /// <summary>A fresh store whose queue goes by this clock.</summary>
    protected abstract Task<StoreFixture> CreateAsync(TimeProvider time);

    public async ValueTask InitializeAsync() => fixture = await CreateAsync(Time);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await fixture.DisposeAsync();
    }

    private static RawDocument Document(string text) => new()
    {
        Text = $"{text} 😀 \"\n", Title = text, Published = new(2024, 1, 2), Source = "Alpha", Url = "https://example.org", Origin = "pasted", Sample = true,
    };

    private Task<EnqueueOutcome> EnqueueAsync(string text, bool again = false) => Queue.EnqueueAsync(Document(text), again, Token);

    private async Task<ArticleLease> LeaseAsync() => (await Queue.LeaseAsync(Minute, Token))!;

    private async Task<QueueEntry> FindAsync(string text) => (await Queue.FindAsync(Document(text).Id, Token))!;

    private async Task<string> CountsAsync() => string.Join(' ', (await Queue.CountsAsync(Token)).OrderBy(state => state.Key).Select(state => state.Value));

    [Fact]
    public async Task Documents_are_leased_in_the_order_they_came_each_once()
    {
        foreach (var text in (string[])["c", "a", "b"]) Assert.Equal(EnqueueOutcome.Queued, await EnqueueAsync(text));
        var leases = new[] { await LeaseAsync(), await LeaseAsync(), await LeaseAsync() };
        Assert.Equal([Document("c"), Document("a"), Document("b")], leases.Select(lease => lease.Document));
        Assert.All(leases, lease => Assert.Equal((1, Time.GetUtcNow() + Minute), (lease.Attempt, lease.Until)));
        Assert.Equal(3, leases.Select(lease => lease.Token).Distinct().Count());
        Assert.Null(await Queue.LeaseAsync(Minute, Token));
    }

    [Fact]
    public async Task A_document_waits_once_however_often_it_comes()
    {
        await EnqueueAsync("a");
        Assert.Equal(EnqueueOutcome.AlreadyWaiting, await EnqueueAsync("a"));
        Assert.Equal(EnqueueOutcome.AlreadyWaiting, await EnqueueAsync("a", again: true));
        var lease = await LeaseAsync();
        Assert.Equal(EnqueueOutcome.AlreadyWaiting, await EnqueueAsync("a", again: true)); // being read
        Assert.Null(await Queue.LeaseAsync(Minute, Token));
        Assert.True(await Queue.CompleteAsync(lease, Read, Token));
    }

    [Fact]
    public async Task A_document_that_is_done_is_forgotten_but_known()
    {
        await EnqueueAsync("a");
        await Queue.CompleteAsync(await LeaseAsync(), Read, Token);
        Assert.Equal(new QueueEntry(Document("a").Id, QueueState.Done, "a", Time.GetUtcNow(), 1, Read, null, null), await FindAsync("a"));
        Assert.Equal(EnqueueOutcome.AlreadyDone, await EnqueueAsync("a"));
        Assert.Null(await Queue.LeaseAsync(Minute, Token));
        Assert.Equal(EnqueueOutcome.Queued, await EnqueueAsync("a", again: true));
        Assert.Equal((Document("a"), 1), ((await LeaseAsync()).Document, 1));
        Assert.Null((await FindAsync("a")).Article);
    }

    [Fact]
    public async Task A_document_that_failed_is_kept_with_the_reason_until_it_is_retried_or_dismissed()
    {
        await EnqueueAsync("a");
        Assert.True(await Queue.FailAsync(await LeaseAsync(), "no words", Token));
        Assert.Equal(new QueueEntry(Document("a").Id, QueueState.Failed, "a", Time.GetUtcNow(), 1, null, "no words", Document("a")), await FindAsync("a"));
        Assert.Equal(EnqueueOutcome.AlreadyFailed, await EnqueueAsync("a"));
        Assert.Equal(EnqueueOutcome.Queued, await EnqueueAsync("a", again: true));
        Assert.False(await Queue.DismissAsync(Document("a").Id, Token)); // it waits
        var lease = await LeaseAsync();
        Assert.Equal((1, null), (lease.Attempt, (await FindAsync("a")).Reason));
        await Queue.FailAsync(lease, "again", Token);
        Assert.True(await Queue.DismissAsync(Document("a").Id, Token));
        Assert.False(await Queue.DismissAsync(Document("a").Id, Token));
        Assert.Null(await Queue.FindAsync(Document("a").Id, Token));
        Assert.Equal(EnqueueOutcome.Queued, await EnqueueAsync("a"));
    }

    [Fact]
    public async Task A_lease_that_expires_goes_to_another_worker()
    {
        await EnqueueAsync("a");
        await EnqueueAsync("b");
        var lost = await LeaseAsync();
        Time.Advance(Minute - TimeSpan.FromTicks(1));
        Assert.Equal("b", (await LeaseAsync()).Document.Title);
        Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(QueueState.Leased, (await FindAsync("a")).State); // expired or not
        var second = await LeaseAsync();
        Assert.Equal(("a", 2), (second.Document.Title, second.Attempt));
        Assert.NotEqual(lost.Token, second.Token);
        Assert.False(await Queue.CompleteAsync(lost, Read, Token));
        Assert.False(await Queue.FailAsync(lost, "too late", Token));
        Assert.False(await Queue.ReleaseAsync(lost, Token));
        Assert.True(await Queue.CompleteAsync(second, Read, Token));
        Assert.False(await Queue.CompleteAsync(second, Read, Token)); // it has ended
    }

    [Fact]
    public async Task A_lease_that_expired_still_counts_while_nobody_else_has_the_document()
    {
        await EnqueueAsync("a");
        var lease = await LeaseAsync();
        Time.Advance(2 * Minute);
        Assert.True(await Queue.CompleteAsync(lease, Read, Token));
        Assert.Null(await Queue.LeaseAsync(Minute, Token));
    }

    [Fact]
    public async Task A_released_document_is_as_if_it_had_not_been_leased()
    {
        await EnqueueAsync("a");
        await EnqueueAsync("b");
        var before = await FindAsync("a");
        var lease = await LeaseAsync();
        Assert.True(await Queue.ReleaseAsync(lease, Token));
        Assert.Equal(before, await FindAsync("a"));
        var next = await LeaseAsync();
        Assert.Equal(("a", 1), (next.Document.Title, next.Attempt)); // at its old place
        Assert.False(await Queue.CompleteAsync(lease, Read, Token)); // though the attempt is the same
        Assert.True(await Queue.CompleteAsync(next, Read, Token));
    }

    [Fact]
    public async Task A_lease_from_before_a_document_was_dismissed_is_lost()
    {
        await EnqueueAsync("a");
        var lost = await LeaseAsync();
        Time.Advance(Minute);
        await Queue.FailAsync(await LeaseAsync(), "no words", Token);
        await Queue.DismissAsync(Document("a").Id, Token);
        await EnqueueAsync("a");
        await LeaseAsync();
        Assert.False(await Queue.CompleteAsync(lost, Read, Token));
    }

    [Fact]
    public async Task Parallel_workers_never_share_a_document()
    {
        const int Documents = 40;
        await Task.WhenAll(Enumerable.Range(0, Documents).Select(i => EnqueueAsync($"{i}")));
        var leases = await Task.WhenAll(Enumerable.Range(0, Documents + 5).Select(_ => Queue.LeaseAsync(Minute, Token)));
        Assert.Equal(Documents, leases.OfType<ArticleLease>().Select(lease => lease.Document.Title).Distinct().Count());
        Assert.Equal(5, leases.Count(lease => lease is null));
        Assert.Equal($"0 {Documents} 0 0", await CountsAsync());
    }

    [Fact]
    public async Task A_restart_keeps_documents_and_leases()
    {
        await EnqueueAsync("a");
        await EnqueueAsync("b");
        var lease = await LeaseAsync();
        await fixture.ReopenAsync();
        Assert.Equal("1 1 0 0", await CountsAsync());
        Assert.True(await Queue.CompleteAsync(lease, Read, Token));
        Assert.Equal(Document("b"), (await LeaseAsync()).Document);
    }

    [Fact]
    public async Task Lists_are_the_latest_first_then_by_id_within_a_limit()
    {
        Assert.Equal("0 0 0 0", await CountsAsync());
        await EnqueueAsync("old");
        Time.Advance(Minute);
        await EnqueueAsync("x");
        await EnqueueAsync("y");
        await Queue.EnqueueAsync(new() { Text = "no title", Origin = "feed" }, false, Token);
        var names = (await Queue.ListAsync(QueueState.Waiting, 1000, Token)).Select(entry => entry.Name).ToList();
        var latest = new[] { Document("x"), Document("y"), new() { Text = "no title", Origin = "feed" } };
        Assert.Equal([.. latest.OrderBy(document => document.Id.Value, StringComparer.Ordinal).Select(document => document.Title ?? "feed"), "old"], names);
        Assert.Equal(names.Take(2), (await Queue.ListAsync(QueueState.Waiting, 2, Token)).Select(entry => entry.Name));
        Assert.Empty(await Queue.ListAsync(QueueState.Done, 10, Token));
        Assert.Null(await Queue.FindAsync(Document("never came").Id, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Queue.ListAsync(QueueState.Waiting, 0, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Queue.ListAsync(QueueState.Waiting, 1001, Token));
    }
}
