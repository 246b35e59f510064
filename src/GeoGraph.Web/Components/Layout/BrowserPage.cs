using Microsoft.JSInterop;

namespace GeoGraph.Web.Components.Layout;

/// <summary>The few things that only the browser can do, of <c>Scripts/page.ts</c>.</summary>
public sealed class BrowserPage(IJSRuntime js) : IAsyncDisposable
{
    private Task<IJSObjectReference>? module;

    /// <summary><c>dark</c> or <c>light</c>: as chosen before, or else as the system has it. Applies it to the page.</summary>
    public async Task<string> ThemeAsync() => await (await ModuleAsync()).InvokeAsync<string>("theme");

    /// <summary>Chooses <c>dark</c> or <c>light</c>; remembered in this browser.</summary>
    public async Task SetThemeAsync(string theme) => await (await ModuleAsync()).InvokeVoidAsync("setTheme", theme);

    /// <summary>One step back in the browser's history.</summary>
    public async Task BackAsync() => await (await ModuleAsync()).InvokeVoidAsync("back");

    /// <summary>Puts a text into the clipboard; false when the browser does not let us.</summary>
    public async Task<bool> CopyAsync(string text) => await (await ModuleAsync()).InvokeAsync<bool>("copy", text);

    /// <summary>Scrolls an element into the middle of the view.</summary>
    public async Task ShowAsync(string elementId) => await (await ModuleAsync()).InvokeVoidAsync("show", elementId);

    /// <summary>
    /// Sends the form's article to the server without passing it through the page's connection; the id of the draft, or what is wrong.
    /// </summary>
    public async Task<DraftAnswer> SendDraftAsync(string formId)
    {
        try
        {
            return await (await ModuleAsync()).InvokeAsync<DraftAnswer>("sendDraft", LongestRead, formId);
        }
        catch (Exception e) when (e is OperationCanceledException or JSException)
        {
            return new(null, "Reading took too long, or the browser could not send it. Your text is still here: shorten it, or try again.");
        }
    }

    /// <summary>Five million characters take the reader about ten seconds on one core; a busy machine may take many times that.</summary>
    private static readonly TimeSpan LongestRead = TimeSpan.FromMinutes(5);

    public async ValueTask DisposeAsync()
    {
        if (module is null) return;
        try
        {
            await (await module).DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the module with it.
        }
    }

    private Task<IJSObjectReference> ModuleAsync() => module ??= js.InvokeAsync<IJSObjectReference>("import", "/page.js").AsTask();
}

/// <summary>What the server said to a draft.</summary>
/// <param name="Id">The draft; null when the article cannot be read.</param>
/// <param name="Problem">What is wrong and what to do; null when it could be read.</param>
public sealed record DraftAnswer(string? Id, string? Problem);
