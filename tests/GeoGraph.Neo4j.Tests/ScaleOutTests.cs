using System.Net;
using GeoGraph.Core;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Neo4j.Tests;

/// <summary>Several readers and several explorers on one server are one GeoGraph.</summary>
[Collection(OwnServerCollection.Name)]
public sealed class ScaleOutTests(OwnServer own)
{
    private const int Workers = 3;
    private const int Times = 3;

    private static readonly string[] Questions =
    [
        "/api/v1/graph", "/api/v1/graph?focus=country:RUS&hops=2", "/api/v1/counts", "/api/v1/articles?limit=1000", "/api/v1/search?q=kim", "/api/v1/claims?node=country:USA",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_workers_and_two_explorers_that_start_at_once_read_every_article_exactly_once()
    {
        var server = await own.EmptyAsync(Stop);
        var articles = Articles.Varied(Times);
        var workers = Enumerable.Range(0, Workers).Select(_ => Geograph.Start([("GEOGRAPH_NEO4J", server.Address), ("GEOGRAPH_SAMPLES", "false")], "work")).ToList();
        try
        {
            (string, string)[] settings = [("GEOGRAPH_NEO4J", server.Address), ("GEOGRAPH_WORKER", "false")];
            var both = await Task.WhenAll(Explorer.StartAsync(samples: false, settings), Explorer.StartAsync(samples: false, settings));
            await using var one = both[0];
            await using var other = both[1];
            await Task.WhenAll(PostAsync(one, articles.Where((_, i) => i % 2 == 0)), PostAsync(other, articles.Where((_, i) => i % 2 == 1)));
            await one.ReadAsync(articles.Count, idle: true);
            foreach (var question in Questions) Assert.Equal(await one.TextAsync(question), await other.TextAsync(question));
            foreach (var worker in workers) Assert.Equal(0, await worker.StopAsync("TERM", Stop));
        }
        finally
        {
            foreach (var worker in workers) await worker.DisposeAsync();
        }
        Assert.Equal(articles.Count, workers.Sum(worker => worker.Output.Split('\n').Count(line => line.Contains(" Read \"", StringComparison.Ordinal))));
        Assert.All(workers, worker => Assert.Contains(" Read \"", worker.Output, StringComparison.Ordinal));

        await using var store = Store.OnServer(server.Address);
        var done = await store.Queue.ListAsync(QueueState.Done, 1000, Stop);
        Assert.Equal(articles.Count, done.Count);
        Assert.All(done, entry => Assert.Equal(1, entry.Attempts));

        using var folder = new TemporaryFolder();
        await using var alone = Store.InFolder(folder.Path);
        await alone.ReadAsync(articles, Stop);
        Assert.Equal(await alone.PictureAsync(Stop), await store.PictureAsync(Stop));
    }

    [Fact]
    public async Task Programs_that_start_at_once_on_an_empty_server_make_the_schema_together()
    {
        for (var round = 0; round < Rounds.Number; round++)
        {
            var server = await own.EmptyAsync(Stop);
            var stores = Enumerable.Range(0, Workers * 2).Select(_ => Store.OnServer(server.Address)).ToList();
            await Task.WhenAll(stores.Select((store, i) => Task.Run(
                () => store.Queue.EnqueueAsync(new() { Text = $"Article {i}." }, again: false, Stop), Stop)));
            Assert.Equal(stores.Count, (await stores[0].Queue.CountsAsync(Stop))[QueueState.Waiting]);
            foreach (var store in stores) await store.DisposeAsync();
        }
    }

    private static async Task PostAsync(Explorer explorer, IEnumerable<RawDocument> articles)
    {
        foreach (var article in articles)
        {
            var (status, said) = await explorer.PostAsync(article);
            Assert.True(status == HttpStatusCode.Accepted, $"{status}: {said}\n{explorer.Output}");
        }
    }
}
