using System.Text.RegularExpressions;
using GeoGraph.Core;
using GeoGraph.Hosting;
using GeoGraph.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GeoGraph.Cli.Tests;

public sealed partial class WorkTests : IAsyncDisposable
{
    private readonly Geograph geograph = new();
    private readonly ServiceProvider services;

    public WorkTests()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("GEOGRAPH_DATA", geograph.Data)]).Build();
        services = new ServiceCollection().AddLogging().AddGeoGraph(configuration).BuildServiceProvider();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IArticleQueue Queue => services.GetRequiredService<IArticleQueue>();

    [Fact]
    public async Task Two_workers_that_start_at_once_on_no_graph_read_every_sample_exactly_once()
    {
        SkipWithoutSignals();
        var samples = Directory.GetFiles(Path.Combine(Repository.Root, "data", "articles"), "*.md").Length;
        await using var one = geograph.Start("work");
        await using var other = geograph.Start("work");
        for (var tries = 0; tries < 1200 && await CountAsync(QueueState.Done) < samples; tries++) await Task.Delay(100, Stop);
        Assert.Equal((0, 0), (await one.StopAsync("TERM", Stop), await other.StopAsync("TERM", Stop)));

        var done = await Queue.ListAsync(QueueState.Done, 1000, Stop);
        Assert.Equal(samples, done.Count);
        Assert.All(done, entry => Assert.Equal(1, entry.Attempts));
        var lines = Reads().Matches($"{one.Output}\n{other.Output}").Select(line => line.Groups[1].Value);
        Assert.Equal(done.Select(entry => entry.Name).Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("TERM", false)]
    [InlineData("TERM", true)] // in the middle of an article
    [InlineData("INT", false)] // Ctrl+C
    [InlineData("INT", true)]
    public async Task A_signal_ends_it_well_and_keeps_no_lease(string signal, bool busy)
    {
        SkipWithoutSignals();
        var longest = new RawDocument { Text = string.Join('\n', Enumerable.Repeat("Iran met Russia in Vienna on Monday. The sun shone.", 4000)) };
        if (busy) await Queue.EnqueueAsync(longest, again: false, Stop);
        await using var worker = geograph.Start("work");
        await worker.SaysAsync(Ready(), Stop);
        if (busy)
            while ((await Queue.FindAsync(longest.Id, Stop))!.State == QueueState.Waiting) await Task.Delay(1, Stop);
        Assert.Equal(0, await worker.StopAsync(signal, Stop));
        Assert.Equal(0, await CountAsync(QueueState.Leased));
        Assert.Equal(0, await CountAsync(QueueState.Failed));
    }

    [Fact]
    public async Task While_the_store_is_away_it_says_so_once_and_goes_on_by_itself_when_it_is_back()
    {
        geograph.Write("data/geograph.db", "This is no database, however long it may be. ".PadRight(5000, '.'));
        await using var worker = geograph.Start("work");
        await worker.SaysAsync(Away(), Stop);
        File.Delete(Path.Combine(geograph.Data, "geograph.db"));
        await worker.SaysAsync(Reads(), Stop);
        await worker.SaysAsync(Back(), Stop); // said only when the first article is read, so perhaps after its own line
        Assert.Single(Away().Matches(worker.Output));
        Assert.Single(Back().Matches(worker.Output));
    }

    [Fact]
    public async Task An_article_that_cannot_be_read_gets_its_line_too()
    {
        await Queue.EnqueueAsync(new() { Text = "", Title = "Nothing" }, again: false, Stop);
        await using var worker = geograph.Start("work");
        await worker.SaysAsync(Unreadable(), Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        geograph.Dispose();
    }

    private async Task<int> CountAsync(QueueState state) => (await Queue.CountsAsync(Stop))[state];

    private static void SkipWithoutSignals() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM to send to another program.");

    [GeneratedRegex("^Reading queued articles", RegexOptions.Multiline)]
    private static partial Regex Ready();

    [GeneratedRegex("^[-0-9]{10} [:0-9]{8}Z .* Read \"(.*)\": [0-9]+ claims$", RegexOptions.Multiline)]
    private static partial Regex Reads();

    [GeneratedRegex(" The store is away, articles wait: .*geograph.db")]
    private static partial Regex Away();

    [GeneratedRegex(" The store is back$", RegexOptions.Multiline)]
    private static partial Regex Back();

    [GeneratedRegex("Could not read \"Nothing\": .*\\.$", RegexOptions.Multiline)]
    private static partial Regex Unreadable();
}
