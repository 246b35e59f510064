using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Reads what a <see cref="Ledger"/> begins with.</summary>
internal static class AccountReader
{
    /// <summary>The accounts of all nodes that some contributions have.</summary>
    public static async Task<Dictionary<NodeId, EntityAccount>> EntitiesAsync(
        CypherTransaction transaction, IEnumerable<Contribution> contributions, CancellationToken cancellationToken)
    {
        var hashes = contributions.SelectMany(one => one.Forms).ToLookup(form => form.Node.Id, form => form.Hash);
        NodeId[] ids = [.. hashes.Select(node => node.Key).Order()];
        var accounts = (await transaction.RunAsync(
            new(
                """
                UNWIND range(0, size($ids) - 1) AS i MATCH (e:Entity {id: $ids[i]})
                RETURN i, e.form, e.articles, e.samples, e.claims, e.neighbours
                """,
                ("ids", ids.Select(id => id.Value))),
            cancellationToken)).Select(row => new EntityAccount(ids[row.Count(0)], row.TextOrNull(1))
            {
                Articles = row.Count(2), Samples = row.CountOrZero(3), Claims = row.CountOrZero(4), Neighbours = row.CountOrZero(5),
            }).ToDictionary(account => account.Id);
        foreach (var id in ids.Where(id => !accounts.ContainsKey(id))) accounts[id] = EntityAccount.New(id);
        await KnowAsync(transaction, [.. accounts.Values.Where(account => hashes[account.Id].Any(account.MustKnow))], cancellationToken);
        return accounts;
    }

    private static async Task KnowAsync(CypherTransaction transaction, IReadOnlyList<EntityAccount> accounts, CancellationToken cancellationToken)
    {
        if (accounts.Count == 0) return;
        var rows = await transaction.RunAsync(
            new(
                $"UNWIND range(0, size($ids) - 1) AS i MATCH (e:Entity {{id: $ids[i]}}) RETURN i, {EntityForms.Columns}",
                ("ids", accounts.Select(account => account.Id.Value))),
            cancellationToken);
        foreach (var row in rows) accounts[row.Count(0)].Know(EntityForms.Read(accounts[row.Count(0)].Id, row, 1));
    }

    public static async Task<Dictionary<Dyad, DyadAccount>> DyadsAsync(
        CypherTransaction transaction, IReadOnlyList<Dyad> dyads, CancellationToken cancellationToken)
    {
        var known = (await transaction.RunAsync(
            new(
                "UNWIND range(0, size($ids) - 1) AS i MATCH ()-[d:DYAD {id: $ids[i]}]->() USING INDEX d:DYAD(id) RETURN i, d.edges, d.voices",
                ("ids", dyads.Select(dyad => dyad.Id))),
            cancellationToken)).ToDictionary(row => dyads[row.Count(0)], row => row.Json<List<StoredEdge>>(1).Zip(row.Json<List<List<string>>>(2)).ToList());
        return dyads.ToDictionary(dyad => dyad, dyad => new DyadAccount(
            dyad, [.. (known.GetValueOrDefault(dyad) ?? []).Select(edge => EdgeAccount.Of(edge.First.Between(dyad), edge.Second))]));
    }

    /// <summary>The claims of some dyads, those of one article side by side.</summary>
    public static async Task<ILookup<Dyad, Link>> LinksAsync(CypherTransaction transaction, IEnumerable<Dyad> dyads, CancellationToken cancellationToken)
    {
        var ends = dyads.SelectMany(dyad => new[] { (Head: dyad.One, Tail: dyad.Other), (Head: dyad.Other, Tail: dyad.One) }).Distinct();
        return (await transaction.RunAsync(
            new(
                """
                UNWIND $ends AS ends MATCH (c:Claim {head: ends[0], tail: ends[1]})
                MATCH (c)-[:EVIDENCED_BY]->(a:Article)
                RETURN c.head, c.edge, c.tail, coalesce(c.symmetric, false), c.modality, c.first, nullIf(c.latest, date('0001-01-01')), a.sample, a.id, a.source ORDER BY a.id
                """,
                ("ends", ends.Select(pair => new[] { pair.Head.Value, pair.Tail.Value }))),
            cancellationToken)).Select(Link).ToLookup(link => link.Dyad);
    }

    private static Link Link(CypherRow row) => new(
        new(row.Text(0)), row.Text(1), new(row.Text(2)), row.Bool(3), Modality(row.Text(4)), row.Day(5), row.Day(6), row.Bool(7), row.Text(8), row.TextOrNull(9));

    private static Modality Modality(string word) =>
        ModalityNames.TryParse(word, out var modality) ? modality : throw new FormatException($"'{word}' is no truth status");
}
