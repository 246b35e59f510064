using GeoGraph.Core;
using GeoGraph.Storage.Sqlite;

namespace GeoGraph.Storage.Tests;

internal sealed class SqliteFixture(TimeProvider time) : StoreFixture
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("geograph-sqlite-");
    private SqliteDatabase? database;

    public SqliteDatabase Database => database ??= new(Path.Combine(folder.FullName, "graph.db"), time);

    public override IGraphStore Graph => new SqliteGraphStore(Database);

    public override IArticleQueue Queue => new SqliteArticleQueue(Database);

    public override Task ReopenAsync()
    {
        database?.Dispose();
        database = null;
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        database?.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
