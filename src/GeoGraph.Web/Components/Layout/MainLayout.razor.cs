using Microsoft.AspNetCore.Components;

namespace GeoGraph.Web.Components.Layout;

/// <summary>The frame around every page: bar, rail of views, footer.</summary>
public sealed partial class MainLayout(BrowserPage browser, NavigationManager navigation)
{
    private PageLook page = new(Dark: false);
    private bool shared;

    protected override async Task OnInitializedAsync() => page = new(Dark: await browser.ThemeAsync() == "dark");

    private async Task ToggleThemeAsync()
    {
        page = new(Dark: !page.Dark);
        await browser.SetThemeAsync(page.Theme);
    }

    private async Task UndoAsync() => await browser.BackAsync();

    private async Task ShareAsync()
    {
        if (!await browser.CopyAsync(navigation.Uri)) return; // the address is in the browser's own bar
        shared = true;
        StateHasChanged();
        await Task.Delay(TimeSpan.FromSeconds(2));
        shared = false;
    }
}

/// <summary>What every component may need to know of the page.</summary>
/// <param name="Dark">Whether the colours are dark.</param>
public sealed record PageLook(bool Dark)
{
    /// <summary><c>dark</c> or <c>light</c>.</summary>
    public string Theme => Dark ? "dark" : "light";
}
