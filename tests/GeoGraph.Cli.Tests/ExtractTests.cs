using System.Text.Json;
using Xunit;

namespace GeoGraph.Cli.Tests;

public class ExtractTests
{
    [Fact]
    public async Task Lines_are_read_in_order_and_a_bad_one_has_its_error_in_place()
    {
        using var geograph = new Geograph();
        string[] lines =
        [
            """{"id": "é1", "text": "Iran met Russia in Vienna."}""", "{broken", """{"id": "3"}""", """{"id": "4", "text": "Rain fell."}""",
        ];
        var answer = await geograph.RunAsync(string.Join('\n', lines), ["extract", "--parallel", "2"]);
        Assert.Equal((3, ""), (answer.Status, answer.Error));
        var readings = answer.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["é1", null, "3", "4"], readings.Select(reading => reading.GetProperty("id").GetString()));
        Assert.Equal([false, true, true, false], readings.Select(reading => reading.TryGetProperty("error", out _)));
    }

    [Fact]
    public async Task Files_are_read_and_written()
    {
        using var geograph = new Geograph();
        geograph.Write("in.jsonl", """{"id": "1", "text": "Iran met Russia in Vienna."}""");
        Assert.Equal(new(0, "", ""), await geograph.RunAsync("extract", "--input", "in.jsonl", "--output", "out.jsonl"));
        Assert.Equal("1", JsonDocument.Parse(geograph.Read("out.jsonl")).RootElement.GetProperty("id").GetString());
        Assert.False(Directory.Exists(geograph.Data)); // without a graph
    }
}
