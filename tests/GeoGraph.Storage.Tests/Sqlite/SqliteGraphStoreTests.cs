namespace GeoGraph.Storage.Tests;

public sealed class SqliteGraphStoreTests : GraphStoreContract
{
    protected override StoreFixture Create() => new SqliteFixture(TimeProvider.System);
}

public sealed class SqliteGraphStoreProperties : GraphStoreProperties
{
    protected override StoreFixture Create() => new SqliteFixture(TimeProvider.System);
}

public sealed class SqliteArticleQueueTests : ArticleQueueContract
{
    protected override StoreFixture Create(TimeProvider time) => new SqliteFixture(time);
}
