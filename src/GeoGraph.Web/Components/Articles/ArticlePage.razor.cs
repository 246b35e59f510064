using GeoGraph.Core;
using Microsoft.AspNetCore.Components;

namespace GeoGraph.Web.Components.Articles;

/// <summary>One article and what was read from it; the address may name a claim, whose sentence is then shown.</summary>
public sealed partial class ArticlePage(IGraphStore store, NavigationManager navigation)
{
    private ChangeSet? changes;
    private ClaimId? selected;
    private bool loaded, asking;
    private string? problem;

    [Parameter] public string Id { get; set; } = "";

    /// <summary>The claim to show.</summary>
    [SupplyParameterFromQuery(Name = "claim")] public string? ClaimText { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        selected = ClaimText is { Length: > 0 } text ? new ClaimId(text) : null;
        if (changes?.Article.Id.Value == Id) return;
        try
        {
            changes = await store.FindArticleAsync(new(Id), CancellationToken.None);
            problem = null;
        }
        catch (StoreUnavailableException e)
        {
            problem = e.Message;
        }
        loaded = true;
    }

    private void Select(ClaimId? claim) => navigation.NavigateTo($"/articles/{Id}?claim={claim}", replace: true);

    private async Task RemoveAsync()
    {
        try
        {
            await store.RemoveArticleAsync(new(Id), CancellationToken.None);
            navigation.NavigateTo("/articles");
        }
        catch (StoreUnavailableException e)
        {
            problem = e.Message;
        }
    }
}
