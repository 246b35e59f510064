using GeoGraph.Core;
using Xunit;
using static GeoGraph.Storage.Tests.World;

namespace GeoGraph.Storage.Tests;

public abstract partial class GraphStoreContract
{
    private async Task<string> FindAsync(SearchQuery query) =>
        string.Join(' ', (await Store.SearchAsync(query, Token)).Select(hit => hit.Node.Id.Value.Split(':')[1]));

    [Theory]
    [InlineData("korea", "korea dprk koreans north-korea")] // equal; begins with it, twice, by id; has it at a later word
    [InlineData("kore", "dprk korea koreans north-korea")] // three begin with it
    [InlineData("north korea", "north-korea dprk")] // "Korea, North" has the words in another order
    [InlineData("nort kor", "dprk north-korea")]
    [InlineData("korea north", "dprk north-korea")]
    [InlineData("democratic republic", "dprk")]
    [InlineData("orea", "")] // inside a word is no match
    [InlineData("north south", "")] // every word must be there
    [InlineData("north people", "")] // …in one name
    public async Task Search_ranks_by_how_a_name_fits(string text, string expected)
    {
        await ApplyAsync(Article("a").With(
            Node(new("group:koreans"), "Koreans"), Node(new("country:korea"), "Korea"), Node(new("place:north-korea"), "North Korea"),
            Node(new("country:dprk"), "DPRK", null, null, "Democratic People's Republic of Korea", "Korea, North")));
        Assert.Equal(expected, await FindAsync(new(text)));
    }

    [Theory]
    [InlineData("Erdoğan")]
    [InlineData("ERDOGAN")]
    [InlineData("  recep-tayyip   erdogan! ")]
    [InlineData("Recep Tayyip")]
    [InlineData("\"Erdogan\"")]
    public async Task Accents_case_hyphens_and_marks_make_no_difference(string text)
    {
        await ApplyAsync(Article("a").With(Node(new("person:rte"), "Recep Tayyip Erdoğan")));
        Assert.Equal("rte", await FindAsync(new(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("\"*^:()-+'")]
    [InlineData("😀")]
    [InlineData("iran AND")] // no operators: "and" is a word that Iran lacks
    [InlineData("iran OR usa")]
    [InlineData("NOT iran")]
    [InlineData("folded:iran")]
    [InlineData("iran NEAR/2 usa")]
    [InlineData("'; DROP TABLE nodes; --")]
    [InlineData("\ud800 \u0000 $1 ?1")]
    public async Task Hostile_text_finds_nothing_and_harms_nothing(string text)
    {
        await ApplyAsync(Article("a").With(Node(Iran, "Iran"), Node(Usa, "USA")));
        Assert.Empty(await FindAsync(new(text)));
        Assert.Equal("IRN", await FindAsync(new("iran")));
    }

    [Fact]
    public async Task Ten_thousand_characters_are_only_a_long_text()
    {
        await ApplyAsync(Article("a").With(Node(Iran, "Iran")));
        Assert.Empty(await FindAsync(new(new string('x', 10_000))));
        Assert.Empty(await FindAsync(new(string.Concat(Enumerable.Repeat("iran \"* ", 1250)) + "x")));
        Assert.Empty(await FindAsync(new(string.Join(' ', Enumerable.Range(0, 2000)))));
    }

    [Fact]
    public async Task Letters_of_every_script_are_found()
    {
        await ApplyAsync(Article("a").With(Node(new("place:kyiv"), "Київ"), Node(new("place:beijing"), "北京"), Node(new("place:tbilisi"), "თბილისი")));
        Assert.Equal("kyiv", await FindAsync(new("київ")));
        Assert.Equal("beijing", await FindAsync(new("北")));
        Assert.Equal("tbilisi", await FindAsync(new("თბილისი")));
    }

    [Fact]
    public async Task Among_equals_more_claims_come_first_then_ids()
    {
        await ApplyAsync(
            Article("a", Claim(new("person:c"), "talks", Iran), Claim(new("person:c"), "aids", Iran), Claim(new("person:b"), "talks", Iran))
                .With(Node(new("person:c"), "Kim Three"), Node(new("person:b"), "Kim Two"), Node(new("person:a"), "Kim One"), Node(new("person:a2"), "Kim One")));
        Assert.Equal("c b a a2", await FindAsync(new("kim")));
        Assert.Equal("c b", await FindAsync(new("kim", Limit: 2)));
        var best = (await Store.SearchAsync(new("kim"), Token))[0];
        Assert.Equal((2, 1, NodeKind.Person, "Kim Three"), (best.Node.Claims, best.Node.Neighbours, best.Node.Kind, best.Matched));
    }

    [Fact]
    public async Task The_name_that_fits_best_is_told()
    {
        await ApplyAsync(Article("a").With(Node(Usa, "United States", null, null, "America", "AMERICA", "United States of America")));
        Assert.Equal("AMERICA", Assert.Single(await Store.SearchAsync(new("america"), Token)).Matched); // the ordinally first
        Assert.Equal("United States", Assert.Single(await Store.SearchAsync(new("united"), Token)).Matched); // the shown one
        Assert.Equal("United States of America", Assert.Single(await Store.SearchAsync(new("united america"), Token)).Matched);
    }

    [Fact]
    public async Task Kinds_and_samples_narrow_the_search()
    {
        var (city, person, both) = (new NodeId("place:paris"), new NodeId("person:paris"), new NodeId("group:paris"));
        await ApplyAsync(
            Article("s").With(Node(city, "Paris"), Node(both, "Paris")).Sample(), Article("a").With(Node(person, "Paris"), Node(both, "Paris")));
        Assert.Equal(3, (await Store.SearchAsync(new("paris"), Token)).Count);
        Assert.Equal([city], (await Store.SearchAsync(new("paris", Kinds: [NodeKind.Place, NodeKind.Country]), Token)).Select(hit => hit.Node.Id));
        Assert.Equal([both, person], (await Store.SearchAsync(new("paris", Samples: false), Token)).Select(hit => hit.Node.Id));
        Assert.Empty(await FindAsync(new("paris", Kinds: [])));
    }

    [Fact]
    public async Task A_letter_that_thousands_of_names_begin_with_is_ranked_like_any_other()
    {
        var crowd = Enumerable.Range(0, 2100).Select(i => Node(new($"person:{i:D4}"), i == 5 ? "K" : $"Kim {i}")).ToArray();
        await ApplyAsync(
            Article("a").With(crowd),
            Article("b", Claim(crowd[9].Id, "talks", Iran), Claim(crowd[7].Id, "talks", Iran), Claim(crowd[7].Id, "aids", Iran)).With(crowd[9], crowd[7]));
        Assert.Equal("0005 0007 0009", await FindAsync(new("k", Limit: 3))); // equal, then those with claims
        Assert.Equal("0005 0007", await FindAsync(new("k", Limit: 2, Kinds: [NodeKind.Person])));
        Assert.Equal("0005 0007 0009 0000 0001", await FindAsync(new("k", Limit: 5))); // and those without
        Assert.Equal(100, (await Store.SearchAsync(new("kim", Limit: 100), Token)).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public Task A_search_limit_is_1_to_100(int limit) =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.SearchAsync(new("iran", limit), Token));
}
