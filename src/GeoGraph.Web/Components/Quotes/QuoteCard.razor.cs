using GeoGraph.Core;
using GeoGraph.Web.Components.Layout;
using Microsoft.AspNetCore.Components;

namespace GeoGraph.Web.Components.Quotes;

/// <summary>A claim as a person reads it: is it so, the sentence word for word, who says so, where.</summary>
public sealed partial class QuoteCard(Ontology ontology, BrowserPage browser, NavigationManager navigation)
{
    private IReadOnlyList<(string Text, bool Marked)> pieces = [];
    private string? copied;

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired] public required SourcedClaim Sourced { get; set; }

    /// <summary>Whether another quote beside it says otherwise.</summary>
    [Parameter] public bool Contradicts { get; set; }

    private Claim Claim => Sourced.Claim;

    private EdgeName Edge => ontology.Edge(Claim.Edge);

    private string Address => $"/articles/{Claim.Article}?claim={Claim.Id}";

    private string Direction => (Sourced.SourceName, Sourced.TargetName) switch
    {
        ({ } source, { } target) => $"{source} {(Claim.Symmetric ? "↔" : "→")} {target}",
        ({ } source, null) => source,
        (null, { } target) => $"… → {target}",
        _ => "",
    };

    // Never without the truth status: what is possible must not read like a fact.
    private string Spoken => (Sourced.SourceName, Sourced.TargetName) is ({ } source, { } target)
        ? $"{Claim.Modality.Word()}: {source} {Edge.Forward} {target}; {target} {Edge.Backward} {source}" : Edge.Description;

    protected override void OnParametersSet()
    {
        var marks = Claim.Items.Select(item => item.Span).Prepend(Claim.Predicate);
        pieces = Marked.Split(Claim.Evidence.Quote, marks.Select(mark => new TextSpan(mark.Begin - Claim.Evidence.Span.Begin, mark.End - Claim.Evidence.Span.Begin)));
    }

    private async Task CopyAsync()
    {
        var said = Sourced.SpeakerName is { } speaker ? $"{speaker}, in " : "";
        var day = Sourced.Article.Published is { } published ? $", {Days.Text(published)}" : "";
        copied = await browser.CopyAsync($"“{Claim.Evidence.Quote}” — {said}{Sourced.Article.Source ?? "unnamed source"}{day}. {navigation.ToAbsoluteUri(Address)}") ? "Copied" : "Not allowed";
    }
}
