using GeoGraph.Core;
using Xunit;
using static GeoGraph.Storage.Tests.World;

namespace GeoGraph.Storage.Tests;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Where_articles_disagree_the_value_of_most_of_them_is_shown()
    {
        await ApplyAsync(
            Article("a").With(Node(Iran, "Persia", "IRN", "GOV")), Article("b").With(Node(Iran, "Iran", "IRN")), Article("c").With(Node(Iran, "Iran", "XXX")));
        Assert.Equal(Node(Iran, "Iran", "IRN"), (await Store.FindNodeAsync(Iran, ClaimFilter.All, Token))!.Node);
        await Store.RemoveArticleAsync(new("b"), Token); // now all is a tie: the ordinally first, no value last
        Assert.Equal(Node(Iran, "Iran", "IRN", "GOV"), (await Store.FindNodeAsync(Iran, ClaimFilter.All, Token))!.Node);
        await Store.RemoveArticleAsync(new("c"), Token);
        Assert.Equal(Node(Iran, "Persia", "IRN", "GOV"), (await Store.FindNodeAsync(Iran, ClaimFilter.All, Token))!.Node);
        Assert.Empty(await FindAsync(new("iran")));
    }

    [Fact]
    public async Task Facts_of_all_articles_are_told_once_in_a_defined_order()
    {
        NodeFact alias = new(FactKind.Alias, "B", null, null, null, "t"), role = new(FactKind.Role, "A", Iran, Day("2020-01-01"), null, "t"),
            other = new(FactKind.Alias, "A", null, null, null, "t");
        await ApplyAsync(
            Article("a").With(Node(Usa) with { Facts = [role, alias] }), Article("b").With(Node(Usa) with { Facts = [alias, other] }), Article("c").With(Node(Usa)));
        var detail = (await Store.FindNodeAsync(Usa, ClaimFilter.All, Token))!;
        Assert.Equal([other, alias, role], detail.Node.Facts);
        Assert.Equal(3, detail.Articles);
    }

    [Fact]
    public async Task A_node_counts_claims_and_neighbours_under_the_filter()
    {
        await ApplyAsync(
            Article("a", Claim(Usa, "talks", Iran), Claim(Iran, "talks", Usa), Claim(Usa, "talks", Usa), Claim(Usa, "tests", null), Claim(China, "aids", Usa)));
        Assert.Equal((5, 3), await CountsOfAsync(Usa, ClaimFilter.All)); // a claim on itself counts once; the event of the test is a neighbour
        Assert.Equal((3, 1), await CountsOfAsync(Usa, new() { Edges = ["talks"] }));
        Assert.Equal((0, 0), await CountsOfAsync(Usa, new() { Edges = [] }));
        Assert.Equal((1, 1), await CountsOfAsync(Event, ClaimFilter.All)); // of the claim with one end only
    }

    [Fact]
    public async Task A_node_that_nobody_mentions_is_none()
    {
        Assert.Null(await Store.FindNodeAsync(Usa, ClaimFilter.All, Token));
        await ApplyAsync(Article("a").With(Node(Usa, "USA")));
        Assert.Equal((0, 0), await CountsOfAsync(Usa, ClaimFilter.All));
    }

    [Fact]
    public async Task Counts_tell_what_is_in_the_graph()
    {
        var empty = await Store.CountsAsync(ClaimFilter.All, Token);
        Assert.Equal((0, 0, null, 0), (empty.Articles, empty.SampleArticles, empty.FirstPublished, empty.ByEdge.Count));
        await ApplyAsync(
            Article("a", Claim(Usa, "talks", Iran), Claim(Usa, "aids", Israel, Modality.Planned)).Published("2024-02-01"),
            Article("b", Claim(Usa, "talks", Iran, Modality.Denied)).Published("2024-01-01").Sample().About(article => article with { ReaderVersion = "rules 0" }),
            Article("c"));
        var counts = await Store.CountsAsync(new() { Edges = ["talks"], Modalities = [Modality.Planned], Samples = false }, Token);
        Assert.Equal([("aids", 1), ("talks", 0)], counts.ByEdge.OrderBy(edge => edge.Key, StringComparer.Ordinal).Select(edge => (edge.Key, edge.Value)));
        Assert.Equal([1, 0, 0, 0], Enum.GetValues<Modality>().Select(modality => counts.ByModality[modality]));
        Assert.Equal((3, 1, 0), (counts.ByKind[NodeKind.Country], counts.ByKind[NodeKind.Event], counts.ByKind[NodeKind.Person]));
        Assert.Equal((3, 1), (counts.Articles, counts.SampleArticles));
        Assert.Equal((Day("2024-01-01"), Day("2024-02-01")), (counts.FirstPublished, counts.LastPublished));
        Assert.Equal(["rules 0", "rules 1"], counts.ReaderVersions);
    }

    private async Task<(int Claims, int Neighbours)> CountsOfAsync(NodeId node, ClaimFilter filter)
    {
        var summary = (await Store.FindNodeAsync(node, filter, Token))!.Summary;
        return (summary.Claims, summary.Neighbours);
    }
}
