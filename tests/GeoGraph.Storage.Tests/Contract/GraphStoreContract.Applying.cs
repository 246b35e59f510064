using GeoGraph.Core;
using Xunit;
using static GeoGraph.Storage.Tests.World;

namespace GeoGraph.Storage.Tests;

public abstract partial class GraphStoreContract
{
    /// <summary>Everything that a change set can hold.</summary>
    private static ChangeSet Full() => Article(
        "full",
        Claim(Usa, "sanctions", Iran, Modality.Planned, OccurredDate.Month(2024, 2), 0.875, by: new(Un, "the UN", new(0, 6), new(7, 11))) with
        {
            Subtype = "sanctions-imposed", SourceSpan = new(0, 1), TargetSpan = new(2, 3),
            Items = [new("oil", new(1, 4), "energy", ItemDirection.Both)], Evidence = new(new(0, 9), "“They” \"met\" \u2028\t😀 it's."),
        },
        Claim(Iran, "tests", null, Modality.Denied, OccurredDate.Range(null, Day("2024-03-01"))))
        .With(Node(Usa, "United States", "USA", "GOV", "America", "États-Unis"), Node(new("place:sana-a"), "Sana'a"))
        .About(article => article with
        {
            Title = "A \"title\"", Published = Day("2024-03-02"), Source = "The Outlet", Url = "https://example.org/?a=1&b=2", Sample = true,
            Text = "They met.\r\n\u0001 It's 😀 – fine.", ReaderVersion = "rules 0.1",
        }) with
    {
        Mentions = [new(Iran, new(5, 8), true), new(Usa, new(0, 4), false), new(Usa, new(0, 4), false)],
    };

    [Fact]
    public async Task An_article_comes_back_exactly_as_applied()
    {
        Assert.Equal(1, await ApplyAsync(Full()));
        Assert.Equal(Full(), await Store.FindArticleAsync(new("full"), Token));
        Assert.Equal([Full()], await ExportAsync());
        Assert.Null(await Store.FindArticleAsync(new("other"), Token));
    }

    [Fact]
    public async Task All_of_it_is_still_there_after_a_restart()
    {
        await ApplyAsync(Full());
        await fixture.ReopenAsync();
        Assert.Equal([Full()], await ExportAsync());
        Assert.Equal("Applied:full", await FeedAsync());
    }

    [Fact]
    public async Task An_equal_change_set_makes_no_change_and_no_entry()
    {
        Assert.Equal(1, await ApplyAsync(Full(), Full()));
        Assert.Equal(0, await ApplyAsync(Full()));
        Assert.Equal("Applied:full", await FeedAsync());
    }

    [Fact]
    public async Task A_changed_article_replaces_what_it_contributed()
    {
        await ApplyAsync(Article("a", Claim(Usa, "sanctions", Iran)), Article("b", Claim(Usa, "talks", China)));
        Assert.Equal(1, await ApplyAsync(Article("a", Claim(Usa, "aids", Israel))));
        var slice = await Store.NeighbourhoodAsync(new(), Token);
        Assert.Equal(["country:USA~aids~country:ISR", "country:USA~talks~country:CHN"], slice.Edges.Select(edge => $"{edge.Id}"));
        Assert.Null(await Store.FindNodeAsync(Iran, ClaimFilter.All, Token));
        Assert.Empty(await Store.SearchAsync(new("IRN"), Token));
        Assert.Equal("Applied:a Applied:b Applied:a", await FeedAsync());
    }

    [Fact]
    public async Task What_a_changed_article_says_otherwise_of_a_node_is_shown_and_searched()
    {
        ChangeSet Naming(string name) => Article("a", Claim(Usa, "sanctions", Iran)).With(Node(Iran, name));
        await ApplyAsync(Naming("Persia"));
        await ApplyAsync(Naming("Islamic Republic"));
        Assert.Equal("Islamic Republic", (await Store.FindNodeAsync(Iran, ClaimFilter.All, Token))!.Node.Name);
        Assert.Equal([Iran], (await Store.SearchAsync(new("islamic"), Token)).Select(hit => hit.Node.Id));
        Assert.Empty(await Store.SearchAsync(new("persia"), Token));
        Assert.Equal(Naming("Islamic Republic"), await Store.FindArticleAsync(new("a"), Token));
    }

    [Fact]
    public async Task Of_one_article_twice_in_a_batch_the_last_counts()
    {
        Assert.Equal(2, await ApplyAsync(Article("a", Claim(Usa, "sanctions", Iran)), Article("a", Claim(Usa, "aids", Israel))));
        Assert.Equal("aids", (await Store.FindArticleAsync(new("a"), Token))!.Claims.Single().Edge);
        Assert.Null(await Store.FindNodeAsync(Iran, ClaimFilter.All, Token));
    }

    [Fact]
    public async Task An_article_that_is_removed_takes_only_its_own_support_with_it()
    {
        await ApplyAsync(Article("a", Claim(Usa, "sanctions", Iran)), Article("b", Claim(Usa, "sanctions", Iran), Claim(Usa, "aids", Israel)));
        Assert.True(await Store.RemoveArticleAsync(new("b"), Token));
        Assert.False(await Store.RemoveArticleAsync(new("b"), Token));
        var slice = await Store.NeighbourhoodAsync(new(), Token);
        Assert.Equal(1, Assert.Single(slice.Edges).Claims);
        Assert.Null(await Store.FindNodeAsync(Israel, ClaimFilter.All, Token));
        Assert.Equal(1, (await Store.FindNodeAsync(Usa, ClaimFilter.All, Token))!.Articles);
        Assert.Equal("Applied:a Applied:b Removed:b", await FeedAsync());
    }

    [Fact]
    public async Task Samples_are_removed_together()
    {
        await ApplyAsync(Article("s2", Claim(Usa, "aids", Israel)).Sample(), Article("a", Claim(Usa, "sanctions", Iran)), Article("s1").Sample());
        Assert.Equal(2, await Store.RemoveSamplesAsync(Token));
        Assert.Equal(0, await Store.RemoveSamplesAsync(Token));
        Assert.Equal("a", Assert.Single(await ExportAsync()).Article.Id.Value);
        Assert.Null(await Store.FindNodeAsync(Israel, ClaimFilter.All, Token));
        Assert.Equal("Applied:s2 Applied:a Applied:s1 Removed:s1 Removed:s2", await FeedAsync());
    }

    [Fact]
    public async Task A_change_set_that_is_not_whole_is_refused_and_leaves_nothing()
    {
        var claim = Claim(Usa, "sanctions", Iran);
        foreach (var broken in (ChangeSet[])
        [
            Article("b", claim) with { Nodes = [Node(Usa), Node(Event)] }, // an end that is no node
            Article("b", claim with { Source = null, Target = null }), // no end at all
            Article("b", claim) with { Article = Article("c").Article }, // a claim of another article
            Article("b", claim) with { Nodes = [Node(Usa), Node(Iran), Node(Iran), Node(Event)] }, // a node twice
        ])
        {
            await Assert.ThrowsAsync<ArgumentException>(() => ApplyAsync(Article("a", claim), broken));
        }
        Assert.Empty(await ExportAsync());
        Assert.Empty(await FeedAsync());
    }

    [Fact]
    public async Task Export_is_in_order_of_ids_however_many_there_are()
    {
        var ids = Enumerable.Range(0, 450).Select(i => $"{i * 7 % 450:D3}").ToList();
        Assert.Equal(450, await ApplyAsync([.. ids.Select(id => Article(id, Claim(Usa, "talks", Iran)))]));
        Assert.Equal(ids.Order(StringComparer.Ordinal), (await ExportAsync()).Select(changes => changes.Article.Id.Value));
    }

    [Fact]
    public async Task Changes_are_told_from_a_cursor_on()
    {
        await ApplyAsync(Article("a"), Article("b"), Article("c"));
        var all = await Store.ChangesSinceAsync(0, 1000, Token);
        Assert.Equal(all.OrderBy(change => change.Cursor), all);
        Assert.Equal("Applied:b Applied:c", await FeedAsync(all[0].Cursor));
        Assert.Equal("Applied:b", await FeedAsync(all[0].Cursor, limit: 1));
        Assert.Empty(await FeedAsync(all[2].Cursor));
        foreach (var article in all) await Store.RemoveArticleAsync(article.Article, Token);
        Assert.True((await Store.ChangesSinceAsync(all[2].Cursor, 1, Token)).Single().Cursor > all[2].Cursor);
    }

    [Fact]
    public async Task What_is_cancelled_before_it_begins_does_nothing()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.ApplyAsync([Full()], source.Token));
        Assert.Empty(await ExportAsync());
    }
}
