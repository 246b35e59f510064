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
    public async Task More_than_can_be_searched_is_told()
    {
        var between = Enumerable.Range(0x4E00, 2000).Select(letter => (char)letter);
        await disk.AddAsync("1", 2020,
            [.. between.SelectMany(letter => new Stated[] { new('a', "visit", letter), new(letter, "visit", 'b') })]);
        var found = await Connections.FindAsync(disk.Store, FromAToB, Cancel);
        Assert.Equal(5, found.Paths.Count);
        Assert.False(found.Complete);
    }

    public void Dispose() => disk.Dispose();
}
