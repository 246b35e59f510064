using System.Text;
using GeoGraph.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GeoGraph.Browser.Tests;

public class AddArticleTests(EmptyExplorer explorer) : IClassFixture<EmptyExplorer>
{
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
}
