using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Xunit;

namespace GeoGraph.Web.Tests;

public class ApiTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly object Article = new
    {
        text = "Iran attacked Israel on Tuesday. The United States imposed sanctions on Iran.", title = "A test", date = "2024-10-02", source = "Test desk",
    };

    [Fact]
    public async Task An_article_becomes_edges_each_with_its_sentence_word_for_word()
    {
        var id = await site.AddAsync(Article);
        var article = await GetAsync($"/api/v1/articles/{id}");
        var text = article.GetProperty("article").GetProperty("text").GetString()!;
        var claims = article.GetProperty("claims").EnumerateArray().ToList();
        Assert.NotEmpty(claims);
        Assert.All(claims, claim =>
        {
            var evidence = claim.GetProperty("evidence");
            var span = evidence.GetProperty("span");
            Assert.Equal(text[span.GetProperty("begin").GetInt32()..span.GetProperty("end").GetInt32()], evidence.GetProperty("quote").GetString());
        });

        var graph = await GetAsync("/api/v1/graph?focus=country:IRN");
        var sanctions = graph.GetProperty("edges").EnumerateArray().Single(edge => edge.GetProperty("name").GetString() == "sanctions");
        Assert.Equal(("country:USA", "country:IRN"), (sanctions.GetProperty("source").GetString(), sanctions.GetProperty("target").GetString()));

        var quotes = await GetAsync("/api/v1/claims?edge=country:USA~sanctions~country:IRN");
        Assert.Contains("The United States imposed sanctions on Iran.", quotes.GetRawText(), StringComparison.Ordinal);

        var paths = await GetAsync("/api/v1/paths?from=country:USA&to=country:ISR");
        Assert.Equal(1, paths.GetProperty("paths").GetArrayLength());
    }

    [Fact]
    public async Task A_node_that_is_gone_and_was_expanded_leaves_an_empty_graph() =>
        Assert.Equal(0, (await GetAsync("/api/v1/graph?focus=person:nobody&expand=person:nobody")).GetProperty("nodes").GetArrayLength());

    [Fact]
    public async Task A_page_is_queued_without_its_scripts()
    {
        var id = await site.AddAsync(new
        {
            text = "Talks <b>in Vienna</b><p>Iran and the United States held talks in Vienna on Monday, officials said.</p><script>alert('stolen')</script>", date = "2021-05-04",
        });
        Assert.DoesNotContain("stolen", (await GetAsync($"/api/v1/articles/{id}")).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("stolen", (await GetAsync("/api/v1/queue?state=done")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_an_article_removes_what_only_it_states()
    {
        var id = await site.AddAsync(new { text = "Norway expelled two diplomats of Belarus.", date = "2024-01-01" });
        Assert.NotEqual(0, (await GetAsync("/api/v1/search?q=belarus")).GetArrayLength());
        Assert.Equal(HttpStatusCode.NoContent, (await site.Client.DeleteAsync(new Uri($"/api/v1/articles/{id}", UriKind.Relative), Stop)).StatusCode);
        Assert.Equal(0, (await GetAsync("/api/v1/search?q=belarus")).GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.DeleteAsync(new Uri($"/api/v1/articles/{id}", UriKind.Relative), Stop)).StatusCode);
    }

    public static TheoryData<string, string, HttpStatusCode, string> BadArticles => new()
    {
        { "empty", """{"text": ""}""", HttpStatusCode.UnprocessableEntity, "text" },
        { "only blanks", """{"text": " \n\t "}""", HttpStatusCode.UnprocessableEntity, "text" },
        { "neither text nor page", "{}", HttpStatusCode.UnprocessableEntity, "text" },
        { "binary", """{"text": "PK\u0003\u0004\u0000\u0000\u0000\u0014\u0000\u0000"}""", HttpStatusCode.UnprocessableEntity, "" },
        { "no day", """{"text": "Iran attacked Israel.", "date": "yesterday"}""", HttpStatusCode.BadRequest, "2019-04-25" },
        { "no JSON", "text", HttpStatusCode.BadRequest, "" },
    };

    [Theory]
    [MemberData(nameof(BadArticles))]
    public async Task What_is_no_article_is_turned_away_with_what_to_do_and_changes_nothing(string what, string body, HttpStatusCode status, string said)
    {
        var before = await GetAsync("/api/v1/counts");
        foreach (var address in new[] { "/api/v1/articles", "/api/v1/drafts" })
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            var answer = await site.Client.PostAsync(new Uri(address, UriKind.Relative), content, Stop);
            Assert.True(answer.StatusCode == status, $"{what}: {answer.StatusCode}");
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
            Assert.Contains(said, problem.GetProperty("detail").GetString(), StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal(before.GetRawText(), (await GetAsync("/api/v1/counts")).GetRawText());
    }

    [Fact]
    public async Task Five_million_characters_are_too_many()
    {
        var answer = await site.Client.PostAsJsonAsync("/api/v1/articles", new { text = string.Concat(Enumerable.Repeat("word ", 4_000_000)) }, Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/claims?edges=sanktions", HttpStatusCode.BadRequest, "sanktions")]
    [InlineData("/api/v1/claims?status=true", HttpStatusCode.BadRequest, "asserted")]
    [InlineData("/api/v1/claims?since=2019", HttpStatusCode.BadRequest, "2019-04-25")]
    [InlineData("/api/v1/claims?edge=iran", HttpStatusCode.BadRequest, "source~name~target")]
    [InlineData("/api/v1/claims?limit=0", HttpStatusCode.BadRequest, "")]
    [InlineData("/api/v1/articles/none", HttpStatusCode.NotFound, "none")]
    [InlineData("/api/v1/nodes/person:nobody", HttpStatusCode.NotFound, "person:nobody")]
    [InlineData("/api/v1/paths?from=country:USA&to=country:IRN&hops=99", HttpStatusCode.BadRequest, "")]
    [InlineData("/api/v1/search", HttpStatusCode.BadRequest, "q")]
    public async Task A_wrong_question_says_what_is_wrong(string address, HttpStatusCode status, string said)
    {
        var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        Assert.Equal(status, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Contains(said, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_tells_whether_the_graph_answers_and_who_reads()
    {
        var health = await GetAsync("/health");
        Assert.Equal("healthy", health.GetProperty("status").GetString());
        Assert.StartsWith("rules", health.GetProperty("checks").GetProperty("store").GetProperty("data").GetProperty("reader").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_describes_itself_and_ids_are_strings()
    {
        var description = await GetAsync("/openapi/v1.json");
        var parameters = description.GetProperty("paths").GetProperty("/api/v1/paths").GetProperty("get").GetProperty("parameters").EnumerateArray()
            .Select(parameter => parameter.GetProperty("name").GetString()!.ToLowerInvariant()).ToList();
        Assert.Superset(new HashSet<string> { "from", "to", "hops", "edges", "status", "since", "until", "samples" }, parameters.ToHashSet());
        var node = description.GetProperty("components").GetProperty("schemas").GetProperty("NodeSummary").GetProperty("properties").GetProperty("id");
        Assert.Contains("string", Resolve(description, node).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_may_load_anything_from_elsewhere_or_be_framed()
    {
        var answer = await site.Client.GetAsync(new Uri("/", UriKind.Relative), Stop);
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    private static JsonElement Resolve(JsonElement description, JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference)
            ? description.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1])
            : schema;

    private async Task<JsonElement> GetAsync(string address) =>
        await site.Client.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative), Stop);
}
