using GeoGraph.Core;
using GeoGraph.Ingestion;

namespace GeoGraph.Web.Components.Layout;

/// <summary>How much is in the graph, from when to when, read by which reader; and what goes on.</summary>
public sealed partial class StatusFooter(IGraphStore store, ArticleIntake intake, IngestionState state, GraphWatch watch)
{
    private GraphCounts? counts;
    private string? problem;

    private ArticleIntake Intake { get; } = intake;

    private GraphWatch Watch { get; } = watch;

    public void Dispose()
    {
        state.Changed -= Reload;
        Watch.Changed -= Reload;
    }

    protected override async Task OnInitializedAsync()
    {
        state.Changed += Reload;
        Watch.Changed += Reload;
        await LoadAsync();
    }

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
            problem = state.StoreProblem ?? Watch.Problem;
        }
        catch (StoreUnavailableException e)
        {
            problem = e.Message;
        }
    }
}
