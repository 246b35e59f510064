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
    private static readonly Random Ports = new(Environment.ProcessId);
    private readonly TemporaryFolder folder = new();
    private Process? process;
    private int http, bolt;
    private string? javaOptions;

    private Neo4jServer(string address) => Address = address;

    /// <summary>Where it answers, with user and password: <c>http://neo4j:secret@127.0.0.1:7474</c>.</summary>
    public string Address { get; private set; }

    /// <summary>Its Bolt address, without user and password; null for a server that is not our own.</summary>
    public string? Bolt { get; private set; }

    /// <summary>Whether there is any; otherwise a test of it is skipped, which in CI is a failure.</summary>
    public static bool IsThere => CanStart || Given is not null;

    /// <summary>Whether one of our own can be started.</summary>
    public static bool CanStart => Script is not null;

    /// <summary>What a skipped test says.</summary>
    public const string Missing = "There is no Neo4j here. Set GEOGRAPH_TEST_NEO4J to the address of a server whose content may be deleted.";

    private static string? Given => Environment.GetEnvironmentVariable("GEOGRAPH_TEST_NEO4J") is { Length: > 0 } address ? address : null;

    private static string? Script =>
        Environment.GetEnvironmentVariable("GEOGRAPH_SHARED") is { Length: > 0 } shared && File.Exists(Path.Combine(shared, "neo4j", "neo4j"))
            ? Path.Combine(shared, "neo4j", "neo4j")
            : null;

    /// <summary>The given server, or one of our own, once it answers.</summary>
    public static Task<Neo4jServer> StartAsync(CancellationToken cancellationToken) =>
        Given is { } address ? Task.FromResult(new Neo4jServer(address)) : StartAsync(null, cancellationToken);

    /// <summary>One of our own, to be killed and restarted, once it answers.</summary>
    public static Task<Neo4jServer> StartOwnAsync(CancellationToken cancellationToken) =>
        StartAsync("-XX:TieredStopAtLevel=1", cancellationToken); // what starts so often must start fast; it never lives long enough to become faster

    private static async Task<Neo4jServer> StartAsync(string? javaOptions, CancellationToken cancellationToken)
    {
        var server = new Neo4jServer("") { http = FreePort(), bolt = FreePort(), javaOptions = javaOptions };
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

    /// <summary>Asks it to end, as one should, and waits until it has.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process!.Id}"]);
        await process.WaitForExitAsync(cancellationToken).WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
    }

    /// <summary>Starts it again on its folder and waits until it answers.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        process?.Dispose();
        var start = new ProcessStartInfo(
            Script ?? throw new InvalidOperationException(Missing),
            ["run", "--home", folder.Path, "--http", $"{http}", "--bolt", $"{bolt}", "--password", Password])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        if (javaOptions is not null) start.Environment["JAVA_TOOL_OPTIONS"] = javaOptions;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { }; // or its pipe would fill
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(3));
        while (!await AnswersAsync(client, limit.Token)) await Task.Delay(200, limit.Token);
    }

    /// <summary>Copies its data; it must not run.</summary>
    public void CopyTo(string path) => Copy(folder.At("data"), path);

    /// <summary>Puts a copy in place of its data; it must not run.</summary>
    public void Restore(string path)
    {
        Directory.Delete(folder.At("data"), recursive: true);
        Copy(path, folder.At("data"));
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

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>
    /// Below those that the system lends to connections: while a killed server is away, one of these might get its port, and even
    /// connect to itself there.
    /// </summary>
    private static int FreePort()
    {
        while (true)
        {
            var port = Ports.Next(20_000, 30_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }
}
