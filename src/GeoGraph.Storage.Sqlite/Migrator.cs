using System.Globalization;
using GeoGraph.Core;
using Microsoft.Data.Sqlite;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Brings a file to the newest schema: one transaction a step, with a backup before each step of a file that holds data.</summary>
internal sealed class Migrator(string path, IReadOnlyList<Migration> migrations, Func<SqliteConnection> open)
{
    /// <summary>"GeoG": tells our files from those of other programs.</summary>
    private const long ApplicationId = 0x47656F47;

    /// <summary>Whether this run made the file: nothing is in it yet that would need a copy.</summary>
    private bool isNew;

    public void Run(PreparedConnection connection)
    {
        // Most starts end here, without taking the writer's lock.
        if (Version(connection) == migrations[^1].Version && Number(connection, "PRAGMA application_id") == ApplicationId) return;
        foreach (var migration in migrations) Step(connection, migration);
    }

    private void Step(PreparedConnection connection, Migration migration)
    {
        string? backup = null;
        connection.Run("BEGIN IMMEDIATE"); // another process may migrate at the same time: it is asked for the version under the lock
        try
        {
            var version = Version(connection);
            Refuse(connection, version);
            if (version < migration.Version)
            {
                isNew |= version == 0;
                if (!isNew) backup = Backup(version);
                connection.RunScript(migration.Sql);
                connection.RunScript(string.Create(CultureInfo.InvariantCulture,
                    $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {migration.Version}"));
            }
            connection.Run("COMMIT");
        }
        catch (SqliteException e)
        {
            connection.Rollback();
            if (backup is null) throw;
            throw new StoreUnavailableException(
                $"The database {path} could not be brought to version {migration.Version} ({e.Message}). It is unchanged, and a copy is at {backup}. "
                + "Use the program that wrote it, or report this message.", e);
        }
        catch
        {
            connection.Rollback();
            throw;
        }
    }

    private void Refuse(PreparedConnection connection, long version)
    {
        var newest = migrations[^1].Version;
        if (version > newest)
        {
            throw new StoreUnavailableException(
                $"The database {path} has version {version}, and this program knows versions up to {newest}. "
                + "Use a newer program, or another file.");
        }
        var ours = Number(connection, "PRAGMA application_id") == ApplicationId;
        var empty = version == 0 && Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!ours && !empty) throw new StoreUnavailableException($"The database {path} belongs to another program. Use another file.");
    }

    /// <summary>A whole copy by SQLite itself, so that what still lies in the write-ahead log is in it.</summary>
    private string Backup(long version)
    {
        var backup = string.Create(CultureInfo.InvariantCulture, $"{path}.v{version}.bak");
        File.Delete(backup); // from a migration that failed before
        using var source = open();
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = backup, Pooling = false }.ToString());
        target.Open();
        source.BackupDatabase(target);
        return backup;
    }

    private static long Version(PreparedConnection connection) => Number(connection, "PRAGMA user_version");

    private static long Number(PreparedConnection connection, string sql) => connection.Query(sql, row => row.Long(0))[0];
}
