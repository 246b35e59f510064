using GeoGraph.Core;
using GeoGraph.Ingestion;
using GeoGraph.Web.Components.Layout;
using Microsoft.AspNetCore.Components;

namespace GeoGraph.Web.Components.Articles;

/// <summary>The articles in the graph, those that wait, and those that could not be read, with the reason.</summary>
public sealed partial class ArticlesPage(IGraphStore store, IArticleQueue queue, IngestionSignal signal, GraphWatch watch, SampleArticles samples)
{
    private const int Page = 100;
    private IReadOnlyList<ArticleSummary> articles = [];
    private IReadOnlyList<QueueEntry> failed = [];
    private GraphCounts? counts;
    private int waiting;
    private bool more;
    private string? problem;

    /// <summary><c>false</c> leaves the sample articles out.</summary>
    [SupplyParameterFromQuery(Name = "samples")] public string? Samples { get; set; }

    public void Dispose() => watch.Changed -= OnChanged;

    protected override void OnInitialized() => watch.Changed += OnChanged;

    protected override Task OnParametersSetAsync() => LoadAsync(Page);

    private void OnChanged() => _ = InvokeAsync(async () =>
    {
        await LoadAsync(Math.Max(Page, articles.Count));
        StateHasChanged();
    });

    private async Task LoadAsync(int limit)
    {
        try
        {
            List<ArticleSummary> found = [];
            while (found.Count <= limit)
            {
                var page = await store.ArticlesAsync(new(Samples != "false", found.Count, Page), CancellationToken.None);
                found.AddRange(page);
                if (page.Count < Page) break;
            }
            (articles, more) = ([.. found.Take(limit)], found.Count > limit);
            counts = await store.CountsAsync(ClaimFilter.All, CancellationToken.None);
            failed = await queue.ListAsync(QueueState.Failed, 100, CancellationToken.None);
            var states = await queue.CountsAsync(CancellationToken.None);
            waiting = states[QueueState.Waiting] + states[QueueState.Leased];
            problem = null;
        }
        catch (StoreUnavailableException e)
        {
            problem = e.Message;
        }
    }

    private Task RemoveSamplesAsync() => TryAsync(() => store.RemoveSamplesAsync(CancellationToken.None));

    private Task LoadSamplesAsync() => TryAsync(() => samples.QueueAsync(again: true, CancellationToken.None));

    private Task RetryAsync(QueueEntry entry) => TryAsync(async () =>
    {
        await queue.EnqueueAsync(entry.Document!, again: true, CancellationToken.None);
        signal.Set();
    });

    private Task DismissAsync(QueueEntry entry) => TryAsync(() => queue.DismissAsync(entry.Id, CancellationToken.None));

    private async Task TryAsync(Func<Task> change)
    {
        try
        {
            await change();
            await LoadAsync(Math.Max(Page, articles.Count));
        }
        catch (StoreUnavailableException e)
        {
            problem = e.Message;
        }
    }
}
