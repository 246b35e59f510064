using GeoGraph.Core;
using GeoGraph.Storage.Neo4j;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Storage.Tests;

/// <summary>One server for all tests here; they take turns, since each begins with an empty database.</summary>
[CollectionDefinition(Name)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "It is what xunit calls one.")]
public sealed class Neo4jCollection : ICollectionFixture<Neo4jTestServer>
{
    public const string Name = "Neo4j";
}

/// <summary>The server, once a test needs it.</summary>
public sealed class Neo4jTestServer : IAsyncLifetime
{
    private Neo4jServer? server;

    public async ValueTask InitializeAsync()
    {
        if (Neo4jServer.IsThere) server = await Neo4jServer.StartAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Whether there is one.</summary>
    internal bool IsThere => server is not null;

    /// <summary>Skips the test where there is no server.</summary>
    internal Neo4jOptions Options
    {
        get
        {
            if (server is null) Assert.Skip(Neo4jServer.Missing);
            return Neo4jOptions.Parse(server.Address);
        }
    }

    /// <summary>Its Bolt address; null when it is not known.</summary>
    internal string? Bolt => server?.Bolt;

    /// <summary>An empty store.</summary>
    public async Task<StoreFixture> EmptyAsync(TimeProvider time) => await Neo4jFixture.EmptyAsync(Options, time);
}

internal sealed class Neo4jFixture : StoreFixture
{
    private readonly Neo4jOptions options;
    private readonly TimeProvider time;

    private Neo4jFixture(Neo4jOptions options, TimeProvider time) => (this.options, this.time, Database) = (options, time, new(options, time));

    public Neo4jDatabase Database { get; private set; }

    public override IGraphStore Graph => new Neo4jGraphStore(Database);

    public override IArticleQueue Queue => new Neo4jArticleQueue(Database);

    public static async Task<Neo4jFixture> EmptyAsync(Neo4jOptions options, TimeProvider time)
    {
        var fixture = new Neo4jFixture(options, time);
        var executor = await fixture.Database.OpenAsync(TestContext.Current.CancellationToken);
        await executor.WriteAsync(new Cypher("MATCH (n) WHERE NOT n:Turn DETACH DELETE n"), TestContext.Current.CancellationToken);
        await executor.WriteAsync(new Cypher("MATCH (n:Turn) WHERE n.id <> 'schema' SET n.last = 0"), TestContext.Current.CancellationToken);
        return fixture;
    }

    public override async Task ReopenAsync()
    {
        await Database.DisposeAsync();
        Database = new(options, time);
    }

    public override ValueTask DisposeAsync() => Database.DisposeAsync();
}
