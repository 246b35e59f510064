using GeoGraph.Ingestion;
using GeoGraph.Storage.Neo4j;
using Microsoft.Extensions.Configuration;

namespace GeoGraph.Hosting;

/// <summary>
/// Where GeoGraph keeps its graph and how it starts. Each comes from an environment variable, a command line option of the same name
/// (<c>--GEOGRAPH_DATA=/srv/geograph</c>) or the settings file.
/// </summary>
public sealed class GeoGraphOptions
{
    /// <summary>
    /// <c>GEOGRAPH_DATA</c>: the folder of the graph's file <c>geograph.db</c>; made when missing.
    /// <value>GeoGraph in the platform's folder for application data (~/.local/share/GeoGraph, %LOCALAPPDATA%\GeoGraph).</value>
    /// </summary>
    public string DataFolder { get; set; } = DefaultDataFolder();

    /// <summary>
    /// <c>GEOGRAPH_NEO4J</c>: the address of a Neo4j server that keeps the graph, e.g. <c>http://localhost:7474</c>; with
    /// <c>GEOGRAPH_NEO4J_USER</c>, <c>GEOGRAPH_NEO4J_PASSWORD</c> and <c>GEOGRAPH_NEO4J_DATABASE</c>. <value>null: the graph is in <see cref="DatabaseFile"/>.</value>
    /// </summary>
    public Neo4jOptions? Neo4j { get; set; }

    /// <summary><c>GEOGRAPH_SAMPLES</c>: whether the sample articles are loaded on first start. <value>true.</value></summary>
    public bool Samples { get; set; } = true;

    /// <summary>
    /// <c>GEOGRAPH_WORKER</c>: whether the explorer reads queued articles itself, the samples first; or leaves both to
    /// <c>geograph work</c>, of which several may run on one store. <value>true.</value>
    /// </summary>
    public bool Worker { get; set; } = true;

    /// <summary><c>GEOGRAPH_LEASE</c>: seconds after which an article that was being read in a crash is read again. <value>30.</value></summary>
    public TimeSpan Lease { get; set; } = new IngestionOptions().Lease;

    /// <summary>The file of the embedded store.</summary>
    public string DatabaseFile => Path.Combine(DataFolder, "geograph.db");

    /// <summary>Whether there may be a graph already: false only when its file is missing. What a server holds, only the server knows.</summary>
    public bool MayHaveGraph => Neo4j is not null || File.Exists(DatabaseFile);

    /// <summary>Reads the options. Throws <see cref="InvalidOperationException"/> that names the key of a value that is wrong.</summary>
    public static GeoGraphOptions From(IConfiguration configuration)
    {
        var options = new GeoGraphOptions();
        if (configuration["GEOGRAPH_DATA"] is { Length: > 0 } folder) options.DataFolder = Path.GetFullPath(folder);
        options.Neo4j = ReadNeo4j(configuration);
        options.Samples = Switch(configuration, "GEOGRAPH_SAMPLES", options.Samples);
        options.Worker = Switch(configuration, "GEOGRAPH_WORKER", options.Worker);
        if (configuration["GEOGRAPH_LEASE"] is { Length: > 0 } lease)
            options.Lease = int.TryParse(lease, out var seconds) && seconds is >= 1 and <= 3600
                ? TimeSpan.FromSeconds(seconds)
                : throw new InvalidOperationException($"GEOGRAPH_LEASE is '{lease}'. Set it to a number of seconds from 1 to 3600.");
        return options;
    }

    private static Neo4jOptions? ReadNeo4j(IConfiguration configuration)
    {
        if (configuration["GEOGRAPH_NEO4J"] is not { Length: > 0 } address) return null;
        try
        {
            return Neo4jOptions.Parse(
                address, configuration["GEOGRAPH_NEO4J_USER"], configuration["GEOGRAPH_NEO4J_PASSWORD"], configuration["GEOGRAPH_NEO4J_DATABASE"]);
        }
        catch (FormatException e)
        {
            throw new InvalidOperationException($"GEOGRAPH_NEO4J: {e.Message}", e);
        }
    }

    private static bool Switch(IConfiguration configuration, string key, bool usual) => configuration[key]?.ToLowerInvariant() switch
    {
        null or "" => usual,
        "true" or "on" or "1" or "yes" => true,
        "false" or "off" or "0" or "no" => false,
        _ => throw new InvalidOperationException($"{key} is '{configuration[key]}'. Set it to true or false."),
    };

    private static string DefaultDataFolder()
    {
        var platform = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(platform.Length > 0 ? platform : AppContext.BaseDirectory, "GeoGraph");
    }
}
