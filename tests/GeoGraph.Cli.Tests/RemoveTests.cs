using Xunit;

namespace GeoGraph.Cli.Tests;

public sealed class RemoveTests : IAsyncLifetime
{
    private readonly Geograph geograph = new();

    public async ValueTask InitializeAsync() => await SmallGraph.SaveAsync(geograph.Data, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("aaaa1")]
    [InlineData("AAAA1111AAAA1111AAAA1111AAAA1111")]
    public async Task An_article_goes_with_all_that_only_it_supported(string id)
    {
        var removed = await geograph.RunAsync("remove", id);
        Assert.Equal((0, ""), (removed.Status, removed.Error));
        Assert.Equal("Removed aaaa1111  2022-02-25    3 claims  (no outlet): (no title)\n", removed.Output);
        Assert.Equal(1, (await geograph.RunAsync("show", "Ukraine")).Status);
        Assert.Contains("mentioned in 1 article\n", (await geograph.RunAsync("show", "Iran")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aaaa", "2 articles")] // two begin so
    [InlineData("b", "No article's id begins with 'b'")]
    [InlineData("", "geograph articles")]
    public async Task An_id_that_is_not_clear_removes_nothing(string id, string told)
    {
        var answer = await geograph.RunAsync("remove", id);
        Assert.Equal((1, ""), (answer.Status, answer.Output));
        Assert.Contains(told, answer.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await geograph.RunAsync("articles")).Output.Count(letter => letter == '\n'));
    }

    public ValueTask DisposeAsync()
    {
        geograph.Dispose();
        return ValueTask.CompletedTask;
    }
}
