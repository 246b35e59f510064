using System.Text.Json;
using Xunit;

namespace GeoGraph.Extraction.Tests;

public class ContractStreamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Lines_come_out_in_the_order_in_which_they_came(int parallel)
    {
        var input = string.Join('\n', Enumerable.Range(0, 40).Select(i => $$"""{"id":"a{{i}}","text":"Iran attacked Israel {{i}} times."}"""));
        var (status, lines) = await RunAsync(input, parallel);
        Assert.Equal(0, status);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"a{i}"), lines.Select(line => line.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("""{"id":"x", "text":""", "bad-json", null)]
    [InlineData("""[1]""", "bad-json", null)]
    [InlineData("""{"id":"x"}""", "no-text", "x")]
    [InlineData("""{"id":"x","text":"  "}""", "empty", "x")]
    [InlineData("""{"id":"x","text":"\ud83d"}""", "encoding", "x")] // half a character
    public async Task A_line_that_cannot_be_read_gives_an_error_in_its_place(string line, string code, string? id)
    {
        var (status, lines) = await RunAsync("{\"id\":\"a\",\"text\":\"Iran attacked Israel.\"}\n" + line + "\n{\"id\":\"b\",\"text\":\"Iran attacked Israel.\"}", 2);
        Assert.Equal(3, status);
        Assert.Equal(["a", id, "b"], lines.Select(json => json.GetProperty("id").GetString()));
        Assert.Equal(code, lines[1].GetProperty("error").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("""{"source":{"begin":"17","end":21},"target":{"begin":37,"end":43}}""")]
    [InlineData("""{"source":{"begin":-5,"end":9000},"target":{"begin":37,"end":2}}""")]
    [InlineData("""[17, 21]""")]
    public async Task A_given_pair_that_is_none_costs_nothing_else(string given)
    {
        var (status, lines) = await RunAsync($$"""{"id":"a","text":"France said that Iran sent drones to Russia on Monday.","given":{{given}}}""", 1);
        Assert.Equal(0, status);
        Assert.NotEmpty(lines[0].GetProperty("claims").EnumerateArray());
    }

    [Fact]
    public async Task A_line_has_every_field_of_the_contract()
    {
        var (_, lines) = await RunAsync("""{"id":"a","text":"France said that Iran sent drones to Russia on Monday.","published":"2023-09-12","given":{"source":{"begin":17,"end":21},"target":{"begin":37,"end":43}}}""", 1);
        Assert.Equal(["id", "entities", "mentions", "dates", "claims", "events", "relations", "attributions", "factuality"], lines[0].EnumerateObject().Select(field => field.Name));
        var claim = Assert.Single(lines[0].GetProperty("claims").EnumerateArray());
        Assert.Equal(["key", "event", "type", "subtype", "source", "target", "symmetric", "items", "modality", "predicate", "attribution", "date", "confidence", "evidence", "rule", "given"], claim.EnumerateObject().Select(field => field.Name));
        Assert.Equal("arms-transfer", claim.GetProperty("subtype").GetString());
        Assert.Equal("2023-09-11", claim.GetProperty("date").GetProperty("from").GetString());
        Assert.True(claim.GetProperty("given").GetBoolean());
    }

    [Fact]
    public async Task A_page_is_printed_with_its_cleaned_text()
    {
        var page = JsonSerializer.Serialize(new { id = "a", html = "<html><body><article><p>Iran attacked Israel on Saturday and nobody knows what comes next in this long war.</p></article></body></html>" });
        var (_, lines) = await RunAsync(page, 1);
        Assert.StartsWith("Iran attacked Israel", lines[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_the_run()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ContractStream.RunAsync(Examples.Reader, new StringReader("{}"), new StringWriter(), 1, cancelled.Token));
    }

    private static async Task<(int Status, List<JsonElement> Lines)> RunAsync(string input, int parallel)
    {
        var output = new StringWriter();
        var status = await ContractStream.RunAsync(Examples.Reader, new StringReader(input), output, parallel, TestContext.Current.CancellationToken);
        return (status, [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)]);
    }
}
