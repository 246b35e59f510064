using GeoGraph.Core;
using static GeoGraph.Storage.Neo4j.Rows;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Writes entities with their labels and other names, and deletes those that no article contributes any more.</summary>
internal sealed class EntityWriter(CypherTransaction transaction, CancellationToken cancellationToken)
{
    /// <summary>The labels of kinds, of which an entity has one.</summary>
    private static readonly string Labels = string.Concat(Enum.GetValues<NodeKind>().Select(kind => $":{kind}"));

    public async Task WriteAsync(IReadOnlyCollection<EntityAccount> accounts)
    {
        var present = accounts.Where(account => account.Articles > 0).ToList();
        await CreateAsync([.. present.Where(account => account.IsNew)]);
        await RunAsync(
            "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row.set",
            present.Where(account => !account.IsNew).Select(account => Map(
                ("id", account.Id.Value), ("set", Map([.. Counts(account), .. account.FormsAreAsBefore ? [] : Forms(account)])))));
        await RenameAsync([.. present.Where(account => account is { IsNew: false, IsShownAnew: true })]);
        await RunAsync(
            """
            UNWIND $rows AS id MATCH (e:Entity {id: id})
            CALL (e) { MATCH (e)-[:ALSO_CALLED]->(a:Alias) DETACH DELETE a }
            DETACH DELETE e
            """,
            accounts.Where(account => account is { Articles: 0, IsNew: false }).Select(account => account.Id.Value));
    }

    private async Task CreateAsync(IReadOnlyList<EntityAccount> accounts)
    {
        foreach (var kind in accounts.Select(account => (Account: account, Shown: account.Shown())).GroupBy(entity => entity.Shown.Kind))
        {
            await RunAsync(
                $"UNWIND $rows AS row CREATE (e:Entity:{kind.Key}) SET e = row, e.kind = '{kind.Key.Word()}'",
                kind.Select(entity => Map([("id", entity.Account.Id.Value), .. Face(entity.Account.Id, entity.Shown), .. Counts(entity.Account), .. Forms(entity.Account)])));
        }
        await NameAsync(accounts);
    }

    /// <summary>Articles may disagree on what an entity is and how it is called; the majority may have changed.</summary>
    private async Task RenameAsync(IReadOnlyList<EntityAccount> accounts)
    {
        await RunAsync(
            $"UNWIND $rows AS row MATCH (e:Entity {{id: row.id}}) REMOVE e{Labels} SET e:$(row.label), e.kind = row.kind, e.country = null, e.sector = null, e.iso3 = null, e += row.set",
            accounts.Select(account => (account.Id, Shown: account.Shown())).Select(entity => Map(
                ("id", entity.Id.Value), ("label", entity.Shown.Kind.ToString()), ("kind", entity.Shown.Kind.Word()), ("set", Map(Face(entity.Id, entity.Shown))))));
        await RunAsync(
            "UNWIND $rows AS id MATCH (e:Entity {id: id})-[:ALSO_CALLED]->(a:Alias) DETACH DELETE a", accounts.Select(account => account.Id.Value));
        await NameAsync(accounts);
    }

    private Task NameAsync(IReadOnlyList<EntityAccount> accounts) => RunAsync(
        """
        UNWIND $rows AS row MATCH (e:Entity {id: row.id})
        UNWIND row.names AS name CREATE (e)-[:ALSO_CALLED]->(:Alias {name: name[0], folded: name[1]})
        """,
        accounts.Select(account => (account.Id, Names: account.OtherNames())).Where(entity => entity.Names.Count > 0)
            .Select(entity => Map(("id", entity.Id.Value), ("names", entity.Names.Select(name => new[] { name, Folding.Fold(name) })))));

    private static (string, object?)[] Face(NodeId id, Node shown) =>
    [
        ("name", shown.Name), ("folded", Folding.Fold(shown.Name)), ("country", shown.Country), ("sector", shown.Sector),
        ("iso3", shown.Kind == NodeKind.Country ? id.Value[(id.Value.IndexOf(':', StringComparison.Ordinal) + 1)..] : null),
    ];

    private static (string, object?)[] Counts(EntityAccount account) =>
    [
        ("claims", account.Claims), ("neighbours", account.Neighbours), ("articles", account.Articles), ("own", account.Own),
    ];

    private static (string, object?)[] Forms(EntityAccount account) => [("forms", CanonicalJson.Write(account.Forms))];

    private Task RunAsync(string text, IEnumerable<object?> rows) => transaction.RunAsync(text, rows, cancellationToken);
}
