using GeoGraph.Core;
using Xunit;

namespace GeoGraph.Analysis.Tests;

public sealed class ConnectionsTests : IDisposable
{
    private readonly StoreOnDisk disk = new();
    private static readonly ConnectionQuery FromAToB = new() { From = Slices.Id('a'), To = Slices.Id('b') };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_denied_connects_nobody_unless_it_is_asked_for()
    {
        await disk.AddAsync("1", 2020,
            new('a', "visit", 'b', Modality.Denied), new('a', "visit", 'c', Modality.Planned), new('b', "threat", 'c', Modality.Possible));
        Assert.Equal("acb", Slices.Letters((await Connections.FindAsync(disk.Store, FromAToB, Cancel)).Paths));
        var all = await Connections.FindAsync(disk.Store, FromAToB with { Filter = ClaimFilter.All }, Cancel);
        Assert.Equal("ab acb", Slices.Letters(all.Paths));
    }

    [Fact]
    public async Task The_nodes_of_the_paths_and_no_others_come_with_them()
    {
        await disk.AddAsync("1", 2020, new('a', "visit", 'c'), new('c', "visit", 'b'), new('a', "visit", 'd'));
        var found = await Connections.FindAsync(disk.Store, FromAToB, Cancel);
        Assert.Equal("abc", Slices.Letters(found.Nodes.Keys.Order()));
        Assert.All(found.Nodes, node => Assert.Equal(node.Key.Value, node.Value.Name));
        Assert.True(found.Complete);
    }

    [Theory]
    [InlineData('a', 'z')] // nobody knows z
    [InlineData('a', 'd')] // known, but not connected
    [InlineData('a', 'a')]
    public async Task Where_there_is_no_path_the_answer_is_empty(char from, char to)
    {
        await disk.AddAsync("1", 2020, new('a', "visit", 'b'), new('c', "visit", 'd'));
        var found = await Connections.FindAsync(disk.Store, new() { From = Slices.Id(from), To = Slices.Id(to) }, Cancel);
        Assert.Empty(found.Paths);
        Assert.Empty(found.Nodes);
        Assert.Empty(await Connections.QuotesAsync(disk.Store, found, 1, Cancel));
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(21, 4)]
    [InlineData(5, 0)]
    [InlineData(5, 7)]
    public async Task A_number_out_of_range_is_an_error(int paths, int maxHops) => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
        () => Connections.FindAsync(disk.Store, FromAToB with { Paths = paths, MaxHops = maxHops }, Cancel));

    [Fact]
    public async Task Every_edge_has_its_newest_quotes_that_pass_the_filter()
    {
        await disk.AddAsync("1", 2019, new Stated('a', "visit", 'b'));
        await disk.AddAsync("2", 2021, new Stated('a', "visit", 'b', Modality.Denied));
        await disk.AddAsync("3", 2020, new('a', "visit", 'b'), new('b', "threat", 'a'));
        var found = await Connections.FindAsync(disk.Store, FromAToB, Cancel);
        var quotes = await Connections.QuotesAsync(disk.Store, found, perEdge: 1, Cancel);
        Assert.Equal(["country:a~visit~country:b: 3", "country:b~threat~country:a: 3"],
            quotes.Select(edge => $"{edge.Key}: {string.Join(' ', edge.Value.Select(claim => claim.Article.Id))}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_best_quote_of_a_hop_is_the_firmest_then_the_surest_then_of_the_greatest_edge_then_the_newest()
    {
        await disk.AddAsync("1", 2024, new Stated('a', "threat", 'b', Modality.Planned, 0.9));
        Assert.Equal("1 a threat b.", await BestAsync());
        await disk.AddAsync("2", 2020, new Stated('a', "visit", 'b', Modality.Asserted, 0.4));
        Assert.Equal("2 a visit b.", await BestAsync());
        await disk.AddAsync("3", 2021, new Stated('b', "threat", 'a', Modality.Asserted, 0.5));
        Assert.Equal("3 b threat a.", await BestAsync());
        await disk.AddAsync("4", 2019, new Stated('a', "visit", 'b', Modality.Asserted, 0.5));
        Assert.Equal("4 a visit b.", await BestAsync());
        await disk.AddAsync("5", 2022, new Stated('a', "visit", 'b', Modality.Asserted, 0.5));
        Assert.Equal("5 a visit b.", await BestAsync());

        async Task<string> BestAsync()
        {
            var found = await Connections.FindAsync(disk.Store, FromAToB, Cancel);
            var best = Connections.BestQuote(found.Paths[0].Hops[0], await Connections.QuotesAsync(disk.Store, found, 10, Cancel))!;
            return $"{best.Article.Id} {best.Claim.Evidence.Quote.TrimEnd()}";
        }
    }

    [Fact]
    public async Task A_hop_keeps_all_edges_and_tells_which_way_each_points()
    {
        await disk.AddAsync("1", 2020,
            new('b', "sanctions", 'a'), new('b', "sanctions", 'a'), new('a', "sanctions", 'b'), new('b', "sanctions", 'c'),
            new('a', "talks", 'b', Symmetric: true), new('b', "talks", 'a', Symmetric: true), new('a', "talks", 'b', Symmetric: true));
        var path = Assert.Single((await Connections.FindAsync(disk.Store, FromAToB with { To = Slices.Id('c') }, Cancel)).Paths);
        Assert.Equal((Slices.Id('a'), Slices.Id('b')), (path.Hops[0].From, path.Hops[0].To));
        Assert.Equal(
            [
                ("country:a~talks~country:b", HopDirection.EitherWay),
                ("country:b~sanctions~country:a", HopDirection.Against),
                ("country:a~sanctions~country:b", HopDirection.Along),
            ],
            path.Hops[0].Edges.Select(edge => (edge.Edge.Id.ToString(), edge.Direction)));
        Assert.Equal((1, 7), (path.WeakestClaims, path.Claims));
    }

    /// <summary>Two thousand nodes, all with letters from beyond ASCII: more than a search looks at around one node.</summary>
    private static IEnumerable<char> Crowd => Enumerable.Range(0x4E00, 2000).Select(number => (char)number);

    [Theory]
    [InlineData("a* b*", 5, 2, "", false)] // everybody in the crowd is as good as any other
    [InlineData("a* b* ac ac cb cb ad ad db db", 2, 2, "acb adb", true)] // two hops of two claims are better than any over the crowd
    [InlineData("a* b* ac ac cb cb ad ad db db", 3, 2, "acb adb", false)]
    [InlineData("a* b* ab", 1, 2, "ab", true)] // one hop is better than two
    [InlineData("a* ac cb ad db", 5, 4, "acb adb", true)] // one side is small enough to be known wholly
    [InlineData("b* ac cb ad db", 5, 4, "acb adb", true)]
    [InlineData("a* ac cd cf db fb", 5, 3, "acdb acfb", true)]
    [InlineData("a* b* c* ac ac cd cd db db", 1, 3, "", false)] // two hops over the crowd go before three
    public async Task What_a_crowd_may_hide_is_told(string graph, int paths, int maxHops, string expected, bool complete)
    {
        var stated = graph.Split(' ').SelectMany(edge =>
            edge[1] == '*' ? Crowd.Select(other => new Stated(edge[0], "visit", other)) : [new(edge[0], "visit", edge[1])]);
        await disk.AddAsync("1", 2020, [.. stated]);
        var found = await Connections.FindAsync(disk.Store, FromAToB with { Paths = paths, MaxHops = maxHops }, Cancel);
        Assert.Equal(expected, Slices.Letters(found.Paths.Where(path => Slices.Letters(path.Nodes).All(char.IsAscii))));
        Assert.Equal(complete, found.Complete);
    }

    public void Dispose() => disk.Dispose();
}
