using GeoGraph.Testing;
using Microsoft.Playwright;
using Xunit;

namespace GeoGraph.Browser.Tests;

/// <summary>A running explorer and a browser, for the tests of one class.</summary>
public abstract class ExplorerFixture(bool samples) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private IPlaywright? playwright;
    private IBrowser? browser;
    private ExplorerProcess? explorer;

    /// <summary>Where the explorer answers.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null) return;
        explorer = await ExplorerProcess.StartAsync(folder.Path, samples, CancellationToken.None);
        Address = await explorer.AddressAsync(CancellationToken.None);
        if (samples) await SamplesReadAsync();
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    /// <summary>A page of its own, which notes every request that leaves the machine and every error of its scripts.</summary>
    public async Task<ExplorerPage> OpenAsync(string path, int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        if (browser is null)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("There is no Chromium. Install Debian's package chromium, or set CHROMIUM to a browser.");
            Assert.Skip("There is no Chromium on this machine. Install Debian's package chromium, or set CHROMIUM to a browser.");
        }
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var page = new ExplorerPage(await context.NewPageAsync(), Address);
        await page.GoAsync(path);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (explorer is not null) await explorer.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task SamplesReadAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var tries = 0; tries < 600; tries++)
        {
            var health = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync("/health")).RootElement;
            var queue = health.GetProperty("checks").GetProperty("store").GetProperty("data");
            if (queue.GetProperty("done").GetInt32() > 0 && queue.GetProperty("waiting").GetInt32() + queue.GetProperty("leased").GetInt32() == 0) return;
            await Task.Delay(200);
        }
        throw new TimeoutException("The samples were not read within two minutes.");
    }
}

/// <summary>The sample graph.</summary>
public sealed class SampleExplorer() : ExplorerFixture(samples: true);

/// <summary>An empty graph.</summary>
public sealed class EmptyExplorer() : ExplorerFixture(samples: false);
