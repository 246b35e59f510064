using GeoGraph.Core;
using GeoGraph.Web.Components.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace GeoGraph.Web.Components.Explore;

/// <summary>The graph: legend, picture, table and details of one view, whose state is the address.</summary>
public sealed partial class ExplorePage(IGraphStore store, Ontology ontology, NavigationManager navigation, GraphWatch watch)
{
    private ExploreView view = new();
    private Selection? selection;
    private GraphSlice? slice;
    private GraphCounts? counts;
    private GraphCanvas? canvas;
    private string? problem;
    private bool legendOpen;
    private int generation, questions;
    private (string Query, int Generation)? loaded;

    private Ontology Ontology { get; } = ontology;

    private string Title => view.Focus.Count == 0 ? "GeoGraph" : $"{string.Join(", ", view.Focus.Select(Name))} · GeoGraph";

    public void Dispose()
    {
        navigation.LocationChanged -= OnLocationChanged;
        watch.Changed -= OnGraphChanged;
    }

    protected override async Task OnInitializedAsync()
    {
        navigation.LocationChanged += OnLocationChanged;
        watch.Changed += OnGraphChanged;
        await ReadAddressAsync();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if (navigation.ToAbsoluteUri(e.Location).AbsolutePath != "/") return;
        _ = InvokeAsync(async () =>
        {
            await ReadAddressAsync();
            StateHasChanged();
        });
    }

    private void OnGraphChanged() => _ = InvokeAsync(async () =>
    {
        generation++;
        await LoadAsync();
        StateHasChanged();
    });

    private async Task ReadAddressAsync()
    {
        view = ExploreView.Parse(navigation.ToAbsoluteUri(navigation.Uri).Query, Ontology);
        selection = Selection.Parse(view.Selected);
        var query = (view with { Selected = null, Grey = [], Pane = ExplorePane.Both }).ToQuery();
        if (loaded == (query, generation)) return;
        loaded = (query, generation);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            var (asking, wanted) = (++questions, view);
            // Counts stay those of all edge names and truth statuses: a legend that loses what it hides could not bring it back.
            var found = await store.CountsAsync(wanted.ToFilter(Ontology) with { Edges = null, Modalities = null }, CancellationToken.None);
            var part = await wanted.SliceAsync(store, Ontology, CancellationToken.None);
            if (asking != questions) return; // the address has changed meanwhile
            (counts, slice, problem) = (found, part, null);
        }
        catch (StoreUnavailableException e)
        {
            problem = e.Message;
        }
    }

    private void Go(ExploreView next) => navigation.NavigateTo(next.ToAddress());

    private void Select(string? id)
    {
        if (id != view.Selected) Go(view with { Selected = id });
    }

    private void Expand(NodeId node)
    {
        if (!view.Expanded.Contains(node)) Go(view with { Expanded = [.. view.Expanded, node], Selected = node.Value });
    }

    private void FocusOn(NodeId node) => Go(view with { Focus = [node], Expanded = [], Selected = node.Value });

    private string Name(NodeId id) => slice?.Nodes.FirstOrDefault(node => node.Id == id)?.Name ?? id.Value;

    private string Tool(ExplorePane pane) => view.Pane == pane ? "on" : "";
}
