using GeoGraph.Storage.Neo4j;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Neo4j.Tests;

/// <summary>All tests here take turns at one server: each begins with an empty one, and some end it.</summary>
[CollectionDefinition(Name)]
public sealed class OwnServerCollection : ICollectionFixture<OwnServer>
{
    public const string Name = "server";
}

/// <summary>A Neo4j server of our own, never one that was given to the tests: it is killed, and restarted on the same folder.</summary>
public sealed class OwnServer : IAsyncDisposable
{
    private Neo4jServer? server;

    internal Neo4jServer Server => server ?? throw new InvalidOperationException($"Ask for {nameof(EmptyAsync)} first.");

    /// <summary>The server without any content, also without the schema: as on its first day. Skips the test where none can be had.</summary>
    internal async Task<Neo4jServer> EmptyAsync(CancellationToken cancellationToken)
    {
        Assert.SkipUnless(Neo4jServer.CanStart, Neo4jServer.Missing);
        server ??= await Neo4jServer.StartOwnAsync(cancellationToken);
        await using var cypher = CypherExecutor.For(Neo4jOptions.Parse(server.Address), TimeProvider.System);
        // An earlier test may have left it starting, or refusing everybody after wrong passwords.
        await Store.WhenThereAsync(() => cypher.ReadAsync(new Cypher("RETURN 1"), cancellationToken), cancellationToken);
        await cypher.WriteAsync(new Cypher("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"), cancellationToken);
        foreach (var name in await NamesAsync("SHOW CONSTRAINTS YIELD name")) await cypher.WriteAsync(new Cypher($"DROP CONSTRAINT {name}"), cancellationToken);
        foreach (var name in await NamesAsync("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
            await cypher.WriteAsync(new Cypher($"DROP INDEX {name}"), cancellationToken);
        return server;

        async Task<List<string>> NamesAsync(string statement) =>
            [.. (await cypher.ReadAsync(new Cypher(statement), cancellationToken)).Select(row => row.Text(0))];
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }
}
