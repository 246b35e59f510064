using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Reads what a <see cref="Ledger"/> begins with.</summary>
internal static class AccountReader
{
    public static async Task<Dictionary<NodeId, EntityAccount>> EntitiesAsync(
        CypherTransaction transaction, IReadOnlyList<NodeId> ids, CancellationToken cancellationToken)
    {
        var accounts = (await transaction.RunAsync(
            new(
                """
                UNWIND $ids AS id MATCH (e:Entity {id: id})
                RETURN id, e.forms, e.articles, e.own, e.claims, e.neighbours
                """,
                ("ids", ids.Select(id => id.Value))),
            cancellationToken)).Select(row => new EntityAccount(new(row.Text(0)), Forms(row.Text(1), row.Count(2)))
            {
                Articles = row.Count(2), Own = row.Count(3), Claims = row.Count(4), Neighbours = row.Count(5),
            }).ToDictionary(account => account.Id);
        foreach (var id in ids.Where(id => !accounts.ContainsKey(id))) accounts[id] = new(id, new Dictionary<string, EntityForm>());
        return accounts;
    }

    /// <summary>The only form of an entity is that of all its articles; their number is then not kept twice.</summary>
    private static Dictionary<string, EntityForm> Forms(string json, int articles)
    {
        var forms = CanonicalJson.Read<Dictionary<string, EntityForm>>(json);
        return forms.Count == 1 ? forms.ToDictionary(form => form.Key, form => form.Value with { Articles = articles }) : forms;
    }

    public static async Task<Dictionary<Dyad, DyadAccount>> DyadsAsync(
        CypherTransaction transaction, IReadOnlyList<Dyad> dyads, CancellationToken cancellationToken)
    {
        var known = (await transaction.RunAsync(
            new("UNWIND $ids AS id MATCH ()-[d:DYAD {id: id}]->() RETURN id, d.edges, d.voices", ("ids", dyads.Select(dyad => dyad.Id))),
            cancellationToken)).ToDictionary(
                row => row.Text(0),
                row => row.Json<List<StoredEdge>>(1).Zip(row.Json<List<List<string>>>(2), (edge, voices) => EdgeAccount.Of(edge.Between(Dyad.Parse(row.Text(0))), voices)).ToList());
        return dyads.ToDictionary(dyad => dyad, dyad => new DyadAccount(dyad, known.GetValueOrDefault(dyad.Id) ?? []));
    }

    /// <summary>The claims of some dyads, those of one article side by side.</summary>
    public static async Task<ILookup<Dyad, Link>> LinksAsync(CypherTransaction transaction, IEnumerable<Dyad> dyads, CancellationToken cancellationToken)
    {
        var ends = dyads.SelectMany(dyad => new[] { (Head: dyad.One, Tail: dyad.Other), (Head: dyad.Other, Tail: dyad.One) }).Distinct();
        return (await transaction.RunAsync(
            new(
                """
                UNWIND $ends AS ends MATCH (c:Claim {head: ends[0], tail: ends[1]})
                RETURN c.head, c.edge, c.tail, coalesce(c.symmetric, false), c.modality, c.first, c.last, c.sample, c.article, c.voice ORDER BY c.article
                """,
                ("ends", ends.Select(pair => new[] { pair.Head.Value, pair.Tail.Value }))),
            cancellationToken)).Select(Link).ToLookup(link => link.Dyad);
    }

    private static Link Link(CypherRow row) => new(
        new(row.Text(0)), row.Text(1), new(row.Text(2)), row.Bool(3), Modality(row.Text(4)), row.Day(5), row.Day(6), row.Bool(7), row.Text(8), row.Text(9));

    private static Modality Modality(string word) =>
        ModalityNames.TryParse(word, out var modality) ? modality : throw new FormatException($"'{word}' is no truth status");
}
