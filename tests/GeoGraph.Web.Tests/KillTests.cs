using GeoGraph.Core;
using GeoGraph.Storage.Sqlite;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Web.Tests;

/// <summary>A crash loses no article: however the first start is cut off, starting again ends with the same graph.</summary>
public class KillTests
{
    private const int Moments = 20;
    private const int Seed = 20260224;

    [Fact]
    public async Task Killed_at_any_moment_of_the_first_start_and_started_again_the_graph_is_the_same()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var started = System.Diagnostics.Stopwatch.StartNew();
        var expected = await GraphAfterAsync(null, cancellationToken);
        var whole = started.Elapsed;
        Assert.Equal(Samples, expected.Articles);

        var random = new Random(Seed);
        for (var i = 0; i < Moments; i++)
        {
            // One in four is cut off within a moment of the database's birth, so that migrations are hit; the others anywhere.
            var moment = i % 4 == 0
                ? new Moment(AfterFile: true, TimeSpan.FromMilliseconds(random.Next(40)))
                : new Moment(AfterFile: false, whole * random.NextDouble());
            var graph = await GraphAfterAsync(moment, cancellationToken);
            Assert.True(expected == graph, $"seed {Seed}, moment {i} ({moment}): {graph} instead of {expected}");
        }
    }

    private static int Samples => Directory.GetFiles(Path.Combine(Repository.Root, "data", "articles"), "*.md").Length;

    private static async Task<Graph> GraphAfterAsync(Moment? moment, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        if (moment is not null)
        {
            await using var first = Launch(folder);
            if (moment.AfterFile)
                while (!File.Exists(folder.At("geograph.db")) && first.IsRunning) await Task.Delay(1, cancellationToken);
            await Task.Delay(moment.Delay, cancellationToken);
            await first.KillAsync();
        }
        await using (var second = Launch(folder))
        {
            await second.AddressAsync(cancellationToken);
            await DoneAsync(folder, second, cancellationToken);
        }
        return await ReadAsync(folder, cancellationToken);
    }

    // A short lease, so that what was being read in the crash is read again soon.
    private static ExplorerProcess Launch(TemporaryFolder folder) => ExplorerProcess.Launch(folder.Path, samples: true, ("GEOGRAPH_LEASE", "1"));

    private static async Task DoneAsync(TemporaryFolder folder, ExplorerProcess explorer, CancellationToken cancellationToken)
    {
        using var database = new SqliteDatabase(folder.At("geograph.db"), TimeProvider.System);
        var queue = new SqliteArticleQueue(database);
        for (var tries = 0; tries < 1200; tries++)
        {
            var counts = await queue.CountsAsync(cancellationToken);
            if (counts[QueueState.Done] + counts[QueueState.Failed] == Samples) return;
            Assert.True(explorer.IsRunning, explorer.Output);
            await Task.Delay(100, cancellationToken);
        }
        Assert.Fail($"The samples were not read within two minutes:\n{explorer.Output}");
    }

    private static async Task<Graph> ReadAsync(TemporaryFolder folder, CancellationToken cancellationToken)
    {
        using var database = new SqliteDatabase(folder.At("geograph.db"), TimeProvider.System);
        var store = new SqliteGraphStore(database);
        var counts = await store.CountsAsync(ClaimFilter.All, cancellationToken);
        return new(counts.Articles, counts.ByModality.Values.Sum(), await CanonicalJson.DigestAsync(store.ExportAsync(cancellationToken), cancellationToken));
    }

    private sealed record Moment(bool AfterFile, TimeSpan Delay);

    private sealed record Graph(int Articles, int Claims, string Digest);
}
