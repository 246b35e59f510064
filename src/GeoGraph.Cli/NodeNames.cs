using GeoGraph.Core;

namespace GeoGraph.Cli;

/// <summary>Which node a person means by a name.</summary>
internal static class NodeNames
{
    private static readonly EquatableList<NodeKind> Actors =
        [NodeKind.Country, NodeKind.Person, NodeKind.Organization, NodeKind.Group, NodeKind.Place];

    /// <summary>
    /// The node of an id; of a name, and if several have it the one with most claims; or of whole words of a name that no other has
    /// ("putin"). Otherwise throws <see cref="UsageException"/> with the nearest names: to guess would be worse than to ask.
    /// </summary>
    public static async Task<NodeId> ResolveAsync(IGraphStore store, string text, CancellationToken cancellationToken)
    {
        if (await store.FindNodeAsync(new(text), ClaimFilter.All, cancellationToken) is not null) return new(text);
        var folded = Folding.Fold(text);
        var hits = await store.SearchAsync(new(text, Limit: 20, Actors), cancellationToken);
        if (hits.Count > 0 && Folding.Fold(hits[0].Matched) == folded) return hits[0].Node.Id;
        var whole = new List<NodeId>();
        foreach (var hit in hits)
            if (await HasWordsAsync(store, hit.Node.Id, folded, cancellationToken)) whole.Add(hit.Node.Id);
        if (whole.Count == 1) return whole[0];
        var nearest = hits.Count > 0 ? hits : await NearestAsync(store, folded, cancellationToken);
        throw new UsageException(nearest.Count == 0
            ? $"Nothing in the graph is called '{text}'."
            : $"Nothing in the graph is called just '{text}'. The nearest are:\n" + string.Join('\n', nearest.Take(8).Select(Line)));
    }

    /// <summary>Whether a name of the node has the words as they are: a hit tells only one name, and words may be begun there.</summary>
    private static async Task<bool> HasWordsAsync(IGraphStore store, NodeId id, string words, CancellationToken cancellationToken)
    {
        var node = (await store.FindNodeAsync(id, ClaimFilter.All, cancellationToken))?.Node;
        var aliases = node?.Facts.Where(fact => fact.Kind == FactKind.Alias).Select(fact => fact.Value) ?? [];
        return aliases.Append(node?.Name ?? "").Any(name => $" {Folding.Fold(name)} ".Contains($" {words} ", StringComparison.Ordinal));
    }

    /// <summary>What is found when words are left out, or else letters at the end of a word.</summary>
    private static async Task<IReadOnlyList<SearchHit>> NearestAsync(IGraphStore store, string folded, CancellationToken cancellationToken)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var cut = 0; words.Any(word => word.Length - cut >= 2); cut++)
        {
            List<SearchHit> hits = [];
            foreach (var word in words.Where(word => word.Length - cut >= 2))
                hits.AddRange(await store.SearchAsync(new(word[..^cut], Limit: 8), cancellationToken));
            if (hits.Count > 0) return [.. hits.DistinctBy(hit => hit.Node.Id)];
        }
        return [];
    }

    private static string Line(SearchHit hit) =>
        $"  {hit.Node.Name}{(hit.Matched == hit.Node.Name ? "" : $", also {hit.Matched}")}  " +
        $"({hit.Node.Id}, {Text.Count(hit.Node.Claims, "claim")})";
}
