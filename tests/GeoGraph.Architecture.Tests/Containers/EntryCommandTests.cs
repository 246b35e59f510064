using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Architecture.Tests.Containers;

/// <summary>
/// The commands of both containers, with the environment that the Dockerfile and the compose file give them, as processes of this
/// machine: what is wrong in them shows without Docker.
/// </summary>
public sealed partial class EntryCommandTests : IAsyncDisposable
{
    private static readonly ComposeFile Compose = ComposeFile.Load();
    private readonly TemporaryFolder folder = new();
    private Neo4jServer? neo4j;
    private readonly string address = $"http://127.0.0.1:{FreePort()}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // without a server both share a file
    public async Task An_article_that_is_posted_to_the_web_container_is_read_by_the_ingestion_container(bool server)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The containers' commands are for Linux.");
        if (server)
        {
            if (!Neo4jServer.IsThere && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(Neo4jServer.Missing);
            Assert.SkipUnless(Neo4jServer.IsThere, Neo4jServer.Missing);
            neo4j = await Neo4jServer.StartAsync(Stop);
        }
        Assert.NotEqual(0, await HealthAsync());
        await using var web = RunningProgram.Start(Start("web"));
        await web.SaysAsync(Listening(), Stop);
        using var http = new HttpClient { BaseAddress = new(address) };
        Assert.Equal(0, await HealthAsync());
        Assert.Contains("blazor.web", await http.GetStringAsync("/", Stop), StringComparison.Ordinal);
        Assert.NotEmpty(await http.GetByteArrayAsync("/canvas.js", Stop));

        var posted = await http.PostAsJsonAsync("/api/v1/articles", new { text = "Iran met Russia in Vienna.", title = "Talks" }, Stop);
        Assert.Equal(HttpStatusCode.Accepted, posted.StatusCode);
        Assert.Equal("waiting", await StateAsync(http, posted.Headers.Location!));

        await using var ingestion = RunningProgram.Start(Start("ingestion"));
        await ingestion.SaysAsync(Read(), Stop);
        for (var tries = 0; tries < 600 && await StateAsync(http, posted.Headers.Location!) != "done"; tries++) await Task.Delay(50, Stop);
        Assert.Equal("done", await StateAsync(http, posted.Headers.Location!));
        Assert.Contains("Talks", await http.GetStringAsync("/api/v1/articles", Stop), StringComparison.Ordinal);

        // what `docker stop` sends
        Assert.Equal((0, 0), (await ingestion.StopAsync("TERM", Stop), await web.StopAsync("TERM", Stop)));
        Assert.Equal(server, !File.Exists(folder.At("geograph.db")));
        Assert.Equal("keys", Path.GetFileName(Assert.Single(Directory.GetDirectories(folder.Path))));
    }

    /// <summary>The store, which for containers is on their own network, and here elsewhere.</summary>
    private void SetStore(IDictionary<string, string?> environment)
    {
        environment["GEOGRAPH_DATA"] = folder.Path;
        var address = neo4j is null ? null : new Uri(neo4j.Address);
        Put("GEOGRAPH_NEO4J", address?.GetLeftPart(UriPartial.Authority).Replace($"{address.UserInfo}@", "", StringComparison.Ordinal));
        Put("GEOGRAPH_NEO4J_PASSWORD", address?.UserInfo.Split(':')[1]);

        void Put(string key, string? value)
        {
            Assert.Contains(key, environment.Keys); // what the compose file forgets is not made good here
            if (value is null) environment.Remove(key);
            else environment[key] = value;
        }
    }

    private ProcessStartInfo Start(string name)
    {
        var image = ImageFile.Target(name);
        var start = In(name, [.. image.Entrypoint, .. image.Command]);
        SetStore(start.Environment);
        return start;
    }

    private async Task<int> HealthAsync()
    {
        var question = In("web", ImageFile.Target("web").Health);
        question.RedirectStandardError = true;
        using var asked = Process.Start(question)!;
        await asked.WaitForExitAsync(Stop);
        return asked.ExitCode;
    }

    /// <summary>A command of a container: /app is the built program, and the address is one that is free here.</summary>
    private ProcessStartInfo In(string name, string[] command)
    {
        var app = Path.GetDirectoryName(name == "web"
            ? Repository.Program("GeoGraph.Web", "GeoGraph.Web.dll") : Repository.Program("GeoGraph.Cli", "geograph.dll"))!;
        var words = command.Select(word => word.Replace("/app/", app + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ToList();
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = app };
        foreach (var (key, value) in ImageFile.Target(name).Environment) start.Environment[key] = value;
        foreach (var (key, value) in Compose.Services[name].Environment)
            if (value is not null) start.Environment[key] = value;
        start.Environment["GEOGRAPH_SAMPLES"] = "false";
        if (name == "web") start.Environment["ASPNETCORE_URLS"] = address;
        return start;
    }

    private static async Task<string?> StateAsync(HttpClient http, Uri entry) =>
        (await http.GetFromJsonAsync<JsonElement>(entry, Stop)).GetProperty("state").GetString();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (neo4j is not null) await neo4j.DisposeAsync();
        folder.Dispose();
    }

    [GeneratedRegex("Now listening on: http://127.0.0.1")]
    private static partial Regex Listening();

    [GeneratedRegex("Read \"Talks\": [1-9][0-9]* claims")]
    private static partial Regex Read();
}
