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
        var forms = account.Forms.Where(form => form.Articles != form.Before).ToList();
        if (account.IsNew) Insert(account, ShownNode.Of([.. forms.Select(form => (form.Form with { Facts = [] }, form.Articles))]));
        foreach (var form in forms) FormRows.Write(connection, account.Id, form);
        names.Write(account, forms);
        if (!account.IsNew) Update(account, Shown(account));
    }

    /// <summary>Writes what is left to write when all nodes are.</summary>
    public void Close() => names.Close();

    /// <summary>The node as it is shown with all the forms in the file; facts do not matter here.</summary>
    private Node Shown(NodeAccount account) => ShownNode.Of(connection.Query(
        "SELECT kind, name, country, sector, articles FROM forms WHERE node = ?1",
        row => (
            new Node { Id = account.Node, Kind = (NodeKind)row.Int(0), Name = row.Text(1), Country = row.TextOrNull(2), Sector = row.TextOrNull(3) },
            row.Int(4)),
        account.Id));

    private void Insert(NodeAccount account, Node shown) => connection.Run(
        "INSERT INTO nodes VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        account.Id, account.Node.Value, (int)shown.Kind, shown.Name, shown.Country, shown.Sector,
        account.Articles, account.Own, account.Claims, account.Neighbours);

    private void Update(NodeAccount account, Node shown) => connection.Run(
        """
        UPDATE nodes SET kind = ?2, name = ?3, country = ?4, sector = ?5, articles = ?6, own = ?7, claims = ?8, neighbours = ?9 WHERE id = ?1
        """,
        account.Id, (int)shown.Kind, shown.Name, shown.Country, shown.Sector,
        account.Articles, account.Own, account.Claims, account.Neighbours);

    private void Delete(long node)
    {
        names.Delete(node);
        connection.Run("DELETE FROM nodes WHERE id = ?1", node); // its forms go with it
    }
}
