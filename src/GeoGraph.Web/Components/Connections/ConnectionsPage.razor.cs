using GeoGraph.Analysis;
using GeoGraph.Core;
using GeoGraph.Web.Components.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace GeoGraph.Web.Components.Connections;

/// <summary>Paths between two actors, every hop with its quotes; the state is the address.</summary>
public sealed partial class ConnectionsPage(IGraphStore store, Ontology ontology, NavigationManager navigation, GraphWatch watch)
{
    private const int QuotesPerEdge = 3;
    private ConnectionsView view = new();
    private NodeSummary? from, to;
    private ConnectionSet? found;
    private IReadOnlyDictionary<EdgeId, IReadOnlyList<SourcedClaim>> quotes = new Dictionary<EdgeId, IReadOnlyList<SourcedClaim>>();
    private string? problem;
    private int questions;

    private Ontology Ontology { get; } = ontology;

    private string Title => from is not null && to is not null ? $"{from.Name} … {to.Name} · GeoGraph" : "Connections · GeoGraph";

    public void Dispose()
    {
        navigation.LocationChanged -= OnLocationChanged;
        watch.Changed -= OnGraphChanged;
    }

    protected override async Task OnInitializedAsync()
    {
        navigation.LocationChanged += OnLocationChanged;
        watch.Changed += OnGraphChanged;
        await LoadAsync();
    }

    private void OnGraphChanged() => _ = InvokeAsync(async () =>
    {
        await LoadAsync();
        StateHasChanged();
    });

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if (navigation.ToAbsoluteUri(e.Location).AbsolutePath == "/connections") OnGraphChanged();
    }

    private async Task LoadAsync()
    {
        var asking = ++questions;
        view = ConnectionsView.Parse(navigation.ToAbsoluteUri(navigation.Uri).Query, Ontology);
        try
        {
            from = await SummaryAsync(view.From);
            to = await SummaryAsync(view.To);
            found = null;
            if (view.From is { } one && view.To is { } other && one != other)
            {
                var set = await Analysis.Connections.FindAsync(
                    store, new() { From = one, To = other, MaxHops = view.MaxHops, Filter = view.ToFilter(Ontology) }, CancellationToken.None);
                var said = await Analysis.Connections.QuotesAsync(store, set, QuotesPerEdge, CancellationToken.None);
                if (asking != questions) return; // the address has changed meanwhile
                (quotes, found) = (said, set);
            }
            problem = null;
        }
        catch (StoreUnavailableException e)
        {
            problem = e.Message;
        }
    }

    private async Task<NodeSummary?> SummaryAsync(NodeId? node) =>
        node is { } id ? (await store.FindNodeAsync(id, ClaimFilter.All, CancellationToken.None))?.Summary : null;

    private void Go(ConnectionsView next) => navigation.NavigateTo(next.ToAddress());
}
