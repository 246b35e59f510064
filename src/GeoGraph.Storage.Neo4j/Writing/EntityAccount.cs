using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>One entity's counts and forms, as they are and as they will be.</summary>
/// <param name="id">Which entity.</param>
/// <param name="only">The hash of its only form in the database; null when it has several, or is not there.</param>
internal sealed class EntityAccount(NodeId id, string? only)
{
    private readonly Dictionary<string, int> numbers = [];
    private Dictionary<int, EntityForm> before = [];
    private Dictionary<int, EntityForm>? forms;

    public NodeId Id => id;
    public bool IsNew { get; private init; }
    public int Articles { get; set; }
    public int Samples { get; set; }
    public int Claims { get; set; }
    public int Neighbours { get; set; }

    /// <summary>An entity that is not in the database.</summary>
    public static EntityAccount New(NodeId id) => new(id, null) { IsNew = true, forms = [] };

    /// <summary>Whether its forms must be read before one with this hash is counted: not where it is the only one.</summary>
    public bool MustKnow(string hash) => !IsNew && hash != only;

    /// <summary>Its forms in the database.</summary>
    public void Know(Dictionary<int, EntityForm> known)
    {
        (before, forms) = (known, new(known));
        foreach (var (number, form) in known) numbers[EntityForms.HashOf(form.Node)] = number;
    }

    /// <summary>Whether its forms are the same as before: only the number of articles, which it has itself, may have changed.</summary>
    public bool FormsAreAsBefore =>
        forms is null
        || (forms.Count == 1 && before.Count == 1 && forms.Single() is var (number, form) && before.TryGetValue(number, out var was) && form.Node == was.Node);

    /// <summary>Whether it is shown differently, or called otherwise, than before.</summary>
    public bool IsShownAnew
    {
        get
        {
            if (FormsAreAsBefore) return false;
            var (was, now) = (ShownOf(before.Values), Shown());
            return (was.Kind, was.Name, was.Country, was.Sector) != (now.Kind, now.Name, now.Country, now.Sector)
                || !NamesOf(before.Values).ToHashSet().SetEquals(NamesOf(Forms.Values));
        }
    }

    /// <summary>Its forms as they will be. Not to be asked for when they are as before.</summary>
    public IReadOnlyDictionary<int, EntityForm> Forms => forms ?? throw new InvalidOperationException($"The forms of {id} were not read.");

    /// <summary>An article contributes the entity in this form, or does so no more.</summary>
    public void CountForm(string hash, Node form, int change, bool sample)
    {
        Articles += change;
        if (sample) Samples += change;
        if (forms is null) return;
        if (!numbers.TryGetValue(hash, out var number)) numbers[hash] = number = Enumerable.Range(0, forms.Count + 1).First(free => !forms.ContainsKey(free));
        var articles = (forms.TryGetValue(number, out var known) ? known.Articles : 0) + change;
        forms[number] = new(articles, form);
        if (articles > 0) return;
        forms.Remove(number);
        numbers.Remove(hash);
    }

    /// <summary>What an article that contributes a form remembers of it.</summary>
    public int NumberOf(string hash) => forms is null ? 0 : numbers[hash];

    /// <summary>The node as it is shown.</summary>
    public Node Shown() => ShownOf(Forms.Values);

    /// <summary>The names that it is searched by beside the one that is shown.</summary>
    public IReadOnlyList<string> OtherNames() => [.. NamesOf(Forms.Values).Except([Shown().Name])];

    private static Node ShownOf(IEnumerable<EntityForm> forms) => ShownNode.Of([.. forms.Select(form => (form.Node, form.Articles))]);

    private static IReadOnlyList<string> NamesOf(IEnumerable<EntityForm> forms) => ShownNode.NamesOf(forms.Select(form => form.Node));
}
