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
        State.Changed -= Redraw;
        watch.Changed -= Reload;
    }

    protected override async Task OnInitializedAsync()
    {
        State.Changed += Redraw;
        watch.Changed += Reload;
        await LoadAsync();
    }

    // Progress is in memory and comes with every article; counting what is in the graph waits for the watch, once a second.
    private void Redraw() => _ = InvokeAsync(() =>
    {
        problem = State.StoreProblem;
        StateHasChanged();
    });

    private void Reload() => _ = InvokeAsync(async () =>
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
