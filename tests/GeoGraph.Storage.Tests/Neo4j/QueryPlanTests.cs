using System.Diagnostics;
using GeoGraph.Benchmarks;
using GeoGraph.Core;
using GeoGraph.Storage.Neo4j;
using Xunit;

namespace GeoGraph.Storage.Tests;

/// <summary>What the server's planner makes of our statements, on a graph of some thousand nodes: by index, never by reading all of it.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class QueryPlanTests : IClassFixture<LargeGraph>, IDisposable
{
    /// <summary>Walks over everything of a kind, and every pair of two sets.</summary>
    private static readonly string[] Forbidden =
    [
        "AllNodesScan", "NodeByLabelScan", "UnionNodeByLabelsScan", "SubtractionNodeByLabelsScan", "IntersectionNodeByLabelsScan", "CartesianProduct",
        "DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan", "DirectedRelationshipTypeScan", "UndirectedRelationshipTypeScan",
        "DirectedUnionRelationshipTypesScan", "UndirectedUnionRelationshipTypesScan",
    ];

    private readonly List<string> statements = [];
    private readonly ActivityListener listener = new()
    {
        ShouldListenTo = source => source.Name == Telemetry.SourceName, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
    };

    private readonly Neo4jTestServer server;
    private readonly LargeGraph graph;

    public QueryPlanTests(Neo4jTestServer server, LargeGraph graph)
    {
        (this.server, this.graph) = (server, graph);
        listener.ActivityStopped = activity =>
        {
            if (activity.GetTagItem("db.query.text") is string text) lock (statements) statements.Add(text);
        };
        ActivitySource.AddActivityListener(listener);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => listener.Dispose();

    public static TheoryData<string> Uses => [.. All.Keys];

    private static readonly NodeId Actor = new SyntheticArticles(2000, 1).Nodes[3].Id, Other = new SyntheticArticles(2000, 1).Nodes[5].Id;

    private static readonly ClaimFilter Filter = new()
    {
        From = new(2020, 1, 1), To = new(2021, 1, 1), Modalities = [Modality.Asserted, Modality.Planned], Edges = ["edge-1", "edge-2"], Samples = false,
    };

    private static readonly Dictionary<string, Func<Neo4jFixture, Task>> All = new()
    {
        ["neighbourhood"] = store => store.Graph.NeighbourhoodAsync(new() { Centers = [Actor] }, Token),
        ["neighbourhood of two hops, filtered"] = store => store.Graph.NeighbourhoodAsync(new() { Centers = [Actor, Other], Hops = 2, Filter = Filter }, Token),
        ["slice of many nodes"] = store => store.Graph.NeighbourhoodAsync(new() { Centers = [Actor], Hops = 3, Limit = 1000 }, Token),
        ["the most evidenced"] = store => store.Graph.NeighbourhoodAsync(new(), Token),
        ["the most evidenced, filtered"] = store => store.Graph.NeighbourhoodAsync(new() { Filter = Filter }, Token),
        ["search by a letter"] = store => store.Graph.SearchAsync(new("k"), Token),
        ["search by a name"] = store => store.Graph.SearchAsync(new("karimo"), Token),
        ["search by words"] = store => store.Graph.SearchAsync(new("ka mo", Kinds: [NodeKind.Person], Samples: false), Token),
        ["timeline"] = store => store.Graph.ClaimsAsync(new(), Token),
        ["timeline, filtered"] = store => store.Graph.ClaimsAsync(new() { Filter = Filter }, Token),
        ["dyad"] = store => store.Graph.ClaimsAsync(new() { Pair = (Actor, Other) }, Token),
        ["dyad, filtered"] = store => store.Graph.ClaimsAsync(new() { Pair = (Actor, Other), Filter = Filter }, Token),
        ["edge"] = store => store.Graph.ClaimsAsync(new() { Edge = new(Actor, "edge-1", Other) }, Token),
        ["claims of a node"] = store => store.Graph.ClaimsAsync(new() { Node = Actor, Filter = Filter }, Token),
        ["node"] = store => store.Graph.FindNodeAsync(Actor, Filter, Token),
        ["ties"] = store => store.Graph.TiesAsync(new() { Nodes = [Actor, Other] }, Token),
        ["ties by truth status"] = store => store.Graph.TiesAsync(new() { Nodes = [Actor], With = [Other], Filter = new() { Modalities = [Modality.Asserted] } }, Token),
        ["ties, filtered"] = store => store.Graph.TiesAsync(new() { Nodes = [Actor], Filter = Filter }, Token),
        ["articles"] = store => store.Graph.ArticlesAsync(new(Samples: false, Skip: 10), Token),
        ["counts"] = store => store.Graph.CountsAsync(Filter, Token),
        ["changes"] = store => store.Graph.ChangesSinceAsync(5, 10, Token),
        ["export"] = async store => Assert.True(await store.Graph.ExportAsync(Token).CountAsync(Token) >= 600),
        ["an article comes, changes and goes"] = async store =>
        {
            var changes = World.Article("a", World.Claim(Actor, "edge-1", Other), World.Claim(Actor, "talks", Other)).With(World.Node(Actor, "New name", null, null, "alias"));
            await store.Graph.ApplyAsync([changes], Token);
            await store.Graph.ApplyAsync([changes.Sample()], Token);
            await store.Graph.RemoveSamplesAsync(Token);
        },
        ["the queue"] = async store =>
        {
            foreach (var text in (string[])["a", "b"]) await store.Queue.EnqueueAsync(new() { Text = text }, false, Token);
            await store.Queue.CompleteAsync((await store.Queue.LeaseAsync(TimeSpan.FromMinutes(1), Token))!, new("a"), Token);
            await store.Queue.FailAsync((await store.Queue.LeaseAsync(TimeSpan.FromMinutes(1), Token))!, "no", Token);
            await store.Queue.ListAsync(QueueState.Failed, 10, Token);
            await store.Queue.CountsAsync(Token);
            await store.Queue.FindAsync(new RawDocument { Text = "b" }.Id, Token);
            await store.Queue.DismissAsync(new RawDocument { Text = "b" }.Id, Token);
        },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public async Task Every_statement_is_answered_by_index(string use)
    {
        await All[use](graph.Store);
        string[] asked;
        lock (statements) asked = [.. statements.Distinct()];
        Assert.NotEmpty(asked);
        using var client = Server();
        foreach (var statement in asked)
        {
            var operators = await client.PlanAsync(statement);
            Assert.True(!operators.Any(Forbidden.Contains), $"{statement}\nis planned as\n{string.Join('\n', operators)}");
        }
    }

    [Fact]
    public async Task The_check_sees_a_scan_when_there_is_one()
    {
        using var client = Server();
        var operators = await client.PlanAsync("MATCH (a:Alias), (b:Alias) WHERE a.name CONTAINS b.name RETURN a");
        Assert.Contains("CartesianProduct", operators);
        Assert.Contains("NodeByLabelScan", operators);
    }

    [Fact]
    public async Task The_graph_has_more_than_5000_nodes()
    {
        using var client = Server();
        var nodes = await client.PostAsync("MATCH (n) RETURN count(n)");
        Assert.True(nodes.GetProperty("data").GetProperty("values")[0][0].GetInt64() > 5000);
    }

    private PlainServer Server() => new(server.Options);
}

/// <summary>A store with some thousand nodes, filled once.</summary>
public sealed class LargeGraph(Neo4jTestServer server) : IAsyncLifetime
{
    private Neo4jFixture? store;

    /// <summary>Skips the test where there is no server.</summary>
    internal Neo4jFixture Store => store ?? throw new InvalidOperationException($"There is no store for {server.Options}.");

    public async ValueTask InitializeAsync()
    {
        if (!server.IsThere) return;
        store = (Neo4jFixture)await server.EmptyAsync(TimeProvider.System);
        var articles = new SyntheticArticles(actors: 2000, seed: 1);
        await store.Graph.ApplyAsync([.. Enumerable.Range(0, 600).Select(articles.Next)], CancellationToken.None);
        await (await store.Database.OpenAsync(CancellationToken.None)).WriteAsync(new Cypher("CALL db.awaitIndexes(60)"), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (store is not null) await store.DisposeAsync();
    }
}
