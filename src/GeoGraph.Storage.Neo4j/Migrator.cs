using System.Globalization;
using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Brings a database to the newest schema. Several programs may do so at once: all statements may be run again.</summary>
internal sealed class Migrator(Neo4jOptions options, CypherExecutor executor, IReadOnlyList<Migration> migrations)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var version = await VersionAsync(cancellationToken);
        var newest = migrations[^1].Version;
        if (version > newest)
        {
            throw new StoreUnavailableException(string.Create(CultureInfo.InvariantCulture,
                $"The graph at {options} has version {version}, and this program knows versions up to {newest}. Use a newer program, or another database."));
        }
        var oldest = migrations[0].Version;
        if (version > 0 && version < oldest)
        {
            throw new StoreUnavailableException(string.Create(CultureInfo.InvariantCulture,
                $"The graph at {options} has version {version}, and this program reads versions from {oldest} on. It is unchanged. Copy it to a folder "
                + $"with `geograph move` of the program that wrote it, then from there to an empty database with `geograph move` of this one."));
        }
        foreach (var migration in migrations.Where(migration => migration.Version > version))
        {
            foreach (var statement in migration.Statements) await RunAsync(new Cypher(statement), cancellationToken);
            await RunAsync(
                new Cypher("MERGE (n:Turn {id: 'schema'}) SET n.last = $version", ("version", migration.Version)), cancellationToken);
        }
    }

    private async Task RunAsync(Cypher statement, CancellationToken cancellationToken)
    {
        try
        {
            await executor.WriteAsync(statement, cancellationToken);
        }
        catch (CypherException fault) when (fault.Code.StartsWith("Neo.ClientError.Schema.", StringComparison.Ordinal))
        {
            // Another program did the same at that moment, which IF NOT EXISTS and MERGE see only from now on. Any other fault comes again.
            await executor.WriteAsync(statement, cancellationToken);
        }
    }

    /// <summary>0 for a database that is not ours yet.</summary>
    private async Task<int> VersionAsync(CancellationToken cancellationToken) =>
        await executor.ReadAsync(new Cypher("MATCH (n:Turn {id: 'schema'}) RETURN n.last"), cancellationToken) is [var row] ? row.Count(0) : 0;
}
