using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>
/// Collects what a write transaction changes at nodes, and writes each node once at the end: a country that a thousand articles of
/// one batch mention costs one update. Lives as long as the transaction.
/// </summary>
internal sealed class NodeLedger(PreparedConnection connection)
{
    private readonly Dictionary<NodeId, NodeAccount> accounts = [];
    private long lastId = -1;

    /// <summary>The node's row number, given out here when it has none yet.</summary>
    public long IdOf(NodeId node) => Account(node).Id;

    /// <summary>An article contributes the node in this form, or does so no more.</summary>
    public void CountForm(Form form, int change, bool sample)
    {
        var account = Account(form.Node.Id);
        account.Articles += change;
        if (!sample) account.Own += change;
        account.CountForm(form, change);
    }

    /// <summary>A claim has the node as an end, or does so no more. Returns the node's row number.</summary>
    public long CountClaim(NodeId node, int change)
    {
        var account = Account(node);
        account.Claims += change;
        account.Touched |= change != 0;
        return account.Id;
    }

    /// <summary>Writes all accounts. A node that no article contributes any more goes, with its forms and names.</summary>
    public void Close()
    {
        foreach (var account in accounts.Values.Where(account => account.Touched)) NodeRows.Write(connection, account);
    }

    private NodeAccount Account(NodeId node)
    {
        if (accounts.TryGetValue(node, out var account)) return account;
        account = connection.Query(
            "SELECT id, articles, own, claims FROM nodes WHERE key = $1",
            row => new NodeAccount(node, row.GetInt64(0), isNew: false) { Articles = row.GetInt32(1), Own = row.GetInt32(2), Claims = row.GetInt32(3) },
            node.Value).SingleOrDefault() ?? new NodeAccount(node, NextId(), isNew: true);
        accounts.Add(node, account);
        return account;
    }

    /// <summary>The write lock is ours, so nobody else gives out the same number.</summary>
    private long NextId()
    {
        if (lastId < 0) lastId = connection.Count("SELECT max(id) FROM nodes");
        return ++lastId;
    }
}

/// <summary>One node's counts as they will be, and by how much its forms change.</summary>
internal sealed class NodeAccount(NodeId node, long id, bool isNew)
{
    private readonly Dictionary<string, (Form Form, int Change)> forms = [];

    public NodeId Node => node;
    public long Id => id;
    public bool IsNew => isNew;
    public int Articles { get; set; }
    public int Own { get; set; }
    public int Claims { get; set; }

    /// <summary>Whether anything is to be written.</summary>
    public bool Touched { get; set; }

    /// <summary>Forms that more or fewer articles contribute than before.</summary>
    public IEnumerable<(Form Form, int Change)> Forms => forms.Values.Where(form => form.Change != 0);

    public void CountForm(Form form, int change)
    {
        Touched = true;
        var key = Convert.ToHexString(form.Digest);
        forms[key] = (form, change + (forms.TryGetValue(key, out var before) ? before.Change : 0));
    }
}
