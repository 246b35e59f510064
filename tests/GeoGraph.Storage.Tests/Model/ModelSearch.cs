using GeoGraph.Core;

namespace GeoGraph.Storage.Tests;

internal static class ModelSearch
{
    public static List<SearchHit> Search(ModelGraph graph, SearchQuery query)
    {
        var text = Folding.Fold(query.Text);
        if (text.Length == 0) return [];
        return
        [
            .. graph.Ids
                .Select(id => (Node: graph.Summary(id, ClaimFilter.All), Best: Best(graph, id, text)))
                .Where(hit => hit.Best.Tier < 4)
                .Where(hit => query.Kinds is null || query.Kinds.Contains(hit.Node.Kind))
                .Where(hit => query.Samples || graph.Forms(hit.Node.Id).Any(form => !form.Article.Sample))
                .OrderBy(hit => hit.Best.Tier).ThenByDescending(hit => hit.Node.Claims).ThenBy(hit => hit.Node.Id)
                .Take(query.Limit).Select(hit => new SearchHit(hit.Node, hit.Best.Name)),
        ];
    }

    /// <summary>The name that fits best; among equals the shown one, then the ordinally first.</summary>
    private static (int Tier, string Name) Best(ModelGraph graph, NodeId id, string text)
    {
        var shown = graph.Node(id)!.Name;
        return graph.Forms(id)
            .SelectMany(form => form.Node.Facts.Where(fact => fact.Kind == FactKind.Alias).Select(fact => fact.Value).Prepend(form.Node.Name))
            .Select(name => (Tier: Tier(Folding.Fold(name), text), Name: name))
            .OrderBy(name => name.Tier).ThenBy(name => name.Name != shown).ThenBy(name => name.Name, StringComparer.Ordinal).First();
    }

    private static int Tier(string name, string text) =>
        name == text ? 0
        : name.StartsWith(text, StringComparison.Ordinal) ? 1
        : name.Contains($" {text}", StringComparison.Ordinal) ? 2
        : text.Split(' ').All(word => name.Split(' ').Any(part => part.StartsWith(word, StringComparison.Ordinal))) ? 3
        : 4;
}
