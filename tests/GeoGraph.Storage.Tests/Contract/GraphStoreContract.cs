using GeoGraph.Core;
using Xunit;

namespace GeoGraph.Storage.Tests;

/// <summary>What every graph store does; one file for each part of the port.</summary>
public abstract partial class GraphStoreContract : IAsyncLifetime
{
    private StoreFixture fixture = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected IGraphStore Store => fixture.Graph;

    protected abstract Task<StoreFixture> CreateAsync();

    public async ValueTask InitializeAsync() => fixture = await CreateAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await fixture.DisposeAsync();
    }

    private Task<int> ApplyAsync(params ChangeSet[] changes) => Store.ApplyAsync(changes, Token);

    private async Task<List<ChangeSet>> ExportAsync()
    {
        var all = new List<ChangeSet>();
        await foreach (var changes in Store.ExportAsync(Token)) all.Add(changes);
        return all;
    }

    private async Task<string> FeedAsync(long cursor = 0, int limit = 1000) =>
        string.Join(' ', (await Store.ChangesSinceAsync(cursor, limit, Token)).Select(change => $"{change.Kind}:{change.Article}"));
}
