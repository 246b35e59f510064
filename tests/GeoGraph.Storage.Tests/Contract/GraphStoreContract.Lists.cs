using GeoGraph.Core;
using Xunit;
using static GeoGraph.Storage.Tests.World;

namespace GeoGraph.Storage.Tests;

public abstract partial class GraphStoreContract
{
    private async Task<string> ClaimsAsync(ClaimQuery query)
    {
        var page = await Store.ClaimsAsync(query, Token);
        return $"{string.Join(' ', page.Claims.Select(claim => claim.Claim.Id))} of {page.Total}";
    }

    /// <summary>One claim for each way in which a claim can concern someone.</summary>
    private static ChangeSet Concerns() => Article(
        "c",
        Claim(Usa, "sanctions", Iran), // 0
        Claim(Iran, "sanctions", Usa), // 1
        Claim(Usa, "aids", Israel), // 2
        Claim(Iran, "tests", null, happening: "event:1"), // 3
        Claim(Russia, "attacks", Israel, happening: "event:2", by: new(Usa, "Washington", new(0, 4), null)), // 4
        Claim(Russia, "attacks", Israel, by: new(null, "experts", new(0, 4), null))); // 5

    [Fact]
    public async Task Claims_of_a_node_are_those_at_its_ends_about_it_and_by_it()
    {
        await ApplyAsync(Concerns());
        Assert.Equal("c-0 c-1 c-2 c-4 of 4", await ClaimsAsync(new() { Node = Usa }));
        Assert.Equal("c-3 of 1", await ClaimsAsync(new() { Node = new("event:1") }));
        Assert.Equal("c-4 of 1", await ClaimsAsync(new() { Node = new("event:2") }));
        Assert.Equal(" of 0", await ClaimsAsync(new() { Node = China }));
    }

    [Fact]
    public async Task Claims_of_an_edge_have_its_name_and_direction()
    {
        await ApplyAsync(Concerns());
        Assert.Equal("c-0 of 1", await ClaimsAsync(new() { Edge = new(Usa, "sanctions", Iran) }));
        Assert.Equal(" of 0", await ClaimsAsync(new() { Edge = new(Usa, "attacks", Iran) }));
        Assert.Equal("c-3 of 1", await ClaimsAsync(new() { Edge = new(Iran, "tests", new("event:1")) }));
        Assert.Equal(" of 0", await ClaimsAsync(new() { Edge = new(Usa, "sanctions", Iran), Node = Israel })); // conditions add up
    }

    [Fact]
    public async Task Claims_of_a_pair_go_either_way()
    {
        await ApplyAsync(Concerns());
        Assert.Equal("c-0 c-1 of 2", await ClaimsAsync(new() { Pair = (Iran, Usa) }));
        Assert.Equal("c-0 c-1 of 2", await ClaimsAsync(new() { Pair = (Usa, Iran) }));
        Assert.Equal(" of 0", await ClaimsAsync(new() { Pair = (Usa, Usa) }));
    }

    [Fact]
    public async Task Claims_come_newest_first_then_the_surest_then_by_id()
    {
        await ApplyAsync(
            Article("a", Claim(Usa, "talks", Iran), Claim(Usa, "talks", Iran, confidence: 0.9), Claim(Usa, "talks", Iran)),
            Article("b", Claim(Usa, "talks", Iran), Claim(Usa, "talks", Iran, occurred: On("2024-01-05")), Claim(Usa, "talks", Iran, occurred: OccurredDate.Month(2023, 12)),
                Claim(Usa, "talks", Iran, occurred: OccurredDate.Range(Day("2024-01-01"), null))).Published("2024-01-04"));
        Assert.Equal("b-1 b-0 b-2 a-1 a-0 a-2 b-3 of 7", await ClaimsAsync(new())); // an open end is no last day
        Assert.Equal("b-1 b-0 b-2 a-1 a-0 a-2 b-3 of 7", await ClaimsAsync(new() { Node = Usa }));
        Assert.Equal("b-2 a-1 of 7", await ClaimsAsync(new() { Skip = 2, Limit = 2 }));
        Assert.Equal(" of 7", await ClaimsAsync(new() { Skip = 7 }));
    }

    [Theory]
    [InlineData(null, null, null, true, "a-0 a-1 b-0")]
    [InlineData("sanctions", null, null, true, "a-0 b-0")]
    [InlineData("", null, null, true, "")]
    [InlineData(null, "denied", null, true, "b-0")]
    [InlineData(null, "", null, true, "")]
    [InlineData(null, null, "2024-02-01", true, "b-0")]
    [InlineData(null, null, null, false, "a-0 a-1")]
    [InlineData("sanctions talks", "asserted denied", "2024-01-01", true, "a-0 b-0")]
    public async Task Claims_pass_the_filter(string? edges, string? modalities, string? from, bool samples, string expected)
    {
        await ApplyAsync(
            Article("a", Claim(Usa, "sanctions", Iran, occurred: On("2024-01-31")), Claim(Usa, "talks", Iran, Modality.Planned)),
            Article("b", Claim(Usa, "sanctions", Iran, Modality.Denied)).Published("2024-02-01").Sample());
        string[]? Words(string? text) => text?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var page = await Store.ClaimsAsync(
            new()
            {
                Filter = new()
                {
                    Edges = Words(edges) is { } e ? [.. e] : null, From = from is null ? null : Day(from), Samples = samples,
                    Modalities = Words(modalities) is { } m ? [.. m.Select(word => Enum.Parse<Modality>(word, ignoreCase: true))] : null,
                },
            },
            Token);
        Assert.Equal(expected, string.Join(' ', page.Claims.Select(claim => claim.Claim.Id.Value).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_claim_brings_its_article_and_the_names_that_are_shown()
    {
        await ApplyAsync(
            Concerns().With(Node(Usa, "United States"), Node(Israel, "Israel"), Node(Russia, "Russia"), Node(Iran, "Iran"))
                .Published("2024-01-02").From("Alpha").Sample().About(article => article with { Title = "T", Url = "https://example.org" }));
        var claims = (await Store.ClaimsAsync(new(), Token)).Claims.ToDictionary(claim => claim.Claim.Id.Value);
        Assert.Equal(Concerns().Claims[4], claims["c-4"].Claim);
        Assert.Equal(new ArticleSummary(new("c"), "T", Day("2024-01-02"), "Alpha", "https://example.org", true, "rules 1", 6), claims["c-4"].Article);
        Assert.Equal(("Russia", "Israel", "United States"), (claims["c-4"].SourceName, claims["c-4"].TargetName, claims["c-4"].SpeakerName));
        Assert.Equal("experts", claims["c-5"].SpeakerName); // nobody that we know
        Assert.Equal(("Iran", null, null), (claims["c-3"].SourceName, claims["c-3"].TargetName, claims["c-3"].SpeakerName));
    }

    [Fact]
    public async Task Articles_come_newest_first_then_by_id()
    {
        await ApplyAsync(
            Article("d"), Article("a").Sample(), Article("c").Published("2024-01-01"), Article("b").Published("2024-01-01"), Article("e").Published("2024-01-02").Sample());
        async Task<string> Ids(ArticleQuery query) => string.Concat((await Store.ArticlesAsync(query, Token)).Select(article => article.Id));
        Assert.Equal("ebcad", await Ids(new()));
        Assert.Equal("bcd", await Ids(new(Samples: false)));
        Assert.Equal("ca", await Ids(new(Skip: 2, Limit: 2)));
        Assert.Equal("", await Ids(new(Skip: 5)));
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(0, 0)]
    [InlineData(0, 1001)]
    public async Task Pages_start_at_0_and_hold_1_to_1000(int skip, int limit)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.ClaimsAsync(new() { Skip = skip, Limit = limit }, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.ArticlesAsync(new(Skip: skip, Limit: limit), Token));
        if (skip == 0) await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.ChangesSinceAsync(0, limit, Token));
    }
}
