namespace GeoGraph.Core;

/// <summary>
/// What all articles together say of a node. Where they disagree, the value that most of them give is shown; on a tie the ordinally
/// first, no value last. Its facts are those of all of them, each once, in ordinal order of their canonical JSON.
/// </summary>
public static class ShownNode
{
    /// <summary>The node of some forms, each with the number of articles that contribute it so.</summary>
    public static Node Of(IReadOnlyList<(Node Form, int Articles)> forms)
    {
        if (forms is [var (only, _)] && only.Facts.Count < 2) return only;
        return new()
        {
            Id = forms[0].Form.Id,
            Kind = Most(form => form.Kind, Comparer<NodeKind>.Default),
            Name = Most(form => form.Name, StringComparer.Ordinal)!,
            Country = Most(form => form.Country, NullLast),
            Sector = Most(form => form.Sector, NullLast),
            Facts = forms.SelectMany(form => form.Form.Facts).Distinct().OrderBy(CanonicalJson.Write, StringComparer.Ordinal).ToEquatableList(),
        };

        T Most<T>(Func<Node, T> value, IComparer<T> order) => forms
            .GroupBy(form => value(form.Form), form => form.Articles)
            .OrderByDescending(group => group.Sum()).ThenBy(group => group.Key, order).First().Key;
    }

    /// <summary>The names by which the node is searched: those that it is shown by and the aliases among its facts, of all forms, each once.</summary>
    public static IReadOnlyList<string> NamesOf(IEnumerable<Node> forms) =>
    [
        .. forms.SelectMany(form => form.Facts.Where(fact => fact.Kind == FactKind.Alias).Select(fact => fact.Value).Prepend(form.Name))
            .Distinct(StringComparer.Ordinal),
    ];

    private static readonly IComparer<string?> NullLast = Comparer<string?>.Create(
        (one, other) => (one, other) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            _ => string.CompareOrdinal(one, other),
        });
}
