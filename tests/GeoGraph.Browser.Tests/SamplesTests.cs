using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GeoGraph.Browser.Tests;

/// <summary>The samples go with one click and come back with another; on a sample graph of its own.</summary>
public class SamplesTests(SampleExplorer explorer) : IClassFixture<SampleExplorer>
{
    [Fact]
    public async Task All_samples_go_with_one_click_and_come_back_with_another()
    {
        await using var page = await explorer.OpenAsync("/articles");
        await page.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(@"Remove all \d+ samples") }).ClickAsync();
        await Expect(page.Text("There are none yet.")).ToBeVisibleAsync();
        await page.GoAsync("/");
        await Expect(page.Text("The graph is empty")).ToBeVisibleAsync();

        await page.GoAsync("/articles");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Load the samples" }).ClickAsync();
        await Expect(page.Page.Locator("footer progress")).ToBeVisibleAsync();
        await Expect(page.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(@"Remove all \d+ samples") })).ToBeEnabledAsync(new() { Timeout = 60_000 });
    }
}
