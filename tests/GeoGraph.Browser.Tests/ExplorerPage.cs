using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace GeoGraph.Browser.Tests;

/// <summary>A page of the explorer in a real browser.</summary>
public sealed class ExplorerPage : IAsyncDisposable
{
    private readonly Uri address;
    private readonly List<string> foreign = [], errors = [], allowed = [];

    public ExplorerPage(IPage page, Uri address)
    {
        (Page, this.address) = (page, address);
        page.Request += (_, request) =>
        {
            var uri = new Uri(request.Url);
            if (uri.Scheme is "http" or "https" or "ws" or "wss" && uri.Authority != address.Authority) foreign.Add(request.Url);
        };
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) => { if (message.Type == "error" && !allowed.Exists(message.Text.Contains)) errors.Add(message.Text); };
    }

    public IPage Page { get; }

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(new Uri(address, path).ToString());
        // The frame is drawn once the connection is there.
        await Page.Locator(".frame footer").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Waits until the address says so.</summary>
    public Task AddressHasAsync(string part) =>
        Assertions.Expect(Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(part)), new() { Timeout = 30_000 });

    /// <summary>Lets errors pass that say so: a refused upload is one in the browser's eyes.</summary>
    public void Allow(string error) => allowed.Add(error);

    public ILocator Text(string text) => Page.GetByText(text);

    /// <summary>What the canvas draws, once it has drawn something.</summary>
    public async Task<JsonElement> CanvasAsync()
    {
        var state = await Page.WaitForFunctionAsync(
            "() => { const host = document.getElementById('graph-canvas'); const state = host?.ariaBusy === 'true' ? null : host?.canvas?.state(); return state && state.nodes.length > 0 ? JSON.stringify(state) : null; }");
        return JsonDocument.Parse(await state.JsonValueAsync<string>()).RootElement;
    }

    /// <summary>Fails when anything left the machine or a script failed.</summary>
    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        Assert.Empty(foreign);
        Assert.Empty(errors);
    }
}
