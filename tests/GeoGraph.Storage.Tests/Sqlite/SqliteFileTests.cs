using GeoGraph.Benchmarks;
using GeoGraph.Core;
using GeoGraph.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Xunit;

namespace GeoGraph.Storage.Tests;

/// <summary>What can be wrong with a file, and what several users of one file see.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("geograph-file-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string FilePath => Path.Combine(folder.FullName, "graph.db");

    public void Dispose() => folder.Delete(recursive: true);

    private SqliteDatabase Open(string? path = null) => new(path ?? FilePath, TimeProvider.System);

    private async Task<string> RefusalAsync(string path)
    {
        using var database = Open(path);
        var store = await Assert.ThrowsAsync<StoreUnavailableException>(() => new SqliteGraphStore(database).ArticlesAsync(new(), Token));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => new SqliteArticleQueue(database).LeaseAsync(TimeSpan.FromMinutes(1), Token));
        Assert.Contains(path, store.Message, StringComparison.Ordinal);
        return store.Message;
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var text = string.Join('\n', Enumerable.Repeat("This is no database.", 100));
        await File.WriteAllTextAsync(FilePath, text, Token);
        Assert.Contains("use another path", await RefusalAsync(FilePath), StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(FilePath, Token));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        using (var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE theirs (x)";
            command.ExecuteNonQuery();
        }
        Assert.Contains("belongs to another program", await RefusalAsync(FilePath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_in_no_folder_is_refused()
    {
        await File.WriteAllTextAsync(FilePath, "a file", Token);
        Assert.Contains("check the path", await RefusalAsync(Path.Combine(FilePath, "under", "graph.db")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_is_a_folder_is_refused() =>
        Assert.Contains("Check that the path names a file", await RefusalAsync(folder.FullName), StringComparison.Ordinal);

    [Fact]
    public async Task A_fault_is_no_end_the_store_works_once_it_is_mended()
    {
        await File.WriteAllTextAsync(FilePath, new string('x', 1000), Token);
        using var database = Open();
        var store = new SqliteGraphStore(database);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ArticlesAsync(new(), Token));
        File.Delete(FilePath);
        Assert.Empty(await store.ArticlesAsync(new(), Token));
    }

    [Fact]
    public async Task A_large_first_load_ends_like_many_small_ones()
    {
        var articles = new SyntheticArticles(actors: 100, seed: 1);
        ChangeSet[] changes = [.. Enumerable.Range(0, 600).Select(articles.Next)];
        async Task<string> LoadAsync(string name, int atOnce)
        {
            using var database = Open(Path.Combine(folder.FullName, name));
            var store = new SqliteGraphStore(database);
            foreach (var some in changes.Chunk(atOnce)) await store.ApplyAsync(some, Token);
            await store.RemoveArticleAsync(changes[7].Article.Id, Token);
            ClaimFilter filter = new() { From = new(2020, 1, 1), Modalities = [Modality.Asserted] };
            return string.Join('\n',
                await CanonicalJson.DigestAsync(store.ExportAsync(Token), Token),
                CanonicalJson.Write(await store.NeighbourhoodAsync(new(), Token)), CanonicalJson.Write(await store.NeighbourhoodAsync(new() { Filter = filter }, Token)),
                CanonicalJson.Write(await store.CountsAsync(filter, Token)), CanonicalJson.Write(await store.SearchAsync(new("k"), Token)),
                CanonicalJson.Write(await store.ClaimsAsync(new() { Node = articles.Nodes[0].Id }, Token)));
        }
        Assert.Equal(await LoadAsync("small.db", 100), await LoadAsync("large.db", 600));
    }

    [Fact]
    public async Task Readers_beside_a_writer_never_see_half_a_change_set()
    {
        using var database = Open();
        var store = new SqliteGraphStore(database);
        // Each version of the article has as many claims on its one edge as its title says.
        ChangeSet Version(int claims) => World.Article("a", [.. Enumerable.Repeat(World.Claim(World.Usa, "talks", World.Iran), claims)])
            .About(article => article with { Title = $"{claims}" });
        await store.ApplyAsync([Version(1)], Token);
        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; i < 60; i++) await store.ApplyAsync([Version(1 + (i * 7 % 10)), World.Article($"b{i}")], Token);
            },
            Token);
        var reading = Enumerable.Range(0, 3).Select(_ => Task.Run(
            async () =>
            {
                var reads = 0;
                for (; !writing.IsCompleted || reads < 5; reads++)
                {
                    var page = await store.ClaimsAsync(new() { Node = World.Usa }, Token);
                    Assert.Equal(page.Claims[0].Article.Title, $"{page.Total}");
                    var slice = await store.NeighbourhoodAsync(new(), Token);
                    Assert.Equal(slice.Edges.Single().Claims, slice.Nodes[0].Claims);
                }
            },
            Token));
        await Task.WhenAll([writing, .. reading]);
        Assert.Equal(61, (await store.ArticlesAsync(new(), Token)).Count);
    }

    [Fact]
    public async Task Several_handles_on_one_file_share_graph_and_queue()
    {
        const int Each = 30;
        using var one = Open();
        using var other = Open();
        await Task.WhenAll(new[] { one, other }.SelectMany((database, user) => Enumerable.Range(0, Each).Select(i => Task.Run(
            async () =>
            {
                await new SqliteGraphStore(database).ApplyAsync([World.Article($"{user}-{i}", World.Claim(World.Usa, "talks", World.Iran))], Token);
                await new SqliteArticleQueue(database).EnqueueAsync(new() { Text = $"{user}-{i}" }, false, Token);
            },
            Token))));
        Assert.Equal(2 * Each, (await new SqliteGraphStore(one).NeighbourhoodAsync(new(), Token)).Edges.Single().Claims);
        var leases = await Task.WhenAll(Enumerable.Range(0, 2 * Each).Select(i =>
            new SqliteArticleQueue(i % 2 == 0 ? one : other).LeaseAsync(TimeSpan.FromMinutes(1), Token)));
        Assert.Equal(2 * Each, leases.Select(lease => lease!.Document.Text).Distinct().Count());
    }

    [Fact]
    public async Task A_write_that_is_cancelled_while_it_runs_leaves_nothing()
    {
        using var database = Open();
        var store = new SqliteGraphStore(database);
        ChangeSet[] many = [.. Enumerable.Range(0, 900).Select(i => World.Article($"{i}", [.. Enumerable.Repeat(World.Claim(World.Usa, "talks", World.Iran), 30)]))];
        await store.ApplyAsync([World.Article("first")], Token);
        using var source = new CancellationTokenSource();
        var writing = store.ApplyAsync(many, source.Token);
        await Task.Delay(50, Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        Assert.Single(await store.ArticlesAsync(new(), Token));
        Assert.Equal(900, await store.ApplyAsync(many, Token)); // and the file is free again
    }
}
