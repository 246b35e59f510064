using GeoGraph.Core;
using GeoGraph.Ingestion;
using GeoGraph.Web.Api;
using GeoGraph.Web.Components.Layout;
using Microsoft.AspNetCore.Components;

namespace GeoGraph.Web.Components.Articles;

/// <summary>Paste an article, see what is read from it, save it or not. The draft's id is in the address, so a reload loses nothing.</summary>
public sealed partial class AddArticlePage(BrowserPage browser, Drafts drafts, ArticleIntake intake, NavigationManager navigation)
{
    private Draft? draft;
    private ClaimId? selected;
    private string? problem;
    private bool busy;
    private readonly CancellationTokenSource leaving = new();

    [SupplyParameterFromQuery(Name = "draft")] public string? DraftId { get; set; }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override void OnParametersSet()
    {
        draft = DraftId is { Length: > 0 } id ? drafts.Find(new(id)) : null;
        if (DraftId is not null && draft is null && problem is null) problem = "This draft is no longer kept. Paste the article again.";
    }

    private async Task ReadAsync()
    {
        (busy, problem) = (true, null);
        StateHasChanged();
        var answer = await browser.SendDraftAsync("add-form");
        (busy, problem) = (false, answer.Problem);
        if (answer.Id is { } id) navigation.NavigateTo($"/add?draft={id}");
    }

    private async Task SaveAsync()
    {
        (busy, problem) = (true, null);
        StateHasChanged();
        try
        {
            var document = await intake.AddAsync(draft!.Document, CancellationToken.None);
            var result = await intake.WaitAsync(document, leaving.Token);
            if (result.Article is { } article)
            {
                drafts.Discard(draft.Document.Id);
                navigation.NavigateTo($"/articles/{article}");
            }
            else
            {
                problem = result.Reason;
            }
        }
        catch (Exception e) when (e is StoreUnavailableException or UnreadableDocumentException)
        {
            problem = e.Message;
        }
        catch (OperationCanceledException)
        {
            // The page was left; the article is queued and goes into the graph all the same.
        }
        finally
        {
            busy = false;
        }
    }

    private void Discard()
    {
        drafts.Discard(draft!.Document.Id);
        navigation.NavigateTo("/add");
    }
}
