using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>One node's counts as they will be, and those of its forms that the transaction concerns.</summary>
internal sealed class NodeAccount(NodeId node, long id, bool isNew)
{
    private readonly List<FormAccount> forms = [];

    public NodeId Node => node;
    public long Id => id;
    public bool IsNew => isNew;
    public int Articles { get; set; }
    public int Own { get; set; }
    public int Claims { get; set; }
    public int Neighbours { get; set; }

    /// <summary>Whether anything is to be written.</summary>
    public bool Touched { get; set; }

    public IReadOnlyList<FormAccount> Forms => forms;

    /// <summary>The account of a form, which gets the next number when it is new.</summary>
    public FormAccount Form(PreparedConnection connection, Node form)
    {
        if (forms.Find(known => known.Form == form) is { } found) return found;
        found = isNew ? null : FormRows.Find(connection, id, form);
        found ??= new(form, Math.Max(isNew ? 0 : FormRows.Next(connection, id), forms.Select(known => known.Number + 1).DefaultIfEmpty().Max()), before: 0);
        forms.Add(found);
        return found;
    }
}

/// <summary>One way in which articles contribute a node, and how many do so.</summary>
internal sealed class FormAccount(Node form, long number, int before)
{
    public Node Form => form;
    public long Number => number;

    /// <summary>How many did so before the transaction; 0 when it has no row.</summary>
    public int Before { get; } = before;

    public int Articles { get; set; } = before;

    /// <summary>The names that the node is searched by because of it.</summary>
    public IEnumerable<string> Names => form.Facts.Count == 0
        ? [form.Name]
        : form.Facts.Where(fact => fact.Kind == FactKind.Alias).Select(fact => fact.Value).Prepend(form.Name).Distinct(StringComparer.Ordinal);
}
