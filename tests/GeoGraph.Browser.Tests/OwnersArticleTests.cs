using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GeoGraph.Browser.Tests;

/// <summary>The owner's example, on an empty graph of its own.</summary>
public class OwnersArticleTests(EmptyExplorer explorer) : IClassFixture<EmptyExplorer>
{
    [Fact]
    public async Task The_owners_article_is_pasted_read_saved_and_connects_Putin_with_South_Korea()
    {
        var shared = Environment.GetEnvironmentVariable("GEOGRAPH_SHARED");
        if (string.IsNullOrEmpty(shared)) Assert.Skip("GEOGRAPH_SHARED does not name the folder of the owner's article.");
        await using var page = await explorer.OpenAsync("/");
        await Expect(page.Text("The graph is empty")).ToBeVisibleAsync();
        await page.GoAsync("/add");
        await page.Page.Locator("[name=text]").FillAsync(await File.ReadAllTextAsync(Path.Combine(shared, "seed", "article.txt"), TestContext.Current.CancellationToken));
        await page.Page.Locator("[name=title]").FillAsync("Putin and Kim Jong-un Meet for First Time in Over 4 Years");
        await page.Page.Locator("[name=date]").FillAsync("2023-09-12");
        await page.Page.Locator("[name=source]").FillAsync("The Asia Business Daily");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();

        await QuotedAsync(page, "summit", "planned", "announced plans to hold a summit");
        await QuotedAsync(page, "sanctions", "asserted", "sanctions");
        await QuotedAsync(page, "arms-exchange", "possible", "conventional weapons");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Page.WaitForURLAsync("**/articles/*");

        foreach (var name in new[] { "Russia", "North Korea", "Putin", "Kim Jong" })
        {
            await page.GoAsync("/");
            await page.Page.GetByPlaceholder("Search countries").PressSequentiallyAsync(name);
            await Expect(page.Page.Locator(".actor-hit", new() { HasText = name }).First).ToBeVisibleAsync();
        }

        await page.GoAsync("/connections");
        await PickAsync(page, "From", "putin", "Vladimir Putin");
        await PickAsync(page, "To", "south k", "South Korea");
        await page.Page.Locator(".path").First.WaitForAsync();
        var hops = await page.Page.Locator(".path .step").AllAsync();
        Assert.NotEmpty(hops);
        foreach (var hop in hops) Assert.Matches("“.{10,}”", (await hop.Locator("blockquote").First.InnerTextAsync()).ReplaceLineEndings(" "));
    }

    // One of the claims of that edge and truth status shows, once chosen, a sentence with these words.
    private static async Task QuotedAsync(ExplorerPage page, string edge, string modality, string words)
    {
        var claims = page.Page.Locator($".claim[data-edge={edge}][data-modality={modality}]");
        await claims.First.WaitForAsync();
        for (var i = 0; i < await claims.CountAsync(); i++)
        {
            await claims.Nth(i).ClickAsync();
            await Expect(claims.Nth(i).Locator(".quoted")).ToBeVisibleAsync();
            if ((await claims.Nth(i).Locator(".quoted").InnerTextAsync()).Contains(words, StringComparison.Ordinal)) return;
        }
        Assert.Fail($"No {modality} {edge} quotes \"{words}\".");
    }

    private static async Task PickAsync(ExplorerPage page, string end, string typed, string name)
    {
        await page.Page.GetByLabel(end, new() { Exact = true }).PressSequentiallyAsync(typed);
        await page.Page.Locator(".actor-hit", new() { HasText = name }).First.ClickAsync();
        await Expect(page.Page.Locator(".chosen", new() { HasText = name })).ToBeVisibleAsync();
    }
}
