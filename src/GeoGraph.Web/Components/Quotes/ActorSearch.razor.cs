using GeoGraph.Core;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace GeoGraph.Web.Components.Quotes;

/// <summary>A search by name with its hits below.</summary>
public sealed partial class ActorSearch(IGraphStore store)
{
    private MudAutocomplete<SearchHit>? box;

    /// <summary>What it is for, for screen readers.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    [Parameter] public string Placeholder { get; set; } = "";

    [Parameter] public string Class { get; set; } = "";

    /// <summary>The node that is shown as chosen; null: the box is emptied after a choice.</summary>
    [Parameter] public SearchHit? Value { get; set; }

    /// <summary>Only these kinds; null means all.</summary>
    [Parameter] public EquatableList<NodeKind>? Kinds { get; set; }

    /// <summary>Called with the chosen node.</summary>
    [Parameter, EditorRequired] public EventCallback<SearchHit> Chosen { get; set; }

    private async Task<IEnumerable<SearchHit>> FindAsync(string? text, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(text) ? [] : await store.SearchAsync(new SearchQuery(text, 12, Kinds), cancellationToken);

    private async Task ChooseAsync(SearchHit? hit)
    {
        if (hit is null) return;
        await Chosen.InvokeAsync(hit);
        if (Value is null && box is not null) await box.ClearAsync();
    }
}
