using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GeoGraph.Browser.Tests;

public class ExploreTests(SampleExplorer explorer) : IClassFixture<SampleExplorer>
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_sample_graph_is_drawn_with_readable_names(ColorScheme scheme)
    {
        await using var page = await explorer.OpenAsync("/", scheme: scheme);
        var state = await page.CanvasAsync();
        var nodes = state.GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(60, nodes.Count);
        Assert.Equal(scheme == ColorScheme.Dark ? "dark" : "light", state.GetProperty("theme").GetString());
        Assert.True(state.GetProperty("labels").GetArrayLength() >= 30, "at least half of the names have room");
    }

    [Fact]
    public async Task Truth_status_is_drawn_by_dash()
    {
        await using var page = await explorer.OpenAsync("/");
        var edges = (await page.CanvasAsync()).GetProperty("edges").EnumerateArray().ToList();
        foreach (var (modality, dash, cross) in new[] { ("asserted", "[]", false), ("planned", "[12,7]", false), ("possible", "[2,6]", false), ("denied", "[9,3,2,3]", true) })
        {
            var drawn = edges.Where(edge => edge.GetProperty("modality").GetString() == modality).ToList();
            Assert.NotEmpty(drawn);
            Assert.All(drawn, edge => Assert.Equal((dash, cross), (edge.GetProperty("dash").GetRawText(), edge.GetProperty("cross").GetBoolean())));
        }
    }

    [Fact]
    public async Task Clicking_an_edge_of_the_picture_shows_its_quote_and_the_quote_is_in_the_article()
    {
        await using var page = await explorer.OpenAsync("/?view=graph");
        var edge = (await page.CanvasAsync()).GetProperty("edges").EnumerateArray().First(edge => edge.GetProperty("polarity").GetString() == "conflict");
        var at = edge.GetProperty("at");
        await page.Page.Mouse.ClickAsync(at.GetProperty("x").GetSingle(), at.GetProperty("y").GetSingle());
        var quote = page.Page.Locator(".detail blockquote").First;
        await quote.WaitForAsync();
        Assert.Contains("select=", page.Page.Url, StringComparison.Ordinal);

        var words = (await quote.InnerTextAsync()).Trim('“', '”');
        await page.Page.Locator(".detail a", new() { HasText = "In article" }).First.ClickAsync();
        await page.Page.WaitForURLAsync("**/articles/*?claim=*");
        await page.Page.Locator(".text .evidence").First.WaitForAsync();
        var marked = await page.Page.Locator(".text .evidence").AllInnerTextsAsync();
        Assert.Equal(Squeeze(words), Squeeze(string.Concat(marked)));
    }

    [Fact]
    public async Task The_table_shows_the_edges_of_the_picture_and_selects_them()
    {
        await using var page = await explorer.OpenAsync("/?focus=country:PRK");
        var slice = await JsonAsync(page, "/api/v1/graph?focus=country:PRK");
        await Expect(page.Page.Locator(".rows-head b")).ToHaveTextAsync($"{slice.GetProperty("edges").GetArrayLength()} edges");
        var first = page.Page.Locator("[data-edge]").First;
        var id = await first.GetAttributeAsync("data-edge");
        await first.ClickAsync();
        await page.Page.Locator(".detail blockquote").First.WaitForAsync();
        Assert.Contains($"select={id!.Split('~')[0]}", Uri.UnescapeDataString(page.Page.Url), StringComparison.Ordinal);

        var csv = await (await page.Page.APIRequest.GetAsync(new Uri(explorer.Address, "/api/v1/graph.csv?focus=country:PRK").ToString())).TextAsync();
        Assert.Equal(slice.GetProperty("edges").GetArrayLength() + 1, csv.Trim().Split('\n').Length);
    }

    [Fact]
    public async Task Expanding_a_node_adds_its_neighbours_keeps_the_others_in_place_and_Back_undoes_it()
    {
        await using var page = await explorer.OpenAsync("/?focus=country:PRK");
        var before = await page.CanvasAsync();
        var russia = before.GetProperty("nodes").EnumerateArray().First(node => node.GetProperty("id").GetString() == "country:RUS").GetProperty("at");
        await page.Page.Mouse.DblClickAsync(russia.GetProperty("x").GetSingle(), russia.GetProperty("y").GetSingle());
        await page.AddressHasAsync("expand=country:RUS");
        var after = await UntilAsync(page, state => state.GetProperty("nodes").GetArrayLength() > before.GetProperty("nodes").GetArrayLength());
        var places = after.GetProperty("nodes").EnumerateArray().ToDictionary(node => node.GetProperty("id").GetString()!, Place);
        Assert.All(before.GetProperty("nodes").EnumerateArray(), node => Assert.Equal(Place(node), places[node.GetProperty("id").GetString()!]));

        while (page.Page.Url.Contains("expand", StringComparison.Ordinal)) await page.Page.GoBackAsync();
        await UntilAsync(page, state => state.GetProperty("nodes").GetArrayLength() == before.GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task The_legend_greys_out_then_hides_and_explains()
    {
        await using var page = await explorer.OpenAsync("/");
        await page.CanvasAsync();
        var entry = page.Page.Locator("[data-word=denied]");
        await entry.ClickAsync();
        await page.AddressHasAsync("grey=denied");
        await UntilAsync(page, state => state.GetProperty("edges").EnumerateArray().Where(Denied).All(edge => edge.GetProperty("faded").GetBoolean()));
        await entry.ClickAsync();
        await page.AddressHasAsync("hide=denied");
        await UntilAsync(page, state => !state.GetProperty("edges").EnumerateArray().Any(Denied));
        await page.Text("Explain").ClickAsync();
        await Expect(page.Text("Somebody says that it did not or will not happen.")).ToBeVisibleAsync();

        static bool Denied(JsonElement edge) => edge.GetProperty("modality").GetString() == "denied";
    }

    [Fact]
    public async Task Days_and_samples_narrow_the_view()
    {
        await using var page = await explorer.OpenAsync("/?since=2018-01-01&until=2018-12-31");
        var state = await page.CanvasAsync();
        Assert.InRange(state.GetProperty("nodes").GetArrayLength(), 1, 60);
        await page.Page.GetByText("Samples on").ClickAsync();
        await Expect(page.Text("Nothing passes the filters")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Search_finds_by_another_spelling_and_focuses()
    {
        await using var page = await explorer.OpenAsync("/");
        await page.Page.GetByPlaceholder("Search countries").PressSequentiallyAsync("kim jong-u");
        await page.Page.Locator(".actor-hit", new() { HasText = "Kim Jong Un" }).First.ClickAsync();
        await page.AddressHasAsync("focus=person:kim-jong-un");
        await Expect(page.Page.Locator(".detail h2")).ToContainTextAsync("Kim Jong Un");
    }

    [Fact]
    public async Task A_start_offers_three_searches_and_one_path_that_lead_somewhere()
    {
        await using var page = await explorer.OpenAsync("/");
        var tries = page.Page.Locator(".try");
        await tries.First.WaitForAsync();
        var links = await tries.EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.Equal(3, links.Count(link => link.StartsWith("/?focus=", StringComparison.Ordinal)));
        var path = Assert.Single(links, link => link.StartsWith("/connections?", StringComparison.Ordinal));
        await page.GoAsync(path);
        await Expect(page.Page.Locator(".path").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_footer_tells_how_much_there_is_from_when_to_when_and_who_read_it()
    {
        await using var page = await explorer.OpenAsync("/articles");
        await Expect(page.Page.Locator("footer")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"\d+ articles \(\d+ samples\)\s+· \d+ \w+ 2018 – \d+ \w+ 2026\s+· reader rules"));
    }

    [Fact]
    public async Task The_table_sorts_by_a_column()
    {
        await using var page = await explorer.OpenAsync("/?view=table");
        await page.Page.Locator("[data-edge]").First.WaitForAsync();
        await page.Page.Locator("th .mud-table-sort-label", new() { HasText = "From" }).ClickAsync();
        await Expect(page.Page.Locator("td[data-label=From]").First).ToHaveTextAsync("Abiy Ahmed");
        var names = await page.Page.Locator("td[data-label=From]").AllInnerTextsAsync();
        Assert.Equal(names.Order(StringComparer.CurrentCulture), names);
    }

    [Fact]
    public async Task A_quote_is_copied_with_speaker_source_date_and_link()
    {
        await using var page = await explorer.OpenAsync("/?select=country:RUS");
        await page.Page.GetByLabel("Copy quote").First.ClickAsync();
        await page.Text("Copied").First.WaitForAsync();
        var copied = await page.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Matches("^“.+” — .*GeoGraph sample \\w+, \\d+ \\w+ 20\\d\\d\\. http://127\\.0\\.0\\.1:\\d+/articles/[0-9a-f]{32}\\?claim=[0-9a-f]{32}$", copied);
    }

    [Fact]
    public async Task On_a_phone_the_table_comes_first_and_the_picture_is_one_tap_away()
    {
        await using var page = await explorer.OpenAsync("/", width: 390, height: 844);
        await Expect(page.Page.Locator("[data-edge]").First).ToBeVisibleAsync();
        await Expect(page.Page.Locator(".picture")).ToHaveCSSAsync("visibility", "hidden");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Graph", Exact = true }).ClickAsync();
        await Expect(page.Page.Locator(".picture")).ToHaveCSSAsync("visibility", "visible");
        Assert.Equal(390, await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    private async Task<JsonElement> JsonAsync(ExplorerPage page, string path) =>
        (await (await page.Page.APIRequest.GetAsync(new Uri(explorer.Address, path).ToString())).JsonAsync())!.Value;

    private static async Task<JsonElement> UntilAsync(ExplorerPage page, Func<JsonElement, bool> so)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var state = await page.CanvasAsync();
            if (so(state)) return state;
            await Task.Delay(100);
        }
        throw new TimeoutException("The picture did not become so within ten seconds.");
    }

    private static (double, double) Place(JsonElement node) => (node.GetProperty("x").GetDouble(), node.GetProperty("y").GetDouble());

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
