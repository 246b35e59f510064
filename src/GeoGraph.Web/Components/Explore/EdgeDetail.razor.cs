using GeoGraph.Core;
using Microsoft.AspNetCore.Components;

namespace GeoGraph.Web.Components.Explore;

/// <summary>The selected edges between two nodes, with their quotes; whether or not the picture shows them now.</summary>
public sealed partial class EdgeDetail(IGraphStore store, Ontology ontology)
{
    private IReadOnlyList<EdgeSummary> edges = [];
    private Dictionary<NodeId, string> names = [];
    private (Selection, ClaimFilter, int)? asked;
    private string heading = "", summary = "";

    [Parameter, EditorRequired] public required ExploreView View { get; set; }

    [Parameter, EditorRequired] public required Selection Selection { get; set; }

    /// <summary>Rises when the graph has changed, so that the same question is asked again.</summary>
    [Parameter] public int Generation { get; set; }

    /// <summary>Called with the node to show the graph around.</summary>
    [Parameter] public EventCallback<NodeId> Focused { get; set; }

    private Ontology Ontology { get; } = ontology;

    private (NodeId One, NodeId Other) Ends => Selection.Ends!.Value;

    protected override async Task OnParametersSetAsync()
    {
        var filter = View.ToFilter(Ontology);
        if (asked == (Selection, filter, Generation)) return;
        asked = (Selection, filter, Generation);
        try
        {
            // Centres come first and fill the limit: exactly the two, with all edges between them.
            var pair = await store.NeighbourhoodAsync(new() { Centers = [Ends.One, Ends.Other], Filter = filter, Limit = 2 }, CancellationToken.None);
            names = pair.Nodes.ToDictionary(node => node.Id, node => node.Name);
            edges = [.. pair.Edges.Where(edge => Selection.Covers(edge, Ontology))];
        }
        catch (StoreUnavailableException)
        {
            // The page above says so; the quotes below offer to try again.
            edges = [];
        }
        heading = Heading();
        summary = Summary();
    }

    private string Heading()
    {
        var directed = edges.Count > 0 && edges.All(edge => !edge.Symmetric);
        if (directed && edges.All(edge => edge.Source == Ends.One)) return $"{Name(Ends.One)} → {Name(Ends.Other)}";
        if (directed && edges.All(edge => edge.Source == Ends.Other)) return $"{Name(Ends.Other)} → {Name(Ends.One)}";
        return $"{Name(Ends.One)} ↔ {Name(Ends.Other)}";
    }

    private string Summary()
    {
        if (edges.Count == 0) return "Nothing between the two passes the filters in force.";
        var claims = edges.Sum(edge => edge.Claims);
        // Outlets are counted for each edge; several edges may share some, so together there are at least as many as the best has.
        var sources = edges.Max(edge => edge.Sources);
        var days = Days.Span(edges.Min(edge => edge.First), edges.Max(edge => edge.Last));
        return $"{claims} {(claims == 1 ? "claim" : "claims")} · {(edges.Count > 1 ? "at least " : "")}{sources} {(sources == 1 ? "source" : "sources")}"
            + (days.Length > 0 ? $" · {days}" : "");
    }

    private int Number(Modality modality) => edges.Sum(edge => edge.ByModality[(int)modality]);

    private string Name(NodeId id) => names.GetValueOrDefault(id, id.Value);
}
