using System.Net.Http.Json;
using System.Text.Json;
using GeoGraph.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace GeoGraph.Web.Tests;

/// <summary>The explorer's host in the process of the tests, on an empty SQLite file.</summary>
public sealed class Site : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder folder = new();

    public HttpClient Client => CreateClient();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("GEOGRAPH_DATA", folder.Path);
        builder.UseSetting("GEOGRAPH_SAMPLES", "false");
    }

    /// <summary>Adds an article and waits until it is in the graph; its id.</summary>
    public async Task<string> AddAsync(object article)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var client = Client;
        var answer = await client.PostAsJsonAsync("/api/v1/articles", article, cancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, answer.StatusCode);
        for (var tries = 0; tries < 300; tries++)
        {
            var entry = await client.GetFromJsonAsync<JsonElement>(answer.Headers.Location, cancellationToken);
            if (entry.GetProperty("state").GetString() == "done") return entry.GetProperty("article").GetString()!;
            Assert.NotEqual("failed", entry.GetProperty("state").GetString());
            await Task.Delay(50, cancellationToken);
        }
        throw new TimeoutException("The article was not read within fifteen seconds.");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}
