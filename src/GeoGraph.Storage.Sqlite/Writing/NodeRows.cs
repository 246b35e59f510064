using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Writes a node, its forms and its names as an account says.</summary>
internal static class NodeRows
{
    public static void Write(PreparedConnection connection, NodeAccount account)
    {
        if (account.Articles == 0)
        {
            if (!account.IsNew) connection.Run("DELETE FROM nodes WHERE id = $1", account.Id); // forms and names go with it
            return;
        }
        var forms = account.Forms.ToList();
        if (account.IsNew) Insert(connection, account, forms[0].Form.Node);
        foreach (var (form, change) in forms) CountForm(connection, account.Id, form, change);
        if (account.IsNew && forms.Count == 1) return;
        var shown = Shown.Of(connection, account.Id);
        connection.Run(
            "UPDATE nodes SET kind = $2, name = $3, country = $4, sector = $5, articles = $6, own = $7, claims = $8 WHERE id = $1",
            account.Id, (int)shown.Kind, shown.Name, shown.Country, shown.Sector, account.Articles, account.Own, account.Claims);
    }

    private static void Insert(PreparedConnection connection, NodeAccount account, Node node) => connection.Run(
        "INSERT INTO nodes VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        account.Id, account.Node.Value, (int)node.Kind, node.Name, node.Country, node.Sector, account.Articles, account.Own, account.Claims);

    private static void CountForm(PreparedConnection connection, long node, Form form, int change)
    {
        var articles = connection.Count(
            """
            INSERT INTO forms VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT DO UPDATE SET articles = articles + excluded.articles RETURNING articles
            """,
            node, form.Digest, change, (int)form.Node.Kind, form.Node.Name, form.Node.Country, form.Node.Sector,
            form.Node.Facts.Count == 0 ? null : CanonicalJson.Write(form.Node.Facts));
        if (articles == change) CountNames(connection, node, form, 1);
        if (articles != 0) return;
        connection.Run("DELETE FROM forms WHERE node = $1 AND digest = $2", node, form.Digest);
        CountNames(connection, node, form, -1);
    }

    private static void CountNames(PreparedConnection connection, long node, Form form, int change)
    {
        foreach (var name in form.Names)
        {
            var forms = connection.Count(
                """
                INSERT INTO names (node, name, folded, forms) VALUES ($1, $2, $3, $4)
                ON CONFLICT DO UPDATE SET forms = forms + excluded.forms RETURNING forms
                """,
                node, name, Folding.Fold(name), change);
            if (forms == 0) connection.Run("DELETE FROM names WHERE node = $1 AND name = $2", node, name);
        }
    }
}
