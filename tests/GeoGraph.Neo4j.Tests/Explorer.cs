using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GeoGraph.Core;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Neo4j.Tests;

/// <summary>The explorer as a process, and its REST interface as a caller sees it.</summary>
internal sealed class Explorer : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ExplorerProcess process;
    private HttpClient http = null!;

    private Explorer(bool samples, (string Name, string Value)[] environment) => process = ExplorerProcess.Launch(
        folder.Path, samples, [("Logging__LogLevel__Microsoft.AspNetCore", "Error"), .. environment]); // a line for every question asked here would bury the rest

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Starts it and waits until it answers; whether the store does is another matter.</summary>
    public static async Task<Explorer> StartAsync(bool samples, params (string Name, string Value)[] environment)
    {
        var explorer = new Explorer(samples, environment);
        explorer.http = new() { BaseAddress = await explorer.process.AddressAsync(Stop) };
        return explorer;
    }

    public string Output => process.Output;

    public Task<string> TextAsync(string address) => http.GetStringAsync(address, Stop);

    /// <summary>The status and what stands in the body under a name.</summary>
    public async Task<(HttpStatusCode Status, string? Said)> AskAsync(string address, string name) => await SaidAsync(await http.GetAsync(address, Stop), name);

    public async Task<(HttpStatusCode Status, string? Said)> PostAsync(RawDocument article)
    {
        var body = new { text = article.Text, title = article.Title, date = article.Published, source = article.Source };
        return await SaidAsync(await http.PostAsJsonAsync("/api/v1/articles", body, Stop), "detail");
    }

    /// <summary>What <c>/health</c> tells of the store.</summary>
    public async Task<(HttpStatusCode Status, string Description, JsonElement Counts)> HealthAsync()
    {
        using var answer = await http.GetAsync("/health", Stop);
        var store = (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("checks").GetProperty("store");
        return (answer.StatusCode, store.GetProperty("description").GetString()!, store.GetProperty("data"));
    }

    /// <summary>Waits until so many articles are in the graph, and none waits when <paramref name="idle"/>.</summary>
    public async Task<JsonElement> ReadAsync(int articles, bool idle)
    {
        for (var tries = 0; tries < 3600; tries++)
        {
            var (status, _, counts) = await HealthAsync();
            if (status == HttpStatusCode.OK && Count(counts, "done") >= articles && !(idle && Count(counts, "waiting") + Count(counts, "leased") > 0)) return counts;
            await Task.Delay(50, Stop);
        }
        throw new TimeoutException($"{articles} articles were not read within minutes: {await TextAsync("/health")}\n{Output}");
    }

    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        await process.DisposeAsync();
        folder.Dispose();
    }

    public static int Count(JsonElement counts, string state) => counts.GetProperty(state).GetInt32();

    private static async Task<(HttpStatusCode Status, string? Said)> SaidAsync(HttpResponseMessage answer, string name)
    {
        using (answer)
        {
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
            return (answer.StatusCode, body.TryGetProperty(name, out var said) ? said.GetString() : null);
        }
    }
}
