using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>
/// Writes the names by which nodes are searched, and their words. A name's row number is its node's and a number of its own, so that
/// one range holds all names of a node. The words come last, in one go: FTS5 empties its buffer to disk whenever a statement on
/// another table opens a savepoint, which would cost more than all the rest.
/// </summary>
internal sealed class NameRows(PreparedConnection connection)
{
    /// <summary>More names than anybody has.</summary>
    private const int NumberBits = 16;

    /// <summary>SQL for the node's row number of a name.</summary>
    public const string NodeOf = "(names.id >> 16)";

    /// <summary>SQL for the names of a row of nodes.</summary>
    public const string OfNode = "names.id BETWEEN nodes.id << 16 AND (nodes.id << 16) + 65535";

    private readonly List<(long Id, string Folded)> added = [];
    private readonly List<long> removed = [];

    /// <summary>Forms have come and gone, and with them perhaps names.</summary>
    public void Write(NodeAccount account, IReadOnlyList<FormAccount> forms)
    {
        if (account.IsNew && forms is [var only])
        {
            var id = Range(account.Id).First;
            foreach (var name in only.Names) Add(id++, name, 1);
            if (id > Range(account.Id).Last + 1) throw TooMany(account);
            return;
        }
        var changes = forms
            .Select(form => (form.Names, Change: Math.Sign(form.Articles) - Math.Sign(form.Before))).Where(form => form.Change != 0)
            .SelectMany(form => form.Names.Select(name => (Name: name, form.Change))).GroupBy(name => name.Name, name => name.Change)
            .Select(group => (Name: group.Key, Change: group.Sum())).Where(name => name.Change != 0).ToList();
        if (changes.Count == 0) return;
        var known = account.IsNew ? [] : Known(account.Id);
        var (next, last) = Range(account.Id);
        var taken = known.Values.Select(name => name.Id).ToHashSet();
        foreach (var (name, change) in changes)
        {
            while (taken.Contains(next)) next++;
            if (next > last) throw TooMany(account);
            if (!known.TryGetValue(name, out var row)) Add(next++, name, change);
            else if (row.Forms + change == 0) Remove(row.Id);
            else connection.Run("UPDATE names SET forms = ?2 WHERE id = ?1", row.Id, row.Forms + change);
        }
    }

    /// <summary>The node goes.</summary>
    public void Delete(long node)
    {
        foreach (var name in Known(node).Values) Remove(name.Id);
    }

    /// <summary>Writes the words.</summary>
    public void Close()
    {
        foreach (var id in removed) connection.Run("DELETE FROM name_words WHERE rowid = ?1", id);
        foreach (var (id, folded) in added) connection.Run("INSERT INTO name_words (rowid, folded) VALUES (?1, ?2)", id, folded);
    }

    private static InvalidOperationException TooMany(NodeAccount account) => new($"{account.Node} has too many names.");

    private static (long First, long Last) Range(long node) => (node << NumberBits, ((node + 1) << NumberBits) - 1);

    private Dictionary<string, (long Id, int Forms)> Known(long node)
    {
        var (first, last) = Range(node);
        return connection.Query(
            "SELECT name, id, forms FROM names WHERE id BETWEEN ?1 AND ?2",
            row => (Name: row.Text(0), Id: row.Long(1), Forms: row.Int(2)), first, last).ToDictionary(name => name.Name, name => (name.Id, name.Forms));
    }

    private void Add(long id, string name, int forms)
    {
        var folded = Folding.Fold(name);
        connection.Run("INSERT INTO names VALUES (?1, ?2, ?3, ?4)", id, name, folded, forms);
        added.Add((id, folded));
    }

    private void Remove(long id)
    {
        connection.Run("DELETE FROM names WHERE id = ?1", id);
        removed.Add(id);
    }
}
