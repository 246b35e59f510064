using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>One way in which articles contribute a node, and how many do so.</summary>
internal sealed record EntityForm(int Articles, Node Node);

/// <summary>
/// The different ways in which articles contribute one node, by number: articles remember the number where it is not 0. Mostly there
/// is one, and then the entity's own properties say all of it but its facts.
/// </summary>
internal static class EntityForms
{
    /// <summary>What the forms of an entity <c>e</c> are read from, as <see cref="Read"/> takes them.</summary>
    public const string Columns = "e.forms, e.kind, e.name, e.country, e.sector, e.articles";

    public static Dictionary<int, EntityForm> Read(NodeId id, CypherRow row, int first)
    {
        var articles = row.Count(first + 5);
        if (row.IsNull(first))
        {
            var node = new Node
            {
                Id = id, Kind = NodeKindNames.Parse(row.Text(first + 1)), Name = row.Text(first + 2),
                Country = row.TextOrNull(first + 3), Sector = row.TextOrNull(first + 4),
            };
            return new() { [0] = new(articles, node) };
        }
        var forms = row.Json<Dictionary<int, EntityForm>>(first);
        // The only form of an entity is that of all its articles; their number is then not kept twice.
        return forms.Count == 1 ? forms.ToDictionary(form => form.Key, form => form.Value with { Articles = articles }) : forms;
    }

    /// <summary>What an entity keeps beside its own properties; null when these say all.</summary>
    public static string? Write(IReadOnlyDictionary<int, EntityForm> forms) =>
        IsOne(forms) && forms[0].Node.Facts.Count == 0 ? null : CanonicalJson.Write(forms);

    /// <summary>Tells the forms of a node apart.</summary>
    public static string HashOf(Node node) => ContentHash.Of("form", CanonicalJson.Write(node))[..16];

    /// <summary>The hash of the only form, so that most articles need not have the forms read; null when there are several, or one that is not the first.</summary>
    public static string? OnlyHash(IReadOnlyDictionary<int, EntityForm> forms) => IsOne(forms) ? HashOf(forms[0].Node) : null;

    private static bool IsOne(IReadOnlyDictionary<int, EntityForm> forms) => forms.Count == 1 && forms.ContainsKey(0);
}
