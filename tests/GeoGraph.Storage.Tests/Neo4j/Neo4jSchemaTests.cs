using GeoGraph.Core;
using GeoGraph.Storage.Neo4j;
using Xunit;

namespace GeoGraph.Storage.Tests;

/// <summary>A graph that another version of the program wrote is not misread: people are told what to do, and it stays as it is.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jSchemaTests(Neo4jTestServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, "geograph move")]
    [InlineData(99, "Use a newer program")]
    public async Task A_graph_of_another_version_is_refused_and_left_alone(int version, string advice)
    {
        await using var store = await server.EmptyAsync(TimeProvider.System);
        await store.Graph.ApplyAsync([World.Article("a", World.Claim(World.Usa, "talks", World.Iran))], Token);
        await using var executor = CypherExecutor.For(server.Options, TimeProvider.System);
        var own = (await executor.ReadAsync(new Cypher("MATCH (n:Turn {id: 'schema'}) RETURN n.last"), Token))[0].Number(0);
        await SetVersionAsync(version);
        try
        {
            await using var database = new Neo4jDatabase(server.Options, TimeProvider.System);
            var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => new Neo4jGraphStore(database).ArticlesAsync(new(), Token));
            Assert.Contains(advice, error.Message, StringComparison.Ordinal);
        }
        finally
        {
            await SetVersionAsync(own);
        }
        Assert.Single(await store.Graph.ArticlesAsync(new(), Token));

        Task SetVersionAsync(long number) =>
            executor.WriteAsync(new Cypher("MATCH (n:Turn {id: 'schema'}) SET n.last = $number", ("number", number)), Token);
    }
}
