using GeoGraph.Core;
using GeoGraph.Web.Components.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GeoGraph.Web.Components.Explore;

/// <summary>
/// The picture. The graph itself goes from the REST interface straight to the browser; only what is selected, greyed out or expanded
/// passes through the page's connection.
/// </summary>
public sealed partial class GraphCanvas(IJSRuntime js, Ontology ontology) : IAsyncDisposable
{
    private ElementReference host;
    private DotNetObjectReference<GraphCanvas>? self;
    private IJSObjectReference? module, canvas;
    private bool left;
    private string? loaded;
    private CanvasView? shown;

    [Parameter, EditorRequired] public required ExploreView View { get; set; }

    /// <summary>Rises when the graph has changed, so that the same address is loaded again.</summary>
    [Parameter] public int Generation { get; set; }

    [CascadingParameter] public PageLook Look { get; set; } = new(false);

    /// <summary>Called with a node's id or a drawn line's; null when the background was clicked.</summary>
    [Parameter] public EventCallback<string?> Selected { get; set; }

    /// <summary>Called with the node whose neighbours are wanted.</summary>
    [Parameter] public EventCallback<NodeId> Expanded { get; set; }

    [JSInvokable] public Task OnNodeSelected(string id) => Selected.InvokeAsync(id);
    [JSInvokable] public Task OnEdgeSelected(string id) => Selected.InvokeAsync(id);
    [JSInvokable] public Task OnBackgroundSelected() => Selected.InvokeAsync(null);
    [JSInvokable] public Task OnNodeExpanded(string id) => Expanded.InvokeAsync(new NodeId(id));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            module = await js.InvokeAsync<IJSObjectReference>("import", "/canvas.js");
            canvas = await module.InvokeAsync<IJSObjectReference>("create", host, self);
        }
        if (canvas is null) return;
        if (left)
        {
            // The page was left while the picture was being made.
            await DisposeAsync();
            return;
        }
        // What is selected and greyed out does not change what is drawn, and is not loaded again.
        var url = "/api/v1/graph" + (View with { Selected = null, Grey = [], Pane = ExplorePane.Both }).ToQuery();
        var view = CanvasView.Of(View, Look.Theme, ontology);
        if (loaded != url + Generation)
        {
            (loaded, shown) = (url + Generation, view);
            await canvas.InvokeVoidAsync("load", url, "/api/v1/ontology", view);
        }
        else if (shown != view)
        {
            shown = view;
            await canvas.InvokeVoidAsync("update", view);
        }
    }

    /// <summary>Shows all of the picture.</summary>
    public ValueTask FitAsync() => canvas?.InvokeVoidAsync("fit") ?? ValueTask.CompletedTask;

    /// <summary>Lays all nodes out anew.</summary>
    public ValueTask RelayoutAsync() => canvas?.InvokeVoidAsync("relayout") ?? ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        left = true;
        try
        {
            if (canvas is not null)
            {
                await canvas.InvokeVoidAsync("dispose");
                await canvas.DisposeAsync();
                canvas = null;
            }
            if (module is not null) await module.DisposeAsync();
            module = null;
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the picture with it.
        }
        self?.Dispose();
    }
}

/// <summary>What the canvas needs to know beside the graph; the form is that of <c>Scripts</c>.</summary>
internal sealed record CanvasView(string Theme, string? Selected, EquatableList<string> Centers, GreyWords Grey)
{
    public static CanvasView Of(ExploreView view, string theme, Ontology ontology) => new(
        theme, view.Selected, view.Focus.Select(id => id.Value).ToEquatableList(),
        new GreyWords(
            view.Grey.Where(word => ontology.Edges.Any(edge => edge.Name == word)).ToEquatableList(),
            view.Grey.Where(word => ModalityNames.TryParse(word, out _)).ToEquatableList(),
            view.Grey.Where(word => NodeKindNames.TryParse(word, out _)).ToEquatableList()));
}

/// <summary>What is greyed out.</summary>
internal sealed record GreyWords(EquatableList<string> Edges, EquatableList<string> Modalities, EquatableList<string> Kinds);
