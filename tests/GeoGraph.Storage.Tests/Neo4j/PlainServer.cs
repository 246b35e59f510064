using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GeoGraph.Storage.Neo4j;
using Xunit;

namespace GeoGraph.Storage.Tests;

/// <summary>The server without anything of ours between.</summary>
internal sealed class PlainServer : IDisposable
{
    private readonly HttpClient client = new();

    public PlainServer(Neo4jOptions options)
    {
        client.BaseAddress = new(options.Address, $"/db/{options.Database}/query/v2");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        client.DefaultRequestHeaders.Accept.Add(new("application/json"));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What it answers to a statement, as plain JSON.</summary>
    public async Task<JsonElement> PostAsync(string statement)
    {
        using var response = await client.PostAsJsonAsync((string?)null, new { statement }, Token);
        var body = await response.Content.ReadAsStringAsync(Token);
        Assert.True(response.IsSuccessStatusCode, $"{statement}\n{body}");
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>The operators that a statement is planned as.</summary>
    public async Task<List<string>> PlanAsync(string statement) => [.. Operators((await PostAsync($"EXPLAIN {statement}")).GetProperty("queryPlan"))];

    /// <summary>Its address for drivers: what it says of itself at its root.</summary>
    public async Task<string> BoltAsync() =>
        (await client.GetFromJsonAsync<JsonElement>(new Uri(client.BaseAddress!, "/"), Token)).GetProperty("bolt_direct").GetString()!;

    public void Dispose() => client.Dispose();

    private static IEnumerable<string> Operators(JsonElement plan) =>
    [
        plan.GetProperty("operatorType").GetString()!.Split('@')[0], .. plan.GetProperty("children").EnumerateArray().SelectMany(Operators),
    ];
}
