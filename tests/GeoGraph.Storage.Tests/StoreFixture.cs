using GeoGraph.Core;

namespace GeoGraph.Storage.Tests;

/// <summary>A fresh, empty store, as one adapter makes it.</summary>
public abstract class StoreFixture : IAsyncDisposable
{
    public abstract IGraphStore Graph { get; }

    public abstract IArticleQueue Queue { get; }

    /// <summary>Closes the store and opens it again with what it holds, as a restart does.</summary>
    public abstract Task ReopenAsync();

    public abstract ValueTask DisposeAsync();
}
