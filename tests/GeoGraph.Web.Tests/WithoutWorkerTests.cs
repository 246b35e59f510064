using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GeoGraph.Ingestion;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace GeoGraph.Web.Tests;

/// <summary>With <c>GEOGRAPH_WORKER=false</c> others read.</summary>
public sealed class WithoutWorkerTests : IAsyncDisposable
{
    private readonly Site site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_explorer_queues_articles_and_shows_where_they_stand_while_another_reads_them()
    {
        await using var explorer = site.WithWebHostBuilder(builder => builder.UseSetting("GEOGRAPH_WORKER", "false"));
        var client = explorer.CreateClient();
        Assert.DoesNotContain(explorer.Services.GetServices<IHostedService>(), service => service is IngestionWorker or SampleArticles);

        var answer = await client.PostAsJsonAsync("/api/v1/articles", new { text = "Iran met Russia in Vienna.", title = "Talks" }, Stop);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(1, (await client.GetFromJsonAsync<JsonElement>("/health", Stop))
            .GetProperty("checks").GetProperty("store").GetProperty("data").GetProperty("waiting").GetInt32());
        Assert.Contains("\"Talks\"", await client.GetStringAsync("/api/v1/queue?state=waiting", Stop), StringComparison.Ordinal);

        var pipeline = explorer.Services.GetRequiredService<IngestionPipeline>();
        Assert.Equal("Talks", (await pipeline.IngestNextAsync(Stop))!.Name);
        Assert.Equal("done", (await client.GetFromJsonAsync<JsonElement>(answer.Headers.Location, Stop)).GetProperty("state").GetString());
        Assert.Contains("\"Talks\"", await client.GetStringAsync("/api/v1/articles", Stop), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
