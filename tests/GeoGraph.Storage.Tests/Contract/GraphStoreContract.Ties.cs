using GeoGraph.Core;
using Xunit;
using static GeoGraph.Storage.Tests.World;

namespace GeoGraph.Storage.Tests;

public abstract partial class GraphStoreContract
{
    /// <summary>Ties as words, <c>"cd3 bc2"</c>, then how many there are in all.</summary>
    private async Task<string> TiesAsync(string nodes, string? with = null, int limit = 1000, ClaimFilter? filter = null)
    {
        var list = await Store.TiesAsync(
            new() { Nodes = [.. nodes.Select(At)], With = with is null ? null : [.. with.Select(At)], Limit = limit, Filter = filter ?? ClaimFilter.All }, Token);
        return string.Join(' ', list.Ties.Select(tie => $"{tie.One.Value[^1]}{tie.Other.Value[^1]}{tie.Claims}").Append($"({list.Total})"));
    }

    [Theory]
    [InlineData("a", null, 1000, "ab1 ax1 (2)")] // as many claims: by id
    [InlineData("c", null, 1000, "cd3 bc2 (2)")]
    [InlineData("cd", null, 1000, "de4 cd3 bc2 (3)")] // a tie of two that are asked for comes once
    [InlineData("cd", null, 2, "de4 cd3 (3)")]
    [InlineData("abx", null, 2, "bc2 ab1 (3)")]
    [InlineData("a", "b", 1000, "ab1 (1)")]
    [InlineData("b", "a", 1000, "ab1 (1)")]
    [InlineData("ab", "ab", 1000, "ab1 (1)")] // both ends in both lists
    [InlineData("ace", "bd", 1000, "de4 cd3 bc2 ab1 (4)")]
    [InlineData("ace", "bd", 1, "de4 (4)")]
    [InlineData("ab", "xc", 1000, "bc2 ax1 (2)")]
    [InlineData("ab", "ax", 1000, "ab1 ax1 (2)")] // a is on both sides
    [InlineData("a", "e", 1000, "(0)")]
    [InlineData("aa", "bzb", 1000, "ab1 (1)")] // twice is once, and nobody knows z
    [InlineData("z", null, 1000, "(0)")]
    [InlineData("a", "z", 1000, "(0)")]
    [InlineData("a", "", 1000, "(0)")] // with none of none
    public async Task Ties_are(string nodes, string? with, int limit, string expected)
    {
        await ApplyAsync(Row());
        Assert.Equal(expected, await TiesAsync(nodes, with, limit));
    }

    [Fact]
    public async Task A_tie_counts_claims_of_every_name_and_both_directions_but_none_on_oneself()
    {
        await ApplyAsync(
            Article("1", Claim(At('a'), "talks", At('b'), symmetric: true), Claim(At('b'), "sanctions", At('a')), Claim(At('a'), "praises", At('a'))),
            Article("2", Claim(At('a'), "attacks", At('b'), Modality.Denied)));
        Assert.Equal("ab3 (1)", await TiesAsync("a"));
        Assert.Equal("ab2 (1)", await TiesAsync("a", filter: new() { Modalities = [Modality.Asserted] }));
        Assert.Equal("(0)", await TiesAsync("a", filter: new() { Edges = ["praises"] }));
    }

    [Fact]
    public async Task A_claim_with_one_end_ties_it_to_its_event()
    {
        await ApplyAsync(Article("a", Claim(Iran, "tests", null), Claim(null, "attacks", Usa), Claim(Iran, "attacks", Usa)));
        var list = await Store.TiesAsync(new() { Nodes = [Event] }, Token);
        Assert.Equal([new(Iran, Event, 1), new(Usa, Event, 1)], list.Ties); // not the third: its event is no end of its edge
        Assert.Equal(2, list.Total);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1001, 0, 1)]
    [InlineData(1, 1001, 1)]
    [InlineData(1, 0, 0)]
    [InlineData(1, 0, 10_001)]
    public Task Ties_are_of_1_to_1000_nodes_with_at_most_1000_and_a_limit_1_to_10000(int nodes, int with, int limit) =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => TiesAsync(new('a', nodes), new('b', with), limit));
}
