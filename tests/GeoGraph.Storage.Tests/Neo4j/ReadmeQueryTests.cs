using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using GeoGraph.Core;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Storage.Tests;

/// <summary>The README's questions for Neo4j Browser, run as they stand there on the sample articles: each answers what its comment asks.</summary>
[Collection(Neo4jCollection.Name)]
public sealed partial class ReadmeQueryTests(SampleGraph sample) : IClassFixture<SampleGraph>
{
    private static readonly NodeId Russia = new("country:RUS"), NorthKorea = new("country:PRK"), UnitedStates = new("country:USA");

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly IReadOnlyList<string> Queries =
        [.. Block().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Select(block => block.Groups[1].Value)];

    /// <summary>A word of the comment; the columns; and what the model of the graph says must be in them, in any order.</summary>
    private static readonly (string Asks, string[] Columns, Func<ModelGraph, IEnumerable<object?[]>> Answer)[] Answers =
    [
        ("sanctions", ["who", "whom", "since", "quotes"], graph =>
            from link in graph.Links
            where link.Claim.Edge == "sanctions"
            group link by link.Edge into edge
            select new object?[] { Name(graph, edge.Key.Source), Name(graph, edge.Key.Target), Day(edge.Min(link => link.First)), edge.Select(Quote).Order(StringComparer.Ordinal) }),
        ("between them", ["day", "what", "status", "sentence", "saidBy", "outlet"], graph =>
            from link in graph.Links
            where link.Touches(Russia) && link.Other(Russia) == NorthKorea
            select new object?[] { Day(link.Last), link.Claim.Edge, Status(link), Quote(link), link.Claim.Attribution?.Text, link.Article.Source }),
        ("day by day", ["day", "event", "others", "status"], graph =>
            from link in graph.Links
            where link.Claim.Source == UnitedStates || link.Claim.Target == UnitedStates
            group link by link.Claim.Event into links
            let date = DateOf(graph, links.Key)
            where date is not null
            let others = links.SelectMany(link => new[] { link.Claim.Source, link.Claim.Target }).OfType<NodeId>().Where(end => end != UnitedStates)
            select new object?[] { Day(date), Name(graph, links.Key), Set(others.Select(other => Name(graph, other))), Set(links.Select(Status)) }),
        ("disagree", ["what", "status", "outlet", "says", "other", "denies"], graph =>
            from no in graph.Links
            from yes in graph.Links
            where (no.Claim.Modality, yes.Edge) == (Modality.Denied, no.Edge) && yes.Claim.Modality != Modality.Denied && yes.Article.Source != no.Article.Source
            select new object?[] { yes.Claim.Edge, Status(yes), yes.Article.Source, Quote(yes), no.Article.Source, Quote(no) }),
        ("shortest connections", ["path", "chain", "claims"], graph =>
            from path in ShortestPaths.Between(graph, new("person:narendra-modi"), new("person:kim-jong-un"))
            select new object?[]
            {
                path.Select(node => Name(graph, node)),
                path.Zip(path.Skip(1), (one, other) => graph.Links.Count(link => link.Touches(one) && link.Other(one) == other)),
            }),
        ("arms exchanges", ["giver", "taker", "status", "sentence", "saidBy"], graph =>
            from edge in graph.Links.Where(link => link.Claim.Edge == "arms-exchange").GroupBy(link => link.Edge)
            where edge.All(link => link.Claim.Modality != Modality.Asserted) && edge.Any(link => link.Claim.Modality != Modality.Denied)
            from link in edge
            let said = link.Claim.Attribution
            select new object?[]
            {
                Name(graph, link.Head), Name(graph, link.Tail), Status(link), Quote(link), said?.Speaker is { } speaker ? Name(graph, speaker) : said?.Text,
            }),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Answers.Length)];

    [Fact]
    public void There_are_six_and_each_begins_by_saying_what_it_answers()
    {
        Assert.Equal(6, Queries.Count);
        Assert.All(Queries, query => Assert.Matches(@"\A// [A-Z].*\?\n", query));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Each_answers_what_its_comment_asks(int number)
    {
        using var server = new PlainServer(sample.Options);
        var (asks, columns, answer) = Answers[number];
        Assert.Contains(asks, Queries[number].Split('\n')[0], StringComparison.Ordinal);

        var data = (await server.PostAsync(Queries[number])).GetProperty("data");

        Assert.Equal(columns, data.GetProperty("fields").EnumerateArray().Select(field => field.GetString()));
        var rows = data.GetProperty("values").EnumerateArray().Select(row => Text(Values(columns, row))).ToList();
        Assert.NotEmpty(rows);
        Assert.Equal(answer(sample.Model).Select(Text).Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task None_reads_all_nodes(int number)
    {
        using var server = new PlainServer(sample.Options);
        Assert.DoesNotContain("AllNodesScan", await server.PlanAsync(Queries[number]));
    }

    /// <summary>A row without paths, which Neo4j Browser draws, and with what was collected in order.</summary>
    private static object?[] Values(string[] columns, JsonElement row) =>
    [
        .. row.EnumerateArray().Zip(columns).Where(cell => cell.Second != "path").Select(cell => cell.Second is "quotes" or "others" or "status" && cell.First.ValueKind == JsonValueKind.Array
            ? cell.First.EnumerateArray().Select(item => item.GetString()).Order(StringComparer.Ordinal)
            : (object?)cell.First),
    ];

    private static string Text(object?[] row) => JsonSerializer.Serialize(row, Readable);

    private static string Name(ModelGraph graph, NodeId id) => graph.Node(id)!.Name;

    private static string Quote(Link link) => link.Claim.Evidence.Quote;

    private static string Status(Link link) => link.Claim.Modality.Word();

    private static string? Day(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Set(IEnumerable<string> items) => items.Distinct().Order(StringComparer.Ordinal);

    /// <summary>The first day that most claims about an event give.</summary>
    private static DateOnly? DateOf(ModelGraph graph, NodeId id) => graph.Links.Where(link => link.Claim.Event == id && link.Claim.Occurred.IsKnown)
        .GroupBy(link => (link.Claim.Occurred.From, link.Claim.Occurred.To)).OrderByDescending(days => days.Count()).ThenBy(days => days.Key)
        .FirstOrDefault()?.Key.From;

    [GeneratedRegex("```cypher\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
