using GeoGraph.Core;
using GeoGraph.Storage.Neo4j;
using GeoGraph.Storage.Sqlite;

namespace GeoGraph.Hosting;

/// <summary>Both ports of one store: the Neo4j server of the options, or else the file in their folder. Does no I/O: the store opens at first use.</summary>
public sealed class OpenStore : IAsyncDisposable
{
    private readonly Neo4jDatabase? server;
    private readonly SqliteDatabase? file;

    /// <param name="options">Which store.</param>
    /// <param name="ontology">Asked for only when the store needs it: loading takes a moment.</param>
    /// <param name="time">The clock of leases.</param>
    public OpenStore(GeoGraphOptions options, Func<Ontology> ontology, TimeProvider time)
    {
        if (options.Neo4j is { } neo4j)
        {
            server = new(neo4j, time);
            (Graph, Queue) = (new Neo4jGraphStore(server, ontology()), new Neo4jArticleQueue(server));
        }
        else
        {
            file = new(options.DatabaseFile, time);
            (Graph, Queue) = (new SqliteGraphStore(file), new SqliteArticleQueue(file));
        }
    }

    public IGraphStore Graph { get; }

    public IArticleQueue Queue { get; }

    public async ValueTask DisposeAsync()
    {
        file?.Dispose();
        if (server is not null) await server.DisposeAsync();
    }
}
