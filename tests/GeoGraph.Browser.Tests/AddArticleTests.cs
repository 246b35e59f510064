using System.Text;
using GeoGraph.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GeoGraph.Browser.Tests;

public class AddArticleTests(EmptyExplorer explorer) : IClassFixture<EmptyExplorer>
{
    [Fact]
    public async Task The_owners_article_is_pasted_read_saved_and_connects_Putin_with_South_Korea()
    {
        var shared = Environment.GetEnvironmentVariable("GEOGRAPH_SHARED");
        if (string.IsNullOrEmpty(shared)) Assert.Skip("GEOGRAPH_SHARED does not name the folder of the owner's article.");
        await using var page = await explorer.OpenAsync("/add");
        await page.Page.Locator("[name=text]").FillAsync(await File.ReadAllTextAsync(Path.Combine(shared, "seed", "article.txt"), TestContext.Current.CancellationToken));
        await page.Page.Locator("[name=title]").FillAsync("Putin and Kim Jong-un Meet for First Time in Over 4 Years");
        await page.Page.Locator("[name=date]").FillAsync("2023-09-12");
        await page.Page.Locator("[name=source]").FillAsync("The Asia Business Daily");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();

        await Expect(Claim(page, "summit", "planned").First).ToBeVisibleAsync();
        await Expect(Claim(page, "sanctions", "asserted").First).ToBeVisibleAsync();
        await Expect(Claim(page, "arms-exchange", "possible").First).ToContainTextAsync("North Korea");
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
        var path = page.Page.Locator(".path").First;
        await path.WaitForAsync();
        var hops = await path.Locator(".step").AllAsync();
        Assert.NotEmpty(hops);
        foreach (var hop in hops) await Expect(hop.Locator("blockquote").First).Not.ToBeEmptyAsync();
    }

    [Fact]
    public async Task An_empty_graph_invites_to_add_an_article()
    {
        await using var page = await explorer.OpenAsync("/?since=1900-01-01&until=1900-01-02");
        await Expect(page.Text("Nothing passes the filters").Or(page.Text("The graph is empty"))).ToBeVisibleAsync();
    }

    public static TheoryData<string, string> BadTexts => new()
    {
        { "", "There is no text yet" },
        { "   \n \n", "There is no text yet" },
    };

    [Theory]
    [MemberData(nameof(BadTexts))]
    public async Task A_text_that_is_none_says_so_and_changes_nothing(string text, string said)
    {
        await using var page = await explorer.OpenAsync("/add");
        await page.Page.Locator("[name=text]").FillAsync(text);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = said })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("photo.txt", "\u0089PNG\0\0\u0001", 1, "binary")]
    [InlineData("latin.txt", "Caf\u00E9 talks", 1, "UTF-8")] // é is one byte in Latin-1, and no UTF-8
    [InlineData("none.txt", "", 1, "text")]
    [InlineData("huge.txt", "word ", 4_200_000, "20 MB")]
    [InlineData("long.txt", "word ", 1_100_000, "Split it")]
    public async Task A_file_that_is_no_article_says_what_to_do(string name, string content, int times, string said)
    {
        await using var page = await explorer.OpenAsync("/add");
        page.Allow("422");
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.At(name), string.Concat(Enumerable.Repeat(content, times)), Encoding.Latin1, TestContext.Current.CancellationToken);
        await page.Page.Locator("[name=file]").SetInputFilesAsync(folder.At(name));
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = said })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_pasted_web_page_is_cleaned_its_script_never_runs_and_is_not_kept()
    {
        await using var page = await explorer.OpenAsync("/add");
        await page.Page.Locator("[name=text]").FillAsync("""
            <!DOCTYPE html><html><head><title>Talks in Vienna</title><script>window.stolen = 1</script></head><body><nav><a href="/">Home</a></nav>
            <article><h1>Talks in Vienna</h1><p>Iran and the United States held talks in Vienna on Monday, officials said after the meeting ended late at night.
            The two sides met for the third time this month and agreed to meet again.</p><img src=x onerror="window.stolen = 2">
            <p>France's foreign minister said that the talks had been useful, and that Paris would support any agreement that the two sides reach.</p></article></body></html>
            """);
        await page.Page.Locator("[name=date]").FillAsync("2021-05-04");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        var text = page.Page.Locator(".paper .text");
        await Expect(text).ToContainTextAsync("held talks in Vienna on Monday");
        await Expect(text).Not.ToContainTextAsync("stolen");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Page.WaitForURLAsync("**/articles/*");
        var id = new Uri(page.Page.Url).Segments[^1];
        var kept = await (await page.Page.APIRequest.GetAsync(new Uri(explorer.Address, $"/api/v1/articles/{id}").ToString())).TextAsync();
        Assert.DoesNotContain("stolen", kept, StringComparison.Ordinal);
        Assert.Null(await page.Page.EvaluateAsync<int?>("() => window.stolen ?? null"));
    }

    [Fact]
    public async Task Discarding_saves_nothing_and_removing_takes_back()
    {
        await using var page = await explorer.OpenAsync("/add");
        await ReadAsync(page, "Australia imposed sanctions on Myanmar on Tuesday, the foreign minister said.");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await page.GoAsync("/articles");
        await Expect(page.Text("Untitled article")).ToHaveCountAsync(0);

        await page.GoAsync("/add");
        await ReadAsync(page, "Australia imposed sanctions on Myanmar on Tuesday, the foreign minister said.");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Page.WaitForURLAsync("**/articles/*");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Remove article" }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true }).ClickAsync();
        await page.Page.WaitForURLAsync("**/articles");
        await Expect(page.Text("Untitled article")).ToHaveCountAsync(0);
    }

    private static async Task ReadAsync(ExplorerPage page, string text)
    {
        await page.Page.Locator("[name=text]").FillAsync(text);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await page.Page.Locator(".paper .text").WaitForAsync();
    }

    private static ILocator Claim(ExplorerPage page, string edge, string modality) =>
        page.Page.Locator($".claim[data-edge={edge}][data-modality={modality}]");

    private static async Task PickAsync(ExplorerPage page, string end, string typed, string name)
    {
        await page.Page.GetByLabel(end, new() { Exact = true }).PressSequentiallyAsync(typed);
        await page.Page.Locator(".actor-hit", new() { HasText = name }).First.ClickAsync();
        await Expect(page.Page.Locator(".chosen", new() { HasText = name })).ToBeVisibleAsync();
    }
}
