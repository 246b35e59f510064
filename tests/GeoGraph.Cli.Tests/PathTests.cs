using System.Text.Json;
using Xunit;

namespace GeoGraph.Cli.Tests;

public sealed class PathTests : IAsyncLifetime
{
    private readonly Geograph geograph = new();

    public async ValueTask InitializeAsync() => await SmallGraph.SaveAsync(geograph.Data, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_path_is_shown_with_the_best_quote_of_every_hop_and_denied_claims_are_no_hops()
    {
        var answer = await geograph.RunAsync("path", "Ukraine", "Iran");
        Assert.Equal((0, ""), (answer.Status, answer.Error));
        Assert.Equal(
            """
            1. Ukraine - Russia - Iran  (2 hops, 3 claims)
               Ukraine - Russia: is invaded by (1 asserted)
                  "Russia invaded Ukraine on 24 February."
                    Russia -> Ukraine: invasion, asserted, 24 Feb 2022
                    2022-02-25: article aaaa1111
               Russia - Iran: gives, offers or seeks arms to or from (1 possible); talks with (1 asserted)
                  "Iran met Russia in Vienna."
                    Iran <-> Russia: talks, asserted
                    Wire, 2022-07-12: Talks in Vienna

            """.ReplaceLineEndings("\n"), answer.Output);
    }

    [Theory]
    [InlineData("Iran Ukraine --status denied", "1. Iran - Ukraine  (1 hop, 1 claim)")]
    [InlineData("Iran Ukraine --status denied,asserted", "1. Iran - Ukraine  (1 hop, 1 claim)")]
    [InlineData("Iran Ukraine --edges invasion,arms-exchange", "1. Iran - Russia - Ukraine  (2 hops, 2 claims)")]
    [InlineData("Iran Ukraine --edges talks", "No path of at most 4 hops from country:IRN to country:UKR")]
    [InlineData("Iran Ukraine --max-hops 1", "No path of at most 1 hop from country:IRN to country:UKR")]
    public async Task Edges_status_and_length_can_be_chosen(string arguments, string expected)
    {
        var answer = await geograph.RunAsync(["path", .. arguments.Split(' ')]);
        Assert.Equal((0, ""), (answer.Status, answer.Error));
        Assert.StartsWith(expected, answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Iran Islamic", "both names mean")]
    [InlineData("Iran Ukrain", "Ukraine  (country:UKR")]
    public async Task An_end_that_is_not_clear_is_asked_for(string arguments, string told)
    {
        var answer = await geograph.RunAsync(["path", .. arguments.Split(' ')]);
        Assert.Equal((1, ""), (answer.Status, answer.Output));
        Assert.Contains(told, answer.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_same_comes_as_JSON()
    {
        var answer = JsonDocument.Parse((await geograph.RunAsync("path", "Ukraine", "Iran", "--json")).Output).RootElement;
        var hops = Assert.Single(answer.GetProperty("paths").EnumerateArray()).GetProperty("hops");
        Assert.Equal(["against", "against", "either-way"], hops.EnumerateArray()
            .SelectMany(hop => hop.GetProperty("edges").EnumerateArray()).Select(edge => edge.GetProperty("direction").GetString()));
        Assert.Equal("Iran met Russia in Vienna.",
            hops[1].GetProperty("quote").GetProperty("claim").GetProperty("evidence").GetProperty("quote").GetString());
    }

    public ValueTask DisposeAsync()
    {
        geograph.Dispose();
        return ValueTask.CompletedTask;
    }
}
