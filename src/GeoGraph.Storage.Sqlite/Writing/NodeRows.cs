using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Writes a node, its forms and its names as an account says.</summary>
internal sealed class NodeRows(PreparedConnection connection)
{
    private readonly NameRows names = new(connection);

    public void Write(NodeAccount account)
    {
        if (account.Articles == 0)
        {
            if (!account.IsNew) Delete(account.Id);
            return;
        }
        var forms = account.Forms.ToList();
        if (account.IsNew) Insert(account, forms[0].Form.Node);
        foreach (var (form, change) in forms) CountForm(account.Id, form, change);
        if (account.IsNew && forms.Count == 1) return;
        var shown = Shown.Of(connection, account.Id);
        connection.Run(
            "UPDATE nodes SET kind = ?2, name = ?3, country = ?4, sector = ?5, articles = ?6, own = ?7, claims = ?8 WHERE id = ?1",
            account.Id, (int)shown.Kind, shown.Name, shown.Country, shown.Sector, account.Articles, account.Own, account.Claims);
    }

    /// <summary>Writes what is left to write when all nodes are.</summary>
    public void Close() => names.Close();

    private void Delete(long node)
    {
        names.Remove(node);
        connection.Run("DELETE FROM nodes WHERE id = ?1", node); // its forms go with it
    }

    private void Insert(NodeAccount account, Node node) => connection.Run(
        "INSERT INTO nodes VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        account.Id, account.Node.Value, (int)node.Kind, node.Name, node.Country, node.Sector, account.Articles, account.Own, account.Claims);

    private void CountForm(long node, Form form, int change)
    {
        var articles = connection.Count(
            """
            INSERT INTO forms VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT DO UPDATE SET articles = articles + excluded.articles RETURNING articles
            """,
            node, form.DigestBytes(), change, (int)form.Node.Kind, form.Node.Name, form.Node.Country, form.Node.Sector,
            form.Node.Facts.Count == 0 ? null : Utf8Text.Json(form.Node.Facts));
        if (articles == change) names.Count(node, form, 1);
        if (articles != 0) return;
        connection.Run("DELETE FROM forms WHERE node = ?1 AND digest = ?2", node, form.DigestBytes());
        names.Count(node, form, -1);
    }
}
