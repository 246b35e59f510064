using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GeoGraph.Core;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Storage.Tests;

/// <summary>Neo4j's own JavaScript driver, over Bolt, finds in the database what the store says is there.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class SecondReaderTests(SampleGraph sample) : IClassFixture<SampleGraph>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "GeoGraph.Storage.Tests", "JavaScript");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_the_same_nodes_edges_claims_and_quotes()
    {
        var options = sample.Options;
        using var server = new PlainServer(options);
        var bolt = sample.Bolt ?? await server.BoltAsync();
        await InstallAsync();

        using var found = JsonDocument.Parse(await RunAsync("node", "count.mjs", bolt, options.User, options.Password ?? "", options.Database));

        var counts = await sample.Graph.CountsAsync(ClaimFilter.All, Token);
        var slice = await sample.Graph.NeighbourhoodAsync(new() { Limit = 1000 }, Token);
        var claims = await sample.Graph.ExportAsync(Token).SelectMany(changes => changes.Claims).ToListAsync(Token);
        Assert.Equal(slice.TotalNodes, slice.Nodes.Count);
        Assert.Equal(
            Sorted(counts.ByKind.Where(kind => kind.Value > 0).Select(kind => $"{kind.Key} {kind.Value}")),
            Sorted(Properties(found, "nodes").Select(kind => $"{kind.Name} {kind.Value.GetProperty("nodes")}")));
        Assert.Equal(
            Sorted(slice.Edges.GroupBy(edge => edge.Name.ToUpperInvariant().Replace('-', '_')).Select(edges => $"{edges.Key} {edges.Count()} {edges.Sum(edge => edge.Claims)}")),
            Sorted(Properties(found, "edges").Select(type => $"{type.Name} {type.Value.GetProperty("edges")} {type.Value.GetProperty("claims")}")));
        Assert.NotEmpty(claims);
        Assert.Equal(claims.Count, found.RootElement.GetProperty("claims").GetInt32());
        Assert.Equal(Digest(claims.Select(claim => claim.Evidence.Quote)), found.RootElement.GetProperty("quotes").GetString());
    }

    /// <summary>The lock file is what the installed packages were made from; nothing is fetched again before it changes.</summary>
    private static async Task InstallAsync()
    {
        var mark = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (File.Exists(mark) && File.GetLastWriteTimeUtc(mark) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))) return;
        await RunAsync("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
        File.SetLastWriteTimeUtc(mark, TimeProvider.System.GetUtcNow().UtcDateTime);
    }

    /// <summary>What a program prints; skips the test where there is no such program.</summary>
    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(Token), process.StandardError.ReadToEndAsync(Token));
            await process.WaitForExitAsync(Token);
            Assert.True(process.ExitCode == 0, await output + await errors);
            return await output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"There is no {program} on this machine. Install Node 20.19 or newer.");
            throw;
        }
    }

    private static JsonElement.ObjectEnumerator Properties(JsonDocument found, string name) => found.RootElement.GetProperty(name).EnumerateObject();

    private static IEnumerable<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);

    private static string Digest(IEnumerable<string> quotes) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', quotes.Order(StringComparer.Ordinal)))));
}
