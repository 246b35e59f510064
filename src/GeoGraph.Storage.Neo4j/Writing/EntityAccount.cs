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

    /// <summary>Whether there is one form, the same as before: then all that changed is the number of articles, which the entity has itself.</summary>
    public bool FormsAreAsBefore => forms.Count == 1 && before.Count == 1 && before.ContainsKey(forms.Keys.Single());

    /// <summary>Whether it is shown differently, or called otherwise, than before.</summary>
    public bool IsShownAnew
    {
        get
        {
            if (FormsAreAsBefore) return false;
            var (was, now) = (ShownOf(before.Values), Shown());
            return (was.Kind, was.Name, was.Country, was.Sector) != (now.Kind, now.Name, now.Country, now.Sector)
                || !NamesOf(before.Values).ToHashSet().SetEquals(NamesOf(forms.Values));
        }
    }

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
    public Node Shown() => ShownOf(forms.Values);

    /// <summary>The names that it is searched by beside the one that is shown.</summary>
    public IReadOnlyList<string> OtherNames() => [.. NamesOf(forms.Values).Except([Shown().Name])];

    private static Node ShownOf(IEnumerable<EntityForm> forms) => ShownNode.Of([.. forms.Select(form => (form.Node, form.Articles))]);

    private static IReadOnlyList<string> NamesOf(IEnumerable<EntityForm> forms) => ShownNode.NamesOf(forms.Select(form => form.Node));
}

/// <summary>One way in which articles contribute a node, and how many do so.</summary>
internal sealed record EntityForm(int Articles, Node Node);
