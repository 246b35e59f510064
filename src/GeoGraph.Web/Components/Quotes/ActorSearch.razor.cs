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

    /// <summary>Whether nodes known only from sample articles count.</summary>
    [Parameter] public bool Samples { get; set; } = true;

    /// <summary>Called with the chosen node.</summary>
    [Parameter, EditorRequired] public EventCallback<SearchHit> Chosen { get; set; }

    private async Task<IEnumerable<SearchHit>> FindAsync(string? text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var hits = await store.SearchAsync(new SearchQuery(text, 24, Samples: Samples), cancellationToken);
        // An event between two actors is their edge: alone it would be a point without lines.
        return hits.Where(hit => hit.Node.Kind != NodeKind.Event || hit.Node.Neighbours > 0).Take(12);
    }

    private async Task ChooseAsync(SearchHit? hit)
    {
        if (hit is null) return;
        await Chosen.InvokeAsync(hit);
        if (box is not null) await box.ClearAsync();
    }
}
