using GeoGraph.Core;
using Microsoft.AspNetCore.Components;

namespace GeoGraph.Web.Components.Quotes;

/// <summary>The quotes of a question, newest first, some at a time.</summary>
public sealed partial class QuoteList(IGraphStore store)
{
    private const int Page = 20;
    private readonly List<SourcedClaim> claims = [];
    private HashSet<ClaimId> contradicted = [];
    private ClaimQuery? asked;
    private int answered = -1, questions;
    private int total;
    private bool loaded;
    private string? problem;

    /// <summary>What is asked; its limit and skip are set here.</summary>
    [Parameter, EditorRequired] public required ClaimQuery Query { get; set; }

    /// <summary>Rises when the graph has changed, so that the same question is asked again.</summary>
    [Parameter] public int Generation { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (Query == asked && Generation == answered) return;
        (asked, answered) = (Query, Generation);
        await LoadAsync(reset: true);
    }

    private async Task LoadAsync(bool reset)
    {
        try
        {
            var asking = ++questions;
            var page = await store.ClaimsAsync(Query with { Skip = reset ? 0 : claims.Count, Limit = Page }, CancellationToken.None);
            if (asking != questions) return; // another question was asked meanwhile
            if (reset) claims.Clear();
            // an article that came between two pages moves the rest down: what is here already comes again
            claims.AddRange(page.Claims.ExceptBy(claims.Select(known => known.Claim.Id), sourced => sourced.Claim.Id).ToList());
            total = page.Total;
            contradicted = Contradicted(claims);
            problem = null;
        }
        catch (StoreUnavailableException e)
        {
            problem = e.Message;
        }
        loaded = true;
    }

    /// <summary>Denied claims beside asserted ones on the same thing between the same two, and the other way round.</summary>
    private static HashSet<ClaimId> Contradicted(IEnumerable<SourcedClaim> claims) =>
    [
        .. claims.Select(sourced => sourced.Claim).GroupBy(claim => (claim.Source, claim.Target, claim.Edge))
            .Where(group => group.Any(claim => claim.Modality == Modality.Denied) && group.Any(claim => claim.Modality == Modality.Asserted))
            .SelectMany(group => group.Where(claim => claim.Modality is Modality.Denied)).Select(claim => claim.Id),
    ];
}
