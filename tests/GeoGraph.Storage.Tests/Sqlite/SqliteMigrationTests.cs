using GeoGraph.Core;
using GeoGraph.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Xunit;

namespace GeoGraph.Storage.Tests;

public sealed class SqliteMigrationTests : IDisposable
{
    private static readonly Migration Good = new(2, "CREATE TABLE extra (x); INSERT INTO extra SELECT key FROM articles");
    private static readonly Migration Bad = new(2, "CREATE TABLE extra (x); INSERT INTO nowhere VALUES (1)");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("geograph-migration-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string FilePath => Path.Combine(folder.FullName, "deep", "graph.db");

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<int> WithStoreAsync(IReadOnlyList<Migration> migrations, Func<IGraphStore, Task<int>> use)
    {
        using var database = new SqliteDatabase(FilePath, TimeProvider.System, migrations);
        return await use(new SqliteGraphStore(database));
    }

    private Task<int> FillAsync() => WithStoreAsync(Migration.All, store => store.ApplyAsync([World.Article("a", World.Claim(World.Usa, "talks", World.Iran))], Token));

    private static async Task<int> ArticlesAsync(IGraphStore store) => (await store.ArticlesAsync(new(), Token)).Count;

    private static long Ask(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    [Fact]
    public async Task A_new_file_is_made_with_its_folder_and_no_backup()
    {
        Assert.Equal(0, await WithStoreAsync([.. Migration.All, Good], ArticlesAsync));
        Assert.Equal(2, Ask(FilePath, "PRAGMA user_version"));
        Assert.Empty(folder.GetFiles("*.bak", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_migration_keeps_a_copy_of_the_file_as_it_was()
    {
        await FillAsync();
        Assert.Equal(1, await WithStoreAsync([.. Migration.All, Good], ArticlesAsync));
        Assert.Equal((2, 1), (Ask(FilePath, "PRAGMA user_version"), Ask(FilePath, "SELECT count(*) FROM extra")));
        Assert.Equal((1, 1), (Ask($"{FilePath}.v1.bak", "PRAGMA user_version"), Ask($"{FilePath}.v1.bak", "SELECT count(*) FROM articles")));
    }

    [Fact]
    public async Task A_migration_that_fails_changes_nothing_and_names_the_copy()
    {
        await FillAsync();
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => WithStoreAsync([.. Migration.All, Bad], ArticlesAsync));
        Assert.Contains($"{FilePath}.v1.bak", error.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0), (Ask(FilePath, "PRAGMA user_version"), Ask(FilePath, "SELECT count(*) FROM sqlite_schema WHERE name = 'extra'")));
        Assert.Equal(1, Ask($"{FilePath}.v1.bak", "SELECT count(*) FROM articles"));
        Assert.Equal(1, await WithStoreAsync(Migration.All, ArticlesAsync)); // the program that wrote it still can
        Assert.Equal(1, await WithStoreAsync([.. Migration.All, Good], ArticlesAsync)); // and so can a mended one
    }

    [Fact]
    public async Task A_newer_file_is_refused_with_advice()
    {
        await FillAsync();
        await WithStoreAsync([.. Migration.All, Good], ArticlesAsync);
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => WithStoreAsync(Migration.All, ArticlesAsync));
        Assert.Contains("Use a newer program", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, Ask(FilePath, "PRAGMA user_version"));
    }

    [Fact]
    public async Task Many_may_open_a_new_file_at_once()
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => WithStoreAsync([.. Migration.All, Good], ArticlesAsync)));
        Assert.All(counts, count => Assert.Equal(0, count));
    }
}
