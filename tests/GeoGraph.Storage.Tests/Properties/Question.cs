using FsCheck;
using FsCheck.Fluent;
using GeoGraph.Core;

namespace GeoGraph.Storage.Tests;

/// <summary>A random query; the answer as one text, to be compared between stores.</summary>
internal sealed record Question(string Text, Func<IGraphStore, CancellationToken, Task<string>> AskAsync)
{
    private static readonly Gen<NodeId> Nodes = Gen.Elements<NodeId>([.. Universe.Actors, .. Universe.Events, new("person:nobody")]);

    public static readonly Gen<Question> Any = Gen.OneOf(
        from text in Gen.Elements("t", "tur", "turk", "kurds turkey", "erdogan", "Erdoğan", "rec erd", "ta", "izmir", "north treaty", "talks 1", "1")
        from limit in Gen.Choose(1, 8) from samples in Gen.Elements(true, false) from kind in Gen.Elements<NodeKind?>(null, NodeKind.Country, NodeKind.Person)
        let query = new SearchQuery(text, limit, kind is { } k ? [k] : null, samples)
        select Of(query, (store, asked, token) => store.SearchAsync(asked, token)),

        from centers in Gen.SubListOf<NodeId>([.. Universe.Actors, new("person:nobody")]) from hops in Gen.Choose(1, 3)
        from filter in Universe.Filters from limit in Gen.Choose(1, 9)
        let query = new NeighbourhoodQuery { Centers = [.. centers], Hops = hops, Filter = filter, Limit = limit }
        select Of(query, (store, asked, token) => store.NeighbourhoodAsync(asked, token)),

        from one in Nodes from more in Nodes.ListOf() from others in Nodes.ListOf() from anybody in Gen.Elements(true, false)
        from filter in Universe.Filters from limit in Gen.Choose(1, 9)
        let query = new TieQuery { Nodes = [one, .. more], With = anybody ? null : [.. others], Filter = filter, Limit = limit }
        select Of(query, (store, asked, token) => store.TiesAsync(asked, token)),

        from node in Nodes from way in Gen.Choose(0, 3) from other in Nodes from edge in Gen.Elements(Universe.Edges)
        from filter in Universe.Filters from skip in Gen.Choose(0, 3) from limit in Gen.Choose(1, 6)
        let query = new ClaimQuery
        {
            Node = way == 1 ? node : null, Edge = way == 2 ? new(node, edge, other) : null, Pair = way == 3 ? (node, other) : null,
            Filter = filter, Skip = skip, Limit = limit,
        }
        select Of(query, (store, asked, token) => store.ClaimsAsync(asked, token)),

        from node in Nodes from filter in Universe.Filters
        select new Question($"node {node} {CanonicalJson.Write(filter)}", async (store, token) => CanonicalJson.Write(await store.FindNodeAsync(node, filter, token))),

        from filter in Universe.Filters
        select new Question($"counts {CanonicalJson.Write(filter)}", async (store, token) => Sorted(await store.CountsAsync(filter, token))),

        from samples in Gen.Elements(true, false) from skip in Gen.Choose(0, 3) from limit in Gen.Choose(1, 4)
        select Of(new ArticleQuery(samples, skip, limit), (store, asked, token) => store.ArticlesAsync(asked, token)),

        from article in Gen.Elements(Universe.Articles)
        select new Question($"article {article}", async (store, token) => CanonicalJson.Write(await store.FindArticleAsync(article, token))));

    public override string ToString() => Text;

    private static Question Of<TQuery, TAnswer>(TQuery query, Func<IGraphStore, TQuery, CancellationToken, Task<TAnswer>> ask) =>
        new($"{typeof(TQuery).Name} {CanonicalJson.Write(query)} {(query as ClaimQuery)?.Pair}", async (store, token) => CanonicalJson.Write(await ask(store, query, token)));

    /// <summary>Dictionaries have no order of their own.</summary>
    private static string Sorted(GraphCounts counts) => CanonicalJson.Write(counts with
    {
        ByEdge = new SortedDictionary<string, int>(counts.ByEdge.ToDictionary(), StringComparer.Ordinal),
        ByModality = new SortedDictionary<Modality, int>(counts.ByModality.ToDictionary()),
        ByKind = new SortedDictionary<NodeKind, int>(counts.ByKind.ToDictionary()),
    });
}
