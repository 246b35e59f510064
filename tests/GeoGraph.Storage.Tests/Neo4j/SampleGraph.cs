using GeoGraph.Core;
using GeoGraph.Extraction;
using GeoGraph.Ingestion;
using GeoGraph.Storage.Neo4j;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Storage.Tests;

/// <summary>A store with the sample articles as the reader reads them, filled once; and the model with the same, to compare with.</summary>
public sealed class SampleGraph(Neo4jTestServer server) : IAsyncLifetime
{
    private static readonly Lazy<ModelGraph> Samples = new(() => new(Read()));

    private Neo4jFixture? store;

    internal Neo4jOptions Options => server.Options;

    internal string? Bolt => server.Bolt;

    /// <summary>The graph on the server.</summary>
    internal IGraphStore Graph => store!.Graph;

    /// <summary>What must be in it.</summary>
    internal ModelGraph Model => Samples.Value;

    public async ValueTask InitializeAsync()
    {
        if (!server.IsThere) return;
        store = (Neo4jFixture)await server.EmptyAsync(TimeProvider.System);
        await store.Graph.ApplyAsync(Model.Contributions, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (store is not null) await store.DisposeAsync();
    }

    private static IReadOnlyList<ChangeSet> Read()
    {
        var reader = ArticleReader.Load(Path.Combine(Repository.Root, "data"));
        return
        [
            .. Directory.GetFiles(Path.Combine(Repository.Root, "data", "articles"), "*.md").Order(StringComparer.Ordinal)
                .Select(path => reader.Read(DocumentFile.Read(path) with { Sample = true }).Changes),
        ];
    }
}
