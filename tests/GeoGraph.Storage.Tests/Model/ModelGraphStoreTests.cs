namespace GeoGraph.Storage.Tests;

/// <summary>The model keeps the contract too, so it may judge others.</summary>
public sealed class ModelGraphStoreTests : GraphStoreContract
{
    protected override Task<StoreFixture> CreateAsync() => Task.FromResult<StoreFixture>(new ModelFixture());
}
