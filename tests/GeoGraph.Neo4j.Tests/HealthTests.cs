using System.Net;
using GeoGraph.Core;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Neo4j.Tests;

/// <summary>What <c>/health</c> and the command line say of a server, and of one that cannot be used.</summary>
[Collection(OwnServerCollection.Name)]
public sealed class HealthTests(OwnServer own)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_answers_is_healthy_and_counts_the_queue()
    {
        var server = await own.EmptyAsync(Stop);
        await using var explorer = await Explorer.StartAsync(samples: false, ("GEOGRAPH_NEO4J", server.Address), ("GEOGRAPH_WORKER", "false"));
        await explorer.PostAsync(new() { Text = "Iran met Russia in Vienna." });
        var (status, description, counts) = await explorer.HealthAsync();
        Assert.Equal((HttpStatusCode.OK, "The graph answers."), (status, description));
        Assert.Equal((1, 0, 0, 0), (Explorer.Count(counts, "waiting"), Explorer.Count(counts, "leased"), Explorer.Count(counts, "done"), Explorer.Count(counts, "failed")));
    }

    [Fact]
    public async Task A_wrong_password_names_the_settings_however_often_it_is_tried()
    {
        var server = await own.EmptyAsync(Stop);
        await using var explorer = await Explorer.StartAsync(samples: false, ("GEOGRAPH_NEO4J", Wrong(server)), ("GEOGRAPH_WORKER", "false"));
        for (var i = 0; i < 5; i++)
        {
            var (status, description, _) = await explorer.HealthAsync();
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            NamesTheSettings(description);
        }
        var (exit, output) = await Geograph.RunAsync([("GEOGRAPH_NEO4J", Wrong(server))], "articles");
        Assert.Equal(2, exit);
        NamesTheSettings(output);
    }

    /// <summary>The server then refuses for some seconds even the right one: no article may be given up for that.</summary>
    [Fact]
    public async Task Wrong_passwords_of_one_program_are_no_fault_of_what_another_reads()
    {
        var server = await own.EmptyAsync(Stop);
        await using var store = Store.OnServer(server.Address);
        await Store.WhenThereAsync(() => store.Queue.EnqueueAsync(new() { Text = "Iran met Russia in Vienna." }, again: false, Stop), Stop);
        await using var stranger = Store.OnServer(Wrong(server));
        for (var i = 0; i < 4; i++)
            NamesTheSettings((await Assert.ThrowsAsync<StoreUnavailableException>(() => stranger.Queue.CountsAsync(Stop))).Message);
        NamesTheSettings((await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ReadAsync([], Stop))).Message);
        await Store.WhenThereAsync(() => store.ReadAsync([], Stop), Stop);
        Assert.Equal(1, (await store.Queue.CountsAsync(Stop))[QueueState.Done]);
    }

    /// <summary>Needs no server: there is nothing that could be asked.</summary>
    [Fact]
    public async Task A_Bolt_address_without_the_driver_says_exactly_that()
    {
        const string Words = "bolt://localhost:7687/ is a Bolt address, and this build has no Bolt driver. Use the server's HTTP address (http://localhost:7474), "
            + "or build with -p:Neo4jDriver=true where the package Neo4j.Driver is at hand.";
        (string, string)[] settings = [("GEOGRAPH_NEO4J", "bolt://localhost:7687")];
        Assert.Equal((2, Words), await Geograph.RunAsync(settings, "articles"));

        await using var explorer = await Explorer.StartAsync(samples: false, settings);
        var (status, description, _) = await explorer.HealthAsync();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, Words), (status, description));
    }

    private static string Wrong(Neo4jServer server) => server.Address.Replace("geograph-test", "wrong", StringComparison.Ordinal);

    private static void NamesTheSettings(string message)
    {
        Assert.Contains("refuses the user neo4j", message, StringComparison.Ordinal);
        Assert.Contains("Check GEOGRAPH_NEO4J_USER and GEOGRAPH_NEO4J_PASSWORD.", message, StringComparison.Ordinal);
    }
}
