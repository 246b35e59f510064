using System.Net;
using GeoGraph.Benchmarks;
using GeoGraph.Core;
using GeoGraph.Storage.Neo4j;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Neo4j.Tests;

/// <summary>The server goes in the middle of reading: people are told, nothing is lost, and reading goes on by itself.</summary>
[Collection(OwnServerCollection.Name)]
public sealed class ServerLostTests(OwnServer own)
{
    private const int Seed = 20260301;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whenever_the_server_is_lost_while_articles_are_read_the_graph_ends_as_if_it_had_not_been()
    {
        var server = await own.EmptyAsync(Stop);
        var random = new Random(Seed);
        var posted = new List<RawDocument>();
        Picture graph;
        await using (var explorer = await Explorer.StartAsync(samples: true, ("GEOGRAPH_NEO4J", server.Address), ("GEOGRAPH_LEASE", "1")))
        {
            for (var round = 0; round < Rounds.Number; round++)
            {
                var step = Articles.Samples.Count / (Rounds.Number + 1);
                await explorer.ReadAsync((round * step) + random.Next(1, step + 1), idle: false);
                await Task.Delay(random.Next(200), Stop); // anywhere in an article
                // A crash mostly; now and then somebody stops it as one should.
                await (round % 3 == 2 ? server.StopAsync(Stop) : server.KillAsync());

                posted.Add(Article(round));
                await SaysSoAsync(explorer, posted[^1]);
                await server.RunAsync(Stop);
                await AcceptedAsync(explorer, posted[^1]);
            }
            var counts = await explorer.ReadAsync(Articles.Samples.Count + posted.Count, idle: true);
            Assert.Equal(0, Explorer.Count(counts, "failed"));
            Assert.Equal(Articles.Samples.Count + posted.Count, Explorer.Count(counts, "done"));
            await using var store = Store.OnServer(server.Address);
            graph = await store.PictureAsync(Stop);
            Assert.DoesNotMatch("The (worker|reader) failed|[Uu]nhandled", explorer.Output);
        }

        using var folder = new TemporaryFolder();
        await using var undisturbed = Store.InFolder(folder.Path);
        await undisturbed.ReadAsync([.. Articles.Samples, .. posted], Stop);
        Assert.Equal(await undisturbed.PictureAsync(Stop), graph);
    }

    [Fact]
    public async Task A_transaction_that_the_server_lost_in_a_crash_is_done_again_from_its_beginning()
    {
        var server = await own.EmptyAsync(Stop);
        await using var cypher = CypherExecutor.For(Neo4jOptions.Parse(server.Address), TimeProvider.System);
        var times = 0;
        await cypher.WriteAsync(
            async transaction =>
            {
                await transaction.RunAsync(new("CREATE (:Step {number: 1})"), Stop);
                if (++times == 1)
                {
                    await server.KillAsync();
                    await server.RunAsync(Stop);
                }
                return await transaction.RunAsync(new("CREATE (:Step {number: 2})"), Stop);
            },
            Stop);
        Assert.Equal(2, times);
        Assert.Equal("1, 2", string.Join(", ", await cypher.ReadAsync(new("MATCH (n:Step) RETURN n.number ORDER BY n.number"), Stop)));
    }

    [Fact]
    public async Task A_server_that_comes_back_with_an_older_copy_of_its_data_is_gone_on_with()
    {
        var server = await own.EmptyAsync(Stop);
        await server.KillAsync();
        using var copy = new TemporaryFolder();
        server.CopyTo(copy.Path);
        await server.RunAsync(Stop);

        await using var store = Store.OnServer(server.Address);
        var changes = new SyntheticArticles(30, Seed);
        await Store.WhenThereAsync(() => store.Graph.ApplyAsync([changes.Next(1), changes.Next(2)], Stop), Stop);
        await server.KillAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Graph.CountsAsync(ClaimFilter.All, Stop));
        server.Restore(copy.Path);
        await server.RunAsync(Stop);

        await Store.WhenThereAsync(() => store.Graph.ApplyAsync([changes.Next(3)], Stop), Stop);
        Assert.Equal(1, (await store.Graph.CountsAsync(ClaimFilter.All, Stop)).Articles);
    }

    private static RawDocument Article(int round) => new()
    {
        Text = $"Iran met Russia in Vienna on Monday. The talks were the {round + 2}nd of their kind.", Title = $"Talks {round}", Source = "The Daily",
        Published = new(2024, 5, 1),
    };

    /// <summary>While it is away, every way in says so and what to do.</summary>
    private static async Task SaysSoAsync(Explorer explorer, RawDocument article)
    {
        var (status, description, _) = await explorer.HealthAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        SaysWhatToDo(description);
        foreach (var address in new[] { "/api/v1/graph", "/api/v1/counts", "/api/v1/articles", "/api/v1/queue?state=done" })
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "The graph cannot be reached"), await explorer.AskAsync(address, "title"));
            SaysWhatToDo((await explorer.AskAsync(address, "detail")).Said);
        }
        var (refused, said) = await explorer.PostAsync(article);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused);
        SaysWhatToDo(said);
    }

    private static void SaysWhatToDo(string? message)
    {
        Assert.Contains("cannot be reached", message, StringComparison.Ordinal);
        Assert.Contains("Start it, or check GEOGRAPH_NEO4J; work goes on by itself when it is back.", message, StringComparison.Ordinal);
    }

    /// <summary>Once the server is back nothing has to be restarted; while it recovers, the answer is still a clear one.</summary>
    private static async Task AcceptedAsync(Explorer explorer, RawDocument article)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var (status, said) = await explorer.PostAsync(article);
            if (status == HttpStatusCode.Accepted) return;
            Assert.True(status == HttpStatusCode.ServiceUnavailable, $"{status}: {said}");
            await Task.Delay(100, Stop);
        }
        Assert.Fail($"Nothing was accepted within a minute after the server was back.\n{explorer.Output}");
    }
}
