using Xunit;

namespace GeoGraph.Storage.Tests;

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jGraphStoreTests(Neo4jTestServer server) : GraphStoreContract
{
    protected override Task<StoreFixture> CreateAsync() => server.EmptyAsync(TimeProvider.System);
}

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jGraphStoreProperties : GraphStoreProperties
{
    private readonly Neo4jTestServer server;

    public Neo4jGraphStoreProperties(Neo4jTestServer server)
    {
        this.server = server;
        _ = server.Options; // a skip inside of a property would count as a counter-example
    }

    protected override int HistoriesToTry => 60;

    protected override Task<StoreFixture> CreateAsync() => server.EmptyAsync(TimeProvider.System);
}

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jArticleQueueTests(Neo4jTestServer server) : ArticleQueueContract
{
    protected override Task<StoreFixture> CreateAsync(TimeProvider time) => server.EmptyAsync(time);
}
