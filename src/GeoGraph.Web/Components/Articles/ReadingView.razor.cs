using GeoGraph.Core;
using GeoGraph.Web.Components.Layout;
using Microsoft.AspNetCore.Components;

namespace GeoGraph.Web.Components.Articles;

/// <summary>An article beside what was read from it: names underlined, evidence marked, the selected claim framed.</summary>
public sealed partial class ReadingView(Ontology ontology, BrowserPage browser)
{
    /// <summary>Longer texts are shown up to here: a browser cannot scroll a book of millions of words.</summary>
    private const int Shown = 200_000;

    private const int Page = 200;
    private int listed = Page;
    private IReadOnlyList<ReadingPiece> pieces = [];
    private Dictionary<NodeId, Node> nodes = [];
    private bool cut;
    private ClaimId? shown;

    [Parameter, EditorRequired] public required ChangeSet Changes { get; set; }

    /// <summary>What was left out of the page, word for word; known only right after reading.</summary>
    [Parameter] public IReadOnlyList<string> LeftOut { get; set; } = [];

    /// <summary>The claim whose words are framed; null: none.</summary>
    [Parameter] public ClaimId? Selected { get; set; }

    [Parameter] public EventCallback<ClaimId?> SelectedChanged { get; set; }

    private Ontology Ontology { get; } = ontology;

    private int Names => Changes.Nodes.Count(node => node.Kind != NodeKind.Event);

    protected override void OnParametersSet()
    {
        nodes = Changes.Nodes.ToDictionary(node => node.Id);
        cut = Changes.Article.Text.Length > Shown;
        pieces = ReadingPieces.Cut(Changes, Selected, cut ? Shown : Changes.Article.Text.Length);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Selected == shown) return;
        shown = Selected;
        if (Selected is not null) await browser.ShowAsync(ReadingPieces.SelectedId);
    }

    private string Ends(Claim claim)
    {
        string? Name(NodeId? id) => id is { } known && nodes.TryGetValue(known, out var node) ? node.Name : id?.Value;
        return (Name(claim.Source), Name(claim.Target)) switch
        {
            ({ } source, { } target) => $"{source} {(claim.Symmetric ? "↔" : "→")} {target}",
            ({ } source, null) => source,
            (null, var target) => $"→ {target}",
        };
    }

    private static string Subtype(Claim claim) => claim.Subtype is { } subtype ? $"{claim.Type}/{subtype}" : claim.Type;
}
