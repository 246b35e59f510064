using Microsoft.Extensions.Configuration;
using Xunit;

namespace GeoGraph.Hosting.Tests;

public class GeoGraphOptionsTests
{
    [Fact]
    public void Without_settings_the_graph_lies_in_the_platforms_data_folder_and_samples_are_loaded()
    {
        var options = GeoGraphOptions.From(Settings());
        Assert.Equal("GeoGraph", Path.GetFileName(options.DataFolder));
        Assert.True(Path.IsPathFullyQualified(options.DataFolder));
        Assert.Equal(Path.Combine(options.DataFolder, "geograph.db"), options.DatabaseFile);
        Assert.True(options.Samples);
        Assert.True(options.Worker);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("OFF", false)]
    [InlineData("0", false)]
    [InlineData("yes", true)]
    [InlineData("", true)] // a variable that is set to nothing is not set
    public void Samples_and_worker_are_each_switched_in_any_usual_spelling(string text, bool on)
    {
        var samples = GeoGraphOptions.From(Settings(("GEOGRAPH_SAMPLES", text)));
        Assert.Equal((on, true), (samples.Samples, samples.Worker));
        var worker = GeoGraphOptions.From(Settings(("GEOGRAPH_WORKER", text)));
        Assert.Equal((true, on), (worker.Samples, worker.Worker));
    }

    [Theory]
    [InlineData("GEOGRAPH_SAMPLES", "maybe")]
    [InlineData("GEOGRAPH_WORKER", "2")]
    [InlineData("GEOGRAPH_LEASE", "soon")]
    [InlineData("GEOGRAPH_LEASE", "0")]
    public void A_value_that_is_wrong_is_named_with_its_key(string key, string value)
    {
        var error = Assert.Throws<InvalidOperationException>(() => GeoGraphOptions.From(Settings((key, value))));
        Assert.Contains(key, error.Message, StringComparison.Ordinal);
        Assert.Contains(value, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relative_folder_is_made_a_full_one() =>
        Assert.True(Path.IsPathFullyQualified(GeoGraphOptions.From(Settings(("GEOGRAPH_DATA", "graph"))).DataFolder));

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value))).Build();
}
