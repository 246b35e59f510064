using System.Text.Json;
using Xunit;

namespace GeoGraph.Cli.Tests;

public sealed class ShowTests : IAsyncLifetime
{
    private readonly Geograph geograph = new();

    public async ValueTask InitializeAsync() => await SmallGraph.SaveAsync(geograph.Data, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_node_is_shown_with_names_edges_and_newest_quotes()
    {
        var answer = await geograph.RunAsync("show", "iran", "--limit", "2");
        Assert.Equal((0, ""), (answer.Status, answer.Error));
        Assert.Equal(
            """
            Iran  (country:IRN)
            country, IRN
            Also called Islamic Republic
            3 claims, 2 neighbours, mentioned in 2 articles

            talks: 1 asserted, 1 denied
              talks with Russia: 1 asserted, 1 article, last 2022-07-12
              talks with Ukraine: 1 denied, 1 article, last 2022-02-25

            arms exchange: 1 possible
              gives, offers or seeks arms to or from Russia: 1 possible, 1 article, last 2022-07-12

            Newest quotes

              "It may send drones, France says."
                Iran -> Russia: arms exchange, possible, says France
                Wire, 2022-07-12: Talks in Vienna

              "Iran met Russia in Vienna."
                Iran <-> Russia: talks, asserted
                Wire, 2022-07-12: Talks in Vienna

            """.ReplaceLineEndings("\n"), answer.Output);
    }

    [Fact]
    public async Task Whoever_suffers_something_from_nobody_named_is_not_said_to_have_done_it()
    {
        var answer = (await geograph.RunAsync("show", "Ukraine")).Output;
        Assert.Contains("\nairstrike: 1 asserted\n  airstrike: 1 asserted, 1 article, last 2022-02-25\n", answer, StringComparison.Ordinal);
        Assert.Contains("\n    ? -> Ukraine: airstrike, asserted\n", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("country:UKR")]
    [InlineData("UKRAINE")]
    [InlineData("Ukraine")]
    [InlineData("ukraina")] // one whole word of another name
    public async Task A_node_is_found_by_id_and_by_any_spelling(string name) =>
        Assert.StartsWith("Ukraine  (country:UKR)\n", (await geograph.RunAsync("show", name)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task An_alias_and_several_words_find_it_too() =>
        Assert.StartsWith("Iran  (", (await geograph.RunAsync("show", "islamic", "republic")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("Irann", "Iran  (country:IRN, 3 claims)")] // a letter too many
    [InlineData("Ukr", "Ukraine  (country:UKR, 3 claims)")] // half a word is no name
    [InlineData("Western Russia", "Russia  (country:RUS, 3 claims)")] // a word too many
    [InlineData("Republic", "Iran, also Islamic Republic  (country:IRN, 3 claims)")] // a word that two have
    [InlineData("Zzz", "Nothing in the graph is called 'Zzz'.")]
    public async Task An_unknown_name_is_answered_with_the_nearest(string name, string told)
    {
        var answer = await geograph.RunAsync("show", name);
        Assert.Equal((1, ""), (answer.Status, answer.Output));
        Assert.Contains(told, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_comes_as_JSON()
    {
        var card = JsonDocument.Parse((await geograph.RunAsync("show", "Iran", "--json")).Output).RootElement;
        Assert.Equal("country:IRN", card.GetProperty("node").GetProperty("id").GetString());
        Assert.Equal(3, card.GetProperty("edges").GetArrayLength());
        Assert.Equal("Iran did not meet Ukraine.",
            card.GetProperty("quotes")[2].GetProperty("claim").GetProperty("evidence").GetProperty("quote").GetString());
    }

    public ValueTask DisposeAsync()
    {
        geograph.Dispose();
        return ValueTask.CompletedTask;
    }
}
