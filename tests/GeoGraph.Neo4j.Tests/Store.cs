using GeoGraph.Core;
using GeoGraph.Hosting;
using GeoGraph.Ingestion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GeoGraph.Neo4j.Tests;

/// <summary>A store as the test itself sees it, beside the programs that work on it.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Store(params (string Key, string Value)[] settings) => services = new ServiceCollection().AddLogging()
        .AddGeoGraph(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Key, one => (string?)one.Value)).Build())
        .BuildServiceProvider();

    public static Store OnServer(string address) => new(("GEOGRAPH_NEO4J", address));

    public static Store InFolder(string folder) => new(("GEOGRAPH_DATA", folder));

    public IGraphStore Graph => services.GetRequiredService<IGraphStore>();

    public IArticleQueue Queue => services.GetRequiredService<IArticleQueue>();

    /// <summary>Takes documents in as one worker does, alone and undisturbed.</summary>
    public async Task ReadAsync(IEnumerable<RawDocument> documents, CancellationToken cancellationToken)
    {
        foreach (var document in documents) await Queue.EnqueueAsync(document, again: false, cancellationToken);
        await foreach (var result in services.GetRequiredService<IngestionPipeline>().DrainAsync(cancellationToken))
            if (!result.Succeeded) throw new InvalidOperationException($"{result.Name}: {result.Reason}");
    }

    /// <summary>Does something once the store is there, which it is not at once when its server starts.</summary>
    public static async Task WhenThereAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await work();
                return;
            }
            catch (StoreUnavailableException) when (tries < 300)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    /// <summary>What the graph is and what it shows.</summary>
    public async Task<Picture> PictureAsync(CancellationToken cancellationToken) => new(
        await CanonicalJson.DigestAsync(Graph.ExportAsync(cancellationToken), cancellationToken),
        CanonicalJson.Write(Sorted(await Graph.CountsAsync(ClaimFilter.All, cancellationToken))),
        CanonicalJson.Write(await Graph.NeighbourhoodAsync(new() { Limit = 1000 }, cancellationToken)));

    public ValueTask DisposeAsync() => services.DisposeAsync();

    // Names come in no order of their own.
    private static GraphCounts Sorted(GraphCounts counts) => counts with
    {
        ByEdge = new SortedDictionary<string, int>(counts.ByEdge.ToDictionary(), StringComparer.Ordinal),
        ByModality = new SortedDictionary<Modality, int>(counts.ByModality.ToDictionary()),
        ByKind = new SortedDictionary<NodeKind, int>(counts.ByKind.ToDictionary()),
    };
}

/// <summary>A graph by what was read and by what is shown of it: equal for equal graphs, whatever store they live in.</summary>
/// <param name="Digest">SHA-256 over all contributions.</param>
/// <param name="Counts">What the legend counts.</param>
/// <param name="Slice">All nodes and edges.</param>
internal sealed record Picture(string Digest, string Counts, string Slice);
