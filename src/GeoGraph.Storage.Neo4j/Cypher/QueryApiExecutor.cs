using System.Net.Http.Headers;
using System.Text;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Runs Cypher over Neo4j's HTTP Query API, version 2 (https://neo4j.com/docs/query-api/current/).</summary>
public sealed class QueryApiExecutor : CypherExecutor
{
    private readonly HttpClient http;
    private readonly Neo4jOptions options;
    private volatile string[] bookmarks = [];

    public QueryApiExecutor(Neo4jOptions options, TimeProvider time)
        : base(time)
    {
        this.options = options;
        http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5) })
        {
            BaseAddress = new(options.Address, $"/db/{Uri.EscapeDataString(options.Database)}/query/v2"),
            Timeout = TimeSpan.FromMinutes(5), // a bulk load is one request; a server that is gone refuses at once
        };
        http.DefaultRequestHeaders.Accept.Add(new(QueryApiJson.MediaType));
        if (options.Password is { } password)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{password}")));
    }

    public override ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override async Task<IReadOnlyList<CypherRow>> RunAsync(Cypher statement, AccessMode mode, CancellationToken cancellationToken) =>
        (await PostAsync("", statement, mode, null, cancellationToken)).Rows;

    protected override async Task<CypherTransaction> BeginAsync(AccessMode mode, CancellationToken cancellationToken)
    {
        var begun = await PostAsync("/tx", null, mode, null, cancellationToken);
        return new Transaction(this, $"/tx/{begun.Transaction}", mode, begun.Affinity);
    }

    private async Task<QueryApiAnswer> PostAsync(string path, Cypher? statement, AccessMode mode, string? affinity, CancellationToken cancellationToken)
    {
        var (body, mediaType) = QueryApiJson.Write(statement, mode, path.Length == 0 || path == "/tx" ? bookmarks : []);
        // A path relative to the base would replace its last part.
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(http.BaseAddress!.AbsoluteUri + path)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new(mediaType);
        using var span = Telemetry.Start(statement);
        var answer = await SendAsync(request, affinity, cancellationToken);
        if (answer.Bookmarks.Length > 0) bookmarks = answer.Bookmarks;
        return answer;
    }

    private async Task<QueryApiAnswer> SendAsync(HttpRequestMessage request, string? affinity, CancellationToken cancellationToken)
    {
        if (affinity is not null) request.Headers.Add(QueryApiAnswer.AffinityHeader, affinity);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return QueryApiAnswer.Read(response, body, options);
        }
        catch (CypherException e) when (e.Code == CypherException.BookmarkUnknown)
        {
            bookmarks = [];
            throw;
        }
        catch (Exception e) when (QueryApiFault.Explain(e, options, cancellationToken) is { } explained)
        {
            throw explained;
        }
    }

    private sealed class Transaction(QueryApiExecutor executor, string path, AccessMode mode, string? affinity) : CypherTransaction
    {
        private bool ended;

        public override async Task<IReadOnlyList<CypherRow>> RunAsync(Cypher statement, CancellationToken cancellationToken)
        {
            try
            {
                return (await executor.PostAsync(path, statement, mode, affinity, cancellationToken)).Rows;
            }
            catch (CypherException)
            {
                ended = true; // the server has undone it
                throw;
            }
        }

        public override async Task CommitAsync(CancellationToken cancellationToken)
        {
            ended = true; // whatever comes back, there is nothing left to undo
            await executor.PostAsync($"{path}/commit", null, mode, affinity, cancellationToken);
        }

        public override async ValueTask DisposeAsync()
        {
            if (ended) return;
            ended = true;
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri(executor.http.BaseAddress!.AbsoluteUri + path));
                await executor.SendAsync(request, affinity, CancellationToken.None);
            }
            catch (CypherException)
            {
                // The server undoes it by itself when it hears no more of it.
            }
        }
    }
}
