using GeoGraph.Core;
using GeoGraph.Extraction;
using GeoGraph.Storage.Sqlite;
using GeoGraph.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace GeoGraph.Ingestion.Tests;

/// <summary>The pipeline on a real SQLite file with the real reader.</summary>
public sealed class IngestionPipelineTests : IDisposable
{
    private static readonly ArticleReader Reader = ArticleReader.Load(DataFolder.Shipped);
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDatabase database;
    private readonly SqliteGraphStore store;
    private readonly SqliteArticleQueue queue;
    private readonly IngestionSignal signal = new();

    public IngestionPipelineTests()
    {
        database = new SqliteDatabase(folder.At("geograph.db"), TimeProvider.System);
        (store, queue) = (new(database), new(database));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IngestionPipeline Pipeline => new(queue, Reader, store, new IngestionOptions(), NullLogger<IngestionPipeline>.Instance);

    private ArticleIntake Intake => new(queue, Reader, signal, TimeProvider.System);

    [Fact]
    public async Task A_queued_article_is_read_into_the_graph()
    {
        var document = new RawDocument { Text = "Iran attacked Israel on Tuesday.", Title = "Attack", Published = new(2024, 10, 2) };
        await Intake.AddAsync(document, Stop);
        var result = await Pipeline.IngestNextAsync(Stop);
        Assert.True(result!.Succeeded);
        Assert.NotEqual(0, result.Claims);
        Assert.NotNull(await store.FindArticleAsync(result.Article!.Value, Stop));
        Assert.Equal(QueueState.Done, (await queue.FindAsync(document.Id, Stop))!.State);
        Assert.Null(await Pipeline.IngestNextAsync(Stop));
    }

    [Fact]
    public async Task A_bad_document_gets_a_reason_and_does_not_stop_the_next()
    {
        await queue.EnqueueAsync(new RawDocument { Text = " ", Title = "Nothing" }, again: false, Stop);
        await queue.EnqueueAsync(new RawDocument { Text = "Iran attacked Israel." }, again: false, Stop);
        var results = await Pipeline.DrainAsync(Stop).ToListAsync(Stop);
        Assert.Equal([false, true], results.Select(result => result.Succeeded));
        var failed = Assert.Single(await queue.ListAsync(QueueState.Failed, 10, Stop));
        Assert.Equal(results[0].Reason, failed.Reason);
        Assert.Equal(" ", failed.Document!.Text); // kept, for a person to see and retry
    }

    [Fact]
    public async Task What_is_no_article_is_not_even_queued()
    {
        await Assert.ThrowsAsync<UnreadableDocumentException>(() => Intake.AddAsync(new RawDocument { Text = "" }, Stop));
        Assert.All(await queue.CountsAsync(Stop), count => Assert.Equal(0, count.Value));
    }

    [Fact]
    public async Task A_preview_saves_nothing()
    {
        Assert.NotEmpty(Intake.Preview(new RawDocument { Text = "Iran attacked Israel." }).Changes.Claims);
        Assert.Equal(0, (await store.CountsAsync(ClaimFilter.All, Stop)).Articles);
    }

    [Fact]
    public async Task The_same_article_again_changes_nothing()
    {
        var document = new RawDocument { Text = "Iran attacked Israel." };
        for (var times = 0; times < 2; times++)
        {
            await Intake.AddAsync(document, Stop);
            await Pipeline.IngestNextAsync(Stop);
        }
        Assert.Single(await store.ChangesSinceAsync(0, 10, Stop));
    }

    [Fact]
    public async Task A_stopped_worker_hands_its_document_back()
    {
        await Intake.AddAsync(new RawDocument { Text = "Iran attacked Israel." }, Stop);
        using var stopped = new CancellationTokenSource();
        var lease = await queue.LeaseAsync(TimeSpan.FromMinutes(1), Stop);
        await queue.ReleaseAsync(lease!, Stop);
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Pipeline.IngestNextAsync(stopped.Token));
        Assert.True((await Pipeline.IngestNextAsync(Stop))!.Succeeded);
    }

    public void Dispose()
    {
        database.Dispose();
        signal.Dispose();
        folder.Dispose();
    }
}
