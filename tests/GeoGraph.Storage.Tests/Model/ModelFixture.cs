using GeoGraph.Core;

namespace GeoGraph.Storage.Tests;

internal sealed class ModelFixture : StoreFixture
{
    public override IGraphStore Graph { get; } = new ModelGraphStore();

    public override IArticleQueue Queue => throw new NotSupportedException("The model is one of the graph.");

    public override Task ReopenAsync() => Task.CompletedTask;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
