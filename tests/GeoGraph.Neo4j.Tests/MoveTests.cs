using System.Text.RegularExpressions;
using GeoGraph.Benchmarks;
using GeoGraph.Core;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Neo4j.Tests;

[Collection(OwnServerCollection.Name)]
public sealed class MoveTests(OwnServer own) : IDisposable
{
    private const int Seed = 20260302;
    private const int Count = 600;
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_copy_that_was_killed_again_and_again_ends_with_the_same_graph(bool toServer)
    {
        var server = await own.EmptyAsync(Stop);
        var (from, to) = toServer ? (folder.At("graph"), server.Address) : (server.Address, folder.At("graph"));
        await using var source = toServer ? Store.InFolder(from) : Store.OnServer(from);
        await using var target = toServer ? Store.OnServer(to) : Store.InFolder(to);
        var articles = new SyntheticArticles(300, Seed);
        await source.Graph.ApplyAsync([.. Enumerable.Range(0, Count).Select(articles.Next)], Stop);
        await source.Queue.EnqueueAsync(new() { Text = "Iran met Russia in Vienna." }, again: false, Stop);

        var random = new Random(Seed);
        var middles = 0;
        for (var round = 0; round < Rounds.Number; round++)
        {
            await using (var move = Geograph.Start([], "move", "--from", from, "--to", to))
            {
                // Anywhere from its start to within the last batch.
                if (round > 0) await move.SaysAsync(new Regex($"^{200 * (1 + ((round - 1) % 2))}/{Count} articles$", RegexOptions.Multiline), Stop);
                await Task.Delay(random.Next(round == 0 ? 1000 : 150), Stop);
                await move.KillAsync();
            }
            if (await target.Graph.CountsAsync(ClaimFilter.All, Stop) is { Articles: > 0 and < Count }) middles++;
        }
        Assert.True(middles > 0, "No copy was killed in its middle.");

        var (status, output) = await Geograph.RunAsync([], "move", "--from", from, "--to", to);
        Assert.True(status == 0, output);
        var expected = await source.PictureAsync(Stop);
        Assert.Contains($"Both graphs have SHA-256 {expected.Digest}.", output, StringComparison.Ordinal);
        Assert.Contains("In the source's queue 1 article waits", output, StringComparison.Ordinal);
        Assert.Equal(expected, await target.PictureAsync(Stop));

        var changes = await ChangesAsync(target);
        var (again, said) = await Geograph.RunAsync([], "move", "--from", from, "--to", to);
        Assert.True(again == 0, said);
        Assert.Contains($"0 of them new there. Both graphs have SHA-256 {expected.Digest}.", said, StringComparison.Ordinal);
        Assert.Equal(changes, await ChangesAsync(target));
        Assert.Equal(Count, changes);
    }

    [Fact]
    public async Task A_target_with_articles_of_its_own_is_refused_before_anything_is_written()
    {
        var server = await own.EmptyAsync(Stop);
        var articles = new SyntheticArticles(30, Seed);
        await using var source = Store.InFolder(folder.At("graph"));
        await source.Graph.ApplyAsync([articles.Next(1), articles.Next(2)], Stop);
        await using var target = Store.OnServer(server.Address);
        await target.Graph.ApplyAsync([articles.Next(2), articles.Next(3)], Stop);
        var before = await target.PictureAsync(Stop);

        var (status, output) = await Geograph.RunAsync([], "move", "--from", folder.At("graph"), "--to", server.Address);
        Assert.Equal(1, status);
        Assert.Contains("that the source lacks", output, StringComparison.Ordinal);
        Assert.Contains("Name an empty target, or remove them.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("geograph-test", output, StringComparison.Ordinal); // its password
        Assert.Equal(before, await target.PictureAsync(Stop));
    }

    [Theory]
    [InlineData("nowhere", "copy", 1, "There is no graph in .*nowhere. Name the folder that has geograph.db, or the address of a server.")]
    [InlineData("graph", "http://127.0.0.1:1", 2, "The Neo4j server at http://127.0.0.1:1 .*cannot be reached .*Start it, or check")]
    [InlineData("graph", "ftp://localhost", 1, "'ftp://localhost' is no address of a Neo4j server. Write it like http://localhost:7474")]
    [InlineData("graph", "bolt://localhost:7687", 2, "is a Bolt address, and this build has no Bolt driver. Use the server's HTTP address \\(http://localhost:7474\\)")]
    public async Task A_wrong_place_says_what_would_be_right(string from, string to, int expected, string message)
    {
        await using var store = Store.InFolder(folder.At("graph"));
        await store.Graph.ApplyAsync([new SyntheticArticles(30, Seed).Next(1)], Stop);
        var (status, output) = await Geograph.RunAsync([], "move", "--from", folder.At(from), "--to", to.Contains(':', StringComparison.Ordinal) ? to : folder.At(to));
        Assert.Matches(message, output);
        Assert.Equal(expected, status);
        Assert.Equal([folder.At("graph")], Directory.GetDirectories(folder.Path));
    }

    public void Dispose() => folder.Dispose();

    private static async Task<int> ChangesAsync(Store store)
    {
        var (total, cursor) = (0, 0L);
        while (await store.Graph.ChangesSinceAsync(cursor, 1000, Stop) is { Count: > 0 } changes) (total, cursor) = (total + changes.Count, changes[^1].Cursor);
        return total;
    }
}
