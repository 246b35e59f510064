using GeoGraph.Core;
using Xunit;
using static GeoGraph.Storage.Tests.World;

namespace GeoGraph.Storage.Tests;

public abstract partial class GraphStoreContract
{
    /// <summary>a–b–c–d–e in a row, with more evidence the farther on; x hangs on a.</summary>
    private static ChangeSet Row() => Article("row", [.. new[] { "ab", "bc", "bc", "cd", "cd", "cd", "de", "de", "de", "de", "xa" }
        .Select(ends => Claim(At(ends[0]), "talks", At(ends[1])))]);

    private static NodeId At(char letter) => new($"person:{letter}");

    private static string Letters(GraphSlice slice) => string.Concat(slice.Nodes.Select(node => node.Id.Value[^1]).Order());

    private async Task<GraphSlice> AroundAsync(string centers, int hops = 1, int limit = 60, ClaimFilter? filter = null) =>
        await Store.NeighbourhoodAsync(new() { Centers = [.. centers.Select(At)], Hops = hops, Limit = limit, Filter = filter ?? ClaimFilter.All }, Token);

    [Theory]
    [InlineData("a", 1, 60, "abx", 3)]
    [InlineData("a", 2, 60, "abcx", 4)]
    [InlineData("a", 3, 60, "abcdx", 5)]
    [InlineData("c", 1, 60, "bcd", 3)]
    [InlineData("c", 1, 2, "cd", 3)] // more claims with the centre first
    [InlineData("a", 3, 3, "abx", 5)] // nearer before farther
    [InlineData("ae", 1, 60, "abdex", 5)]
    [InlineData("ae", 1, 1, "a", 5)] // centres are kept in the order asked for
    [InlineData("zaz", 1, 60, "abx", 3)] // nobody knows z
    [InlineData("z", 1, 60, "", 0)]
    [InlineData("", 1, 60, "abcdex", 6)]
    [InlineData("", 1, 2, "cd", 6)] // the most claims
    public async Task A_neighbourhood_grows_hop_by_hop(string centers, int hops, int limit, string expected, int total)
    {
        await ApplyAsync(Row());
        var slice = await AroundAsync(centers, hops, limit);
        Assert.Equal((expected, total), (Letters(slice), slice.TotalNodes));
    }

    [Fact]
    public async Task On_a_tie_the_latest_claim_is_kept_then_the_first_id()
    {
        await ApplyAsync(Article("a",
            Claim(At('a'), "talks", At('b')), Claim(At('a'), "talks", At('c'), occurred: On("2024-01-01")),
            Claim(At('d'), "talks", At('a'), occurred: On("2024-01-02")), Claim(At('a'), "talks", At('e'))));
        Assert.Equal(["ad", "acd", "abcd"], [Letters(await AroundAsync("a", 1, 2)), Letters(await AroundAsync("a", 1, 3)), Letters(await AroundAsync("a", 1, 4))]);
    }

    [Fact]
    public async Task Nodes_and_edges_come_in_order_of_evidence()
    {
        await ApplyAsync(Row());
        var slice = await AroundAsync("");
        Assert.Equal("dcebax", string.Concat(slice.Nodes.Select(node => node.Id.Value[^1]))); // 7 5 4 3 2 1 claims
        Assert.Equal([4, 3, 2, 1, 1], slice.Edges.Select(edge => edge.Claims));
        Assert.Equal(["person:a~talks~person:b", "person:x~talks~person:a"], slice.Edges.TakeLast(2).Select(edge => $"{edge.Id}"));
    }

    [Fact]
    public async Task A_node_tells_its_neighbours_whether_they_are_shown_or_not()
    {
        await ApplyAsync(Row());
        var slice = await AroundAsync("b", 1, 1);
        Assert.Equal((3, 2), (slice.Nodes.Single().Claims, slice.Nodes.Single().Neighbours));
        Assert.Empty(slice.Edges);
    }

    [Fact]
    public async Task An_edge_sums_up_its_claims()
    {
        await ApplyAsync(
            Article("a", Claim(Usa, "sanctions", Iran, Modality.Planned, On("2024-03-05")), Claim(Usa, "sanctions", Iran, Modality.Asserted)).From("Alpha").Published("2024-03-07"),
            Article("b", Claim(Usa, "sanctions", Iran, Modality.Asserted, OccurredDate.Range(Day("2024-01-01"), null))).From("Alpha"),
            Article("c", Claim(Usa, "sanctions", Iran, Modality.Planned)), Article("d", Claim(Usa, "sanctions", Iran, Modality.Denied)));
        var edge = Assert.Single((await Store.NeighbourhoodAsync(new(), Token)).Edges);
        Assert.Equal([2, 2, 0, 1], edge.ByModality);
        Assert.Equal((4, 3, Modality.Asserted, false), (edge.Articles, edge.Sources, edge.Modality, edge.Symmetric)); // c and d have no outlet
        Assert.Equal((Day("2024-01-01"), Day("2024-03-07")), (edge.First, edge.Last));
    }

    [Fact]
    public async Task Directions_and_names_make_different_edges_and_symmetry_one()
    {
        await ApplyAsync(Article("a",
            Claim(Usa, "sanctions", Iran), Claim(Iran, "sanctions", Usa), Claim(Usa, "attacks", Iran),
            Claim(Usa, "meets", Iran, symmetric: true), Claim(Iran, "meets", Usa, symmetric: true)));
        var slice = await Store.NeighbourhoodAsync(new() { Centers = [Usa] }, Token);
        Assert.Equal(
            ["country:IRN~meets~country:USA 2 True", "country:IRN~sanctions~country:USA 1 False", "country:USA~attacks~country:IRN 1 False", "country:USA~sanctions~country:IRN 1 False"],
            slice.Edges.Select(edge => $"{edge.Id} {edge.Claims} {edge.Symmetric}"));
    }

    [Fact]
    public async Task A_claim_with_one_end_leads_to_its_event()
    {
        await ApplyAsync(Article("a", Claim(Iran, "tests", null, happening: "event:1"), Claim(null, "attacks", Usa, symmetric: true, happening: "event:2")));
        var slice = await Store.NeighbourhoodAsync(new(), Token);
        Assert.Equal(
            ["country:IRN~tests~event:1 False", "country:USA~attacks~event:2 False"], slice.Edges.Select(edge => $"{edge.Id} {edge.Symmetric}"));
        Assert.Equal(4, slice.TotalNodes);
    }

    [Fact]
    public async Task A_centre_is_there_even_when_nothing_of_it_passes()
    {
        await ApplyAsync(Row());
        var slice = await AroundAsync("a", filter: new() { Edges = ["attacks"] });
        Assert.Equal((1, 0, 0), (slice.TotalNodes, slice.Nodes.Single().Claims, slice.Edges.Count));
        Assert.Equal(0, (await AroundAsync("", filter: new() { Edges = ["attacks"] })).TotalNodes);
    }

    [Theory]
    [InlineData(0, 60)]
    [InlineData(4, 60)]
    [InlineData(1, 0)]
    [InlineData(1, 1001)]
    public Task Hops_are_1_to_3_and_a_limit_1_to_1000(int hops, int limit) =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => AroundAsync("a", hops, limit));
}
