using GeoGraph.Core;
using GeoGraph.Ingestion;

namespace GeoGraph.Web.Components.Layout;

/// <summary>How much is in the graph, from when to when, read by which reader; and what goes on.</summary>
public sealed partial class StatusFooter(IGraphStore store, IArticleQueue queue, ArticleIntake intake, IngestionState state, GraphWatch watch)
{
    private GraphCounts? counts;
    private int failed;
    private string? problem;

    private ArticleIntake Intake { get; } = intake;

    private IngestionState State { get; } = state;

    public void Dispose()
    {
        State.Changed -= Refresh;
        watch.Changed -= Refresh;
    }

    protected override async Task OnInitializedAsync()
    {
        State.Changed += Refresh;
        watch.Changed += Refresh;
        await LoadAsync();
    }

    private void Refresh() => _ = InvokeAsync(async () =>
    {
        await LoadAsync();
        StateHasChanged();
    });

    private async Task LoadAsync()
    {
        try
        {
            counts = await store.CountsAsync(ClaimFilter.All, CancellationToken.None);
            failed = (await queue.CountsAsync(CancellationToken.None))[QueueState.Failed];
            problem = State.StoreProblem;
        }
        catch (StoreUnavailableException e)
        {
            problem = e.Message;
        }
    }
}
