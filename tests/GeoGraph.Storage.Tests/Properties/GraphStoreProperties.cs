using FsCheck;
using FsCheck.Fluent;
using GeoGraph.Core;
using Xunit;

namespace GeoGraph.Storage.Tests;

/// <summary>
/// Whatever happens to a store, it answers like the model. A failure prints the shrunk history and the seed for
/// <c>WithReplay</c>.
/// </summary>
public abstract class GraphStoreProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithReplay(20240506, 1).WithEndSize(12);

    private static readonly Gen<(Change[] Changes, Question[] Questions)> Histories =
        from changes in Change.Any.NonEmptyListOf() from questions in Question.Any.ListOf(12)
        select (changes.ToArray(), questions.ToArray());

    protected abstract Task<StoreFixture> CreateAsync();

    /// <summary>How many histories to try: as many as the store does in some seconds.</summary>
    protected virtual int HistoriesToTry => 300;

    [Fact]
    public void Answers_like_the_model_after_any_history() => Prop.ForAll(
        Arb.From(Histories, Shrink), history => CompareAsync(history.Changes, history.Questions)).Check(Config.WithMaxTest(HistoriesToTry));

    [Fact]
    public void Is_the_same_in_whatever_order_articles_come() => Prop.ForAll(
        Universe.ChangeSets.ListOf().Select(some => some.DistinctBy(changes => changes.Article.Id).ToArray()).ToArbitrary(),
        async changes =>
        {
            var token = TestContext.Current.CancellationToken;
            // One after the other: some stores have but one database for tests.
            async Task<(string Digest, string Picture)> InOrderAsync(IEnumerable<IReadOnlyList<ChangeSet>> steps)
            {
                await using var store = await CreateAsync();
                foreach (var step in steps) await store.Graph.ApplyAsync(step, token);
                var all = new NeighbourhoodQuery { Limit = 1000 };
                return (await CanonicalJson.DigestAsync(store.Graph.ExportAsync(token), token), CanonicalJson.Write(await store.Graph.NeighbourhoodAsync(all, token)));
            }
            Assert.Equal(await InOrderAsync([changes]), await InOrderAsync(changes.Reverse().Select(change => (ChangeSet[])[change])));
        }).Check(Config.WithMaxTest(HistoriesToTry / 3));

    private async Task CompareAsync(Change[] changes, Question[] questions)
    {
        var token = TestContext.Current.CancellationToken;
        await using var store = await CreateAsync();
        await using var model = new ModelFixture();
        foreach (var change in changes) Assert.Equal(await change.MakeAsync(model, token), await change.MakeAsync(store, token));
        foreach (var question in questions) Assert.Equal(await question.AskAsync(model.Graph, token), await question.AskAsync(store.Graph, token));
        Assert.Equal(
            await CanonicalJson.DigestAsync(model.Graph.ExportAsync(token), token), await CanonicalJson.DigestAsync(store.Graph.ExportAsync(token), token));
        Assert.Equal(await FeedAsync(model.Graph, token), await FeedAsync(store.Graph, token));
    }

    /// <summary>Cursors may leave gaps, so only what happened is compared.</summary>
    private static async Task<string> FeedAsync(IGraphStore store, CancellationToken token) =>
        string.Join(' ', (await store.ChangesSinceAsync(0, 1000, token)).Select(change => $"{change.Kind} {change.Article}"));

    private static IEnumerable<(Change[] Changes, Question[] Questions)> Shrink((Change[] Changes, Question[] Questions) history) =>
    [
        .. history.Changes.Select((_, i) => (history.Changes.Where((_, j) => j != i).ToArray(), history.Questions)),
        .. history.Questions.Select((_, i) => (history.Changes, history.Questions.Where((_, j) => j != i).ToArray())),
    ];
}
