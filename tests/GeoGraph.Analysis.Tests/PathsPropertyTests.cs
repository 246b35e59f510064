using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace GeoGraph.Analysis.Tests;

public sealed class PathsPropertyTests : IDisposable
{
    private const string Letters = "abcdefgh";
    private readonly StoreOnDisk disk = new();

    /// <summary>Graphs of up to eight nodes, so dense that there are often more paths than are asked for.</summary>
    private static readonly Arbitrary<string[]> Graphs = (
        from one in Gen.Elements(Letters.ToCharArray())
        from other in Gen.Elements(Letters.ToCharArray())
        from sign in Gen.Elements('-', '>')
        from claims in Gen.Choose(1, 3)
        select $"{one}{sign}{other}:{claims}").ArrayOf().ToArbitrary();

    [Fact]
    public void Paths_are_the_first_of_all_simple_paths_in_order() =>
        Prop.ForAll(Graphs, Gen.Choose(1, 12).ToArbitrary(), Gen.Choose(1, 6).ToArbitrary(), (edges, k, maxHops) =>
        {
            var ties = Slices.Ties(string.Join(' ', edges));
            var found = Paths.Shortest(ties, Slices.Id('a'), Slices.Id('b'), k, maxHops).Select(route => Slices.Letters(route.Nodes));
            return new AllPaths(ties).Best(k, maxHops).SequenceEqual(found);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(1, 1));

    [Fact]
    public void Connections_in_a_store_are_the_first_of_all_simple_paths_and_complete() =>
        Prop.ForAll(Graphs, Gen.Choose(1, 12).ToArbitrary(), Gen.Choose(1, 6).ToArbitrary(), async (edges, k, maxHops) =>
        {
            var cancel = TestContext.Current.CancellationToken;
            var stated = edges.SelectMany(edge => Enumerable.Range(0, edge[4] - '0')
                .Select(_ => new Stated(edge[0], edge[1] == '-' ? "talks" : "sanctions", edge[2], Symmetric: edge[1] == '-')));
            await disk.AddAsync("1", 2020, [.. stated]); // in place of the graph before
            var found = await Connections.FindAsync(disk.Store, new() { From = Slices.Id('a'), To = Slices.Id('b'), Paths = k, MaxHops = maxHops }, cancel);
            Assert.Equal(new AllPaths(Slices.Ties(string.Join(' ', edges))).Best(k, maxHops), found.Paths.Select(path => Slices.Letters(path.Nodes)));
            Assert.True(found.Complete);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(1, 1));

    public void Dispose() => disk.Dispose();
}
