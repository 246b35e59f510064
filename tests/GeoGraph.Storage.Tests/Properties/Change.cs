using FsCheck;
using FsCheck.Fluent;
using GeoGraph.Core;

namespace GeoGraph.Storage.Tests;

/// <summary>One step of a store's life; the answer tells what the store said.</summary>
internal sealed record Change(string Text, Func<StoreFixture, CancellationToken, Task<string>> MakeAsync)
{
    public static readonly Gen<Change> Any = Gen.Frequency(
        (6, Universe.ChangeSets.NonEmptyListOf().Select(Apply)),
        (2, Gen.Elements(Universe.Articles).Select(article => new Change(
            $"remove {article}", async (store, token) => $"{await store.Graph.RemoveArticleAsync(article, token)}"))),
        (1, Gen.Constant(new Change("remove samples", async (store, token) => $"{await store.Graph.RemoveSamplesAsync(token)}"))),
        (1, Gen.Constant(new Change("reopen", async (store, _) =>
        {
            await store.ReopenAsync();
            return "";
        }))));

    private static Change Apply(IEnumerable<ChangeSet> some)
    {
        ChangeSet[] changes = [.. some];
        return new(
            $"apply {string.Join("\n  ", changes.Select(CanonicalJson.Write))}",
            async (store, token) => $"{await store.Graph.ApplyAsync(changes, token)} {await store.Graph.ApplyAsync([changes[^1]], token)}");
    }

    public override string ToString() => Text;
}
