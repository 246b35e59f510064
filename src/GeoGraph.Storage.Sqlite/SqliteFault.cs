using GeoGraph.Core;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Tells faults of the file and its disk, which a person can mend, from faults of the program.</summary>
internal static class SqliteFault
{
    /// <summary>The fault in words that say what to do; null when it is the program's own.</summary>
    public static StoreUnavailableException? Explain(string path, Exception fault)
    {
        var advice = fault switch
        {
            SqliteException e => Advice(e.SqliteErrorCode),
            UnauthorizedAccessException => "Its folder cannot be written: check its permissions, or use another folder.",
            IOException => "Its folder cannot be made or used: check the path.",
            _ => null,
        };
        return advice is null ? null : new StoreUnavailableException($"The database {path} cannot be used ({fault.Message}). {advice}", fault);
    }

    private static string? Advice(int code) => code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "Another program keeps it locked: wait until it is done, or stop it.",
        raw.SQLITE_FULL => "The disk is full: free some space.",
        raw.SQLITE_CORRUPT => "The file is damaged: restore a copy, or remove it and add the articles again.",
        raw.SQLITE_NOTADB => "The file is no database of GeoGraph: use another path.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM => "The file or its folder cannot be written: check permissions.",
        raw.SQLITE_CANTOPEN => "Check that the path names a file in a folder that can be written.",
        raw.SQLITE_IOERR => "The disk reports an error: check it.",
        _ => null,
    };
}
