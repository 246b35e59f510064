using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>
/// Collects what a write transaction changes at nodes, and writes each node once at the end: a country that a thousand articles of
/// one batch mention costs one update. Lives as long as the transaction.
/// </summary>
internal sealed class NodeLedger(PreparedConnection connection)
{
    private readonly Dictionary<NodeId, NodeAccount> accounts = [];
    private readonly Dictionary<(NodeAccount One, NodeAccount Other), int> pairs = [];
    private long lastId = -1;

    /// <summary>
    /// Opens the accounts of different nodes, none of them open yet. New ones get their numbers in the order of ids: their rows are
    /// then written in the order of the index on ids as well, which keeps to few of its pages at a time.
    /// </summary>
    public void Open(IEnumerable<NodeId> nodes)
    {
        var asked = nodes.Order().ToList();
        foreach (var known in connection.Query(
            """
            SELECT asked.key, nodes.id, articles, own, claims, neighbours FROM json_each(?1) AS asked CROSS JOIN nodes ON nodes.key = asked.value
            """,
            row => new NodeAccount(asked[row.Int(0)], row.Long(1), isNew: false)
            {
                Articles = row.Int(2), Own = row.Int(3), Claims = row.Int(4), Neighbours = row.Int(5),
            },
            PreparedConnection.List(asked.Select(node => node.Value)))) accounts.Add(known.Node, known);
        foreach (var node in asked)
            if (!accounts.ContainsKey(node)) accounts.Add(node, new(node, NextId(), isNew: true));
    }

    /// <summary>The node's row number, given out here when it has none yet.</summary>
    public long IdOf(NodeId node) => Account(node).Id;

    /// <summary>An article contributes the node in this form, or does so no more. Returns the node's row number and the form's number.</summary>
    public long[] CountForm(Node form, int change, bool sample)
    {
        var account = Account(form.Id);
        account.Touched = true;
        account.Articles += change;
        if (!sample) account.Own += change;
        var counted = account.Form(connection, form);
        counted.Articles += change;
        return [account.Id, counted.Number];
    }

    /// <summary>A claim makes an edge between two nodes, or does so no more. Returns their row numbers.</summary>
    public (long Head, long Tail) CountClaim(NodeId head, NodeId tail, int change)
    {
        var (one, other) = (Account(head), Account(tail));
        Count(one);
        if (one == other) return (one.Id, one.Id);
        Count(other);
        var pair = one.Id < other.Id ? (one, other) : (other, one);
        pairs[pair] = pairs.GetValueOrDefault(pair) + change;
        return (one.Id, other.Id);

        void Count(NodeAccount account)
        {
            account.Claims += change;
            account.Touched = true;
        }
    }

    /// <summary>
    /// Writes all accounts, after all claims have been written. A node that no article contributes any more goes, with its forms and names.
    /// </summary>
    public void Close()
    {
        foreach (var ((one, other), change) in pairs.Where(pair => pair.Value != 0)) CountNeighbours(one, other, change);
        var rows = new NodeRows(connection);
        foreach (var account in accounts.Values.Where(account => account.Touched)) rows.Write(account);
        rows.Close();
    }

    /// <summary>Two nodes become neighbours with the first claim between them, and cease to be with the last.</summary>
    private void CountNeighbours(NodeAccount one, NodeAccount other, int change)
    {
        var now = one.IsNew || other.IsNew
            ? change // there was none before
            : (int)connection.Count(
                """
                SELECT (SELECT count(*) FROM claims WHERE head = ?1 AND tail = ?2) + (SELECT count(*) FROM claims WHERE head = ?2 AND tail = ?1)
                """,
                one.Id, other.Id);
        var neighbours = Math.Sign(now) - Math.Sign(now - change);
        one.Neighbours += neighbours;
        other.Neighbours += neighbours;
    }

    private NodeAccount Account(NodeId node)
    {
        if (!accounts.TryGetValue(node, out var account))
        {
            Open([node]);
            account = accounts[node];
        }
        return account;
    }

    /// <summary>The write lock is ours, so nobody else gives out the same number.</summary>
    private long NextId()
    {
        if (lastId < 0) lastId = connection.Count("SELECT max(id) FROM nodes");
        return ++lastId;
    }
}
