using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>The different ways in which articles contribute a node.</summary>
internal static class FormRows
{
    /// <summary>The form with this content; null when the node has none.</summary>
    public static FormAccount? Find(PreparedConnection connection, long node, Node form) => connection.Query(
        """
        SELECT number, articles FROM forms
        WHERE node = ?1 AND kind = ?2 AND name = ?3 AND country IS ?4 AND sector IS ?5 AND facts IS ?6
        """,
        row => new FormAccount(form, row.Long(0), row.Int(1)),
        node, (int)form.Kind, form.Name, form.Country, form.Sector, Facts(form)).SingleOrDefault();

    /// <summary>A number that none of the node's forms has.</summary>
    public static long Next(PreparedConnection connection, long node) => connection.Count("SELECT max(number) + 1 FROM forms WHERE node = ?1", node);

    /// <summary>Writes how many contribute the form; nobody does so any more: it goes.</summary>
    public static void Write(PreparedConnection connection, long node, FormAccount account)
    {
        var form = account.Form;
        if (account.Articles == 0)
            connection.Run("DELETE FROM forms WHERE node = ?1 AND number = ?2", node, account.Number);
        else if (account.Before > 0)
            connection.Run("UPDATE forms SET articles = ?3 WHERE node = ?1 AND number = ?2", node, account.Number, account.Articles);
        else
        {
            connection.Run(
                "INSERT INTO forms VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                node, account.Number, account.Articles, (int)form.Kind, form.Name, form.Country, form.Sector, Facts(form));
        }
    }

    private static Utf8Text? Facts(Node form) => form.Facts.Count == 0 ? null : Utf8Text.Json(form.Facts);
}
