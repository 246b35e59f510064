using System.Diagnostics;
using System.Globalization;
using GeoGraph.Analysis;
using GeoGraph.Core;

namespace GeoGraph.Benchmarks;

/// <summary>
/// How fast a store is with 200,000 claims over 2,000 actors: bulk loading, single articles, and the queries of the explorer.
/// Times are wall clock on a warm store, asked through the port.
/// </summary>
internal static class StoreBenchmark
{
    private const int Articles = 20_000, Actors = 2_000, Singles = 300, Queries = 300;

    /// <summary>Measures an empty store, which is full afterwards.</summary>
    public static async Task RunAsync(IGraphStore store, TextWriter output, CancellationToken cancellationToken)
    {
        var articles = new SyntheticArticles(Actors, seed: 1);
        await LoadAsync(store, articles, output, cancellationToken);
        await SinglesAsync(store, articles, output, cancellationToken);
        await QueriesAsync(store, articles, output, cancellationToken);
    }

    private static async Task LoadAsync(IGraphStore store, SyntheticArticles articles, TextWriter output, CancellationToken cancellationToken)
    {
        await store.ArticlesAsync(new(), cancellationToken); // opens it
        ChangeSet[] changes = [.. Enumerable.Range(0, Articles).Select(articles.Next)]; // making them is not measured
        var claims = changes.Sum(change => change.Claims.Count);
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        await store.ApplyAsync(changes, cancellationToken);
        watch.Stop();
        var processor = Environment.CpuUsage.TotalTime - before;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"bulk: {claims} claims in {watch.Elapsed.TotalSeconds:F1} s, {claims / watch.Elapsed.TotalSeconds:F0} claims/s; "
            + $"processor time {processor.TotalSeconds:F1} s"));
    }

    private static Task SinglesAsync(IGraphStore store, SyntheticArticles articles, TextWriter output, CancellationToken cancellationToken)
    {
        ChangeSet[] changes = [.. Enumerable.Range(Articles, Singles).Select(articles.Next)];
        return MeasureAsync("one change set of ten claims", Singles, i => store.ApplyAsync([changes[i]], cancellationToken), output);
    }

    private static async Task QueriesAsync(IGraphStore store, SyntheticArticles articles, TextWriter output, CancellationToken cancellationToken)
    {
        ClaimFilter filter = new() { From = new(2020, 1, 1), To = new(2021, 12, 31), Modalities = [Modality.Asserted, Modality.Planned] };
        NodeId[] actors = [.. Enumerable.Range(0, Queries).Select(_ => articles.AnyActor().Id)];
        string[] texts = [.. Enumerable.Range(0, Queries).Select(i => articles.AnyActor().Name[..(1 + (i % 8))])]; // as it is typed
        Task Ask<T>(string what, Func<int, Task<T>> ask, int count = Queries) => MeasureAsync(what, count, ask, output);

        await Ask("search", i => store.SearchAsync(new(texts[i]), cancellationToken));
        await Ask("neighbourhood", i => store.NeighbourhoodAsync(new() { Centers = [actors[i]] }, cancellationToken));
        await Ask("neighbourhood, filtered", i => store.NeighbourhoodAsync(new() { Centers = [actors[i]], Filter = filter }, cancellationToken));
        await Ask("neighbourhood of the most evidenced", i => store.NeighbourhoodAsync(new() { Centers = [articles.Nodes[i].Id] }, cancellationToken), 30);
        await Ask("neighbourhood, two hops", i => store.NeighbourhoodAsync(new() { Centers = [actors[i]], Hops = 2 }, cancellationToken), 50);
        await Ask("whole graph", _ => store.NeighbourhoodAsync(new(), cancellationToken), 30);
        await Ask("whole graph, filtered", _ => store.NeighbourhoodAsync(new() { Filter = filter }, cancellationToken), 30);
        await Ask("ties of a node", i => store.TiesAsync(new() { Nodes = [actors[i]] }, cancellationToken));
        await Ask("five shortest paths", i => Connections.FindAsync(store, new() { From = actors[i], To = actors[(i + 1) % Queries] }, cancellationToken));
        await Ask("five shortest paths, one month", i => Connections.FindAsync(
            store, new() { From = actors[i], To = actors[(i + 1) % Queries], Filter = new() { From = new(2020, 5, 1), To = new(2020, 5, 31) } }, cancellationToken));
        await Ask("dyad", i => store.ClaimsAsync(new() { Pair = (actors[i], actors[(i + 1) % Queries]) }, cancellationToken));
        await Ask("claims of a node", i => store.ClaimsAsync(new() { Node = actors[i] }, cancellationToken));
        await Ask("newest claims", i => store.ClaimsAsync(new() { Skip = i }, cancellationToken), 50);
        await Ask("one node", i => store.FindNodeAsync(actors[i], filter, cancellationToken));
        await Ask("counts", _ => store.CountsAsync(filter, cancellationToken), 30);
        await Ask("articles", i => store.ArticlesAsync(new(Skip: i), cancellationToken));
    }

    private static async Task MeasureAsync<T>(string what, int count, Func<int, Task<T>> work, TextWriter output)
    {
        await work(0); // statements are prepared once
        var times = new List<double>();
        for (var i = 0; i < count; i++)
        {
            var watch = Stopwatch.StartNew();
            await work(i);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: p50 {times[count / 2]:F2} ms, p95 {times[count * 95 / 100]:F2} ms ({count} times)"));
    }
}
