using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>One entity's counts and forms, as they are and as they will be. A form is one of the different ways in which articles contribute a node.</summary>
internal sealed class EntityAccount(NodeId id, IReadOnlyDictionary<string, EntityForm> before)
{
    private readonly Dictionary<string, EntityForm> forms = new(before);

    public NodeId Id => id;
    public bool IsNew => before.Count == 0;
    public int Articles { get; set; }
    public int Own { get; set; }
    public int Claims { get; set; }
    public int Neighbours { get; set; }

    public IReadOnlyDictionary<string, EntityForm> Forms => forms;

    /// <summary>Whether names may have come or gone.</summary>
    public bool FormsChanged => forms.Count != before.Count || forms.Keys.Any(form => !before.ContainsKey(form));

    /// <summary>An article contributes the entity in this form, or does so no more.</summary>
    public void CountForm(string hash, Node form, int change, bool sample)
    {
        Articles += change;
        if (!sample) Own += change;
        var articles = (forms.TryGetValue(hash, out var known) ? known.Articles : 0) + change;
        if (articles == 0) forms.Remove(hash);
        else forms[hash] = new(articles, form);
    }

    /// <summary>The node as it is shown.</summary>
    public Node Shown() => ShownNode.Of([.. forms.Values.Select(form => (form.Node, form.Articles))]);
}

/// <summary>One way in which articles contribute a node, and how many do so.</summary>
internal sealed record EntityForm(int Articles, Node Node);
