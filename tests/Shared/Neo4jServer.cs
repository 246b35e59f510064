using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace GeoGraph.Testing;

/// <summary>
/// A real Neo4j server: the one at <c>GEOGRAPH_TEST_NEO4J</c>, or one of our own from the folder <c>GEOGRAPH_SHARED</c>, on free ports
/// and a folder that is gone when it is.
/// </summary>
internal sealed class Neo4jServer : IAsyncDisposable
{
    private const string Password = "geograph-test";
    private readonly TemporaryFolder folder = new();
    private Process? process;
    private int http, bolt;

    private Neo4jServer(string address) => Address = address;

    /// <summary>Where it answers, with user and password: <c>http://neo4j:secret@127.0.0.1:7474</c>.</summary>
    public string Address { get; private set; }

    /// <summary>Its Bolt address, without user and password; null for a server that is not our own.</summary>
    public string? Bolt { get; private set; }

    /// <summary>Whether there is any; otherwise a test of it is skipped, which in CI is a failure.</summary>
    public static bool IsThere => Script is not null || Given is not null;

    /// <summary>What a skipped test says.</summary>
    public const string Missing = "There is no Neo4j here. Set GEOGRAPH_TEST_NEO4J to the address of a server whose content may be deleted.";

    private static string? Given => Environment.GetEnvironmentVariable("GEOGRAPH_TEST_NEO4J") is { Length: > 0 } address ? address : null;

    private static string? Script =>
        Environment.GetEnvironmentVariable("GEOGRAPH_SHARED") is { Length: > 0 } shared && File.Exists(Path.Combine(shared, "neo4j", "neo4j"))
            ? Path.Combine(shared, "neo4j", "neo4j")
            : null;

    /// <summary>The given server, or one of our own, once it answers.</summary>
    public static Task<Neo4jServer> StartAsync(CancellationToken cancellationToken) =>
        Given is { } address ? Task.FromResult(new Neo4jServer(address)) : StartOwnAsync(cancellationToken);

    /// <summary>One of our own, to be killed and restarted, once it answers.</summary>
    public static async Task<Neo4jServer> StartOwnAsync(CancellationToken cancellationToken)
    {
        var server = new Neo4jServer("") { http = FreePort(), bolt = FreePort() };
        server.Address = $"http://neo4j:{Password}@127.0.0.1:{server.http}";
        server.Bolt = $"bolt://127.0.0.1:{server.bolt}";
        await server.RunAsync(cancellationToken);
        return server;
    }

    /// <summary>Ends it as a power cut would: kill -9.</summary>
    public async Task KillAsync()
    {
        if (process is null) return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Starts it again on its folder and waits until it answers.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        process?.Dispose();
        process = Process.Start(new ProcessStartInfo(
            Script ?? throw new InvalidOperationException(Missing),
            ["run", "--home", folder.Path, "--http", $"{http}", "--bolt", $"{bolt}", "--password", Password])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { }; // or its pipe would fill
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(3));
        while (!await AnswersAsync(client, limit.Token)) await Task.Delay(200, limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process?.Dispose();
        folder.Dispose();
    }

    private async Task<bool> AnswersAsync(HttpClient client, CancellationToken cancellationToken)
    {
        if (process!.HasExited) throw new InvalidOperationException("Neo4j ended while it started.");
        try
        {
            // The port answers before the database does: 401 means that there is somebody who checks passwords.
            using var response = await client.PostAsync(new Uri($"http://127.0.0.1:{http}/db/neo4j/query/v2"), new StringContent("{}"), cancellationToken);
            return response.StatusCode == HttpStatusCode.Unauthorized;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
