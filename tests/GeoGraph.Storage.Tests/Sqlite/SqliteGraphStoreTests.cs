namespace GeoGraph.Storage.Tests;

public sealed class SqliteGraphStoreTests : GraphStoreContract
{
    protected override Task<StoreFixture> CreateAsync() => Task.FromResult<StoreFixture>(new SqliteFixture(TimeProvider.System));
}

public sealed class SqliteGraphStoreProperties : GraphStoreProperties
{
    protected override Task<StoreFixture> CreateAsync() => Task.FromResult<StoreFixture>(new SqliteFixture(TimeProvider.System));
}

public sealed class SqliteArticleQueueTests : ArticleQueueContract
{
    protected override Task<StoreFixture> CreateAsync(TimeProvider time) => Task.FromResult<StoreFixture>(new SqliteFixture(time));
}
