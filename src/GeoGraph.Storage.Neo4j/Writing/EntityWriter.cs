using GeoGraph.Core;
using static GeoGraph.Storage.Neo4j.Rows;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Writes entities with their labels and other names, and deletes those that no article contributes any more.</summary>
internal sealed class EntityWriter(CypherTransaction transaction, CancellationToken cancellationToken)
{
    /// <summary>The labels of kinds, of which an entity has one.</summary>
    private static readonly string Labels = string.Concat(Enum.GetValues<NodeKind>().Select(kind => $":{kind}"));

    /// <param name="accounts">The entities that were touched.</param>
    /// <param name="tellers">The only claim about a new event: the event has its type and days.</param>
    public async Task WriteAsync(IReadOnlyCollection<EntityAccount> accounts, IReadOnlyDictionary<NodeId, Claim> tellers)
    {
        var present = accounts.Where(account => account.Articles > 0).ToList();
        await CreateAsync([.. present.Where(account => account.IsNew)], tellers);
        var known = present.Where(account => !account.IsNew).ToList();
        await RunAsync(
            """
            UNWIND $rows AS row MATCH (e:Entity {id: row[0]})
            SET e.articles = row[1], e.samples = row[2], e.claims = row[3], e.neighbours = row[4]
            """,
            known.Select(account => (object?[])[account.Id.Value, account.Articles, Some(account.Samples), Some(account.Claims), Some(account.Neighbours)]));
        await RunAsync(
            "UNWIND $rows AS row MATCH (e:Entity {id: row[0]}) SET e.form = row[1], e.forms = row[2]",
            known.Where(account => !account.FormsAreAsBefore).Select(account => (object?[])[account.Id.Value, .. Forms(account)]));
        await RenameAsync([.. known.Where(account => account.IsShownAnew)]);
        await RunAsync(
            """
            UNWIND $rows AS id MATCH (e:Entity {id: id})
            CALL (e) { MATCH (e)-[:ALSO_CALLED]->(a:Alias) DETACH DELETE a }
            DETACH DELETE e
            """,
            accounts.Where(account => account is { Articles: 0, IsNew: false }).Select(account => account.Id.Value));
    }

    private async Task CreateAsync(IReadOnlyList<EntityAccount> accounts, IReadOnlyDictionary<NodeId, Claim> tellers)
    {
        await RunAsync(
            """
            UNWIND $rows AS row CREATE (e:Entity:$(row[0]) {
              id: row[1], kind: row[2], name: row[3], folded: row[4], country: row[5], sector: row[6], iso3: row[7],
              articles: row[8], samples: row[9], claims: row[10], neighbours: row[11], form: row[12], forms: row[13],
              type: row[14], subtype: row[15], date: date(row[16]), until: date(row[17])
            })
            """,
            accounts.Select(account => (Account: account, Shown: account.Shown(), Teller: tellers.GetValueOrDefault(account.Id))).Select(entity => (object?[])
            [
                entity.Shown.Kind.ToString(), entity.Account.Id.Value, .. Face(entity.Account.Id, entity.Shown),
                entity.Account.Articles, Some(entity.Account.Samples), Some(entity.Account.Claims), Some(entity.Account.Neighbours), .. Forms(entity.Account),
                entity.Teller?.Type, entity.Teller?.Subtype, Text(entity.Teller?.Occurred.From), Text(entity.Teller?.Occurred.To),
            ]));
        await NameAsync(accounts);
    }

    /// <summary>Articles may disagree on what an entity is and how it is called; the majority may have changed.</summary>
    private async Task RenameAsync(IReadOnlyList<EntityAccount> accounts)
    {
        await RunAsync(
            $$"""
            UNWIND $rows AS row MATCH (e:Entity {id: row[0]}) REMOVE e{{Labels}}
            SET e:$(row[1]), e.kind = row[2], e.name = row[3], e.folded = row[4], e.country = row[5], e.sector = row[6], e.iso3 = row[7]
            """,
            accounts.Select(account => (account.Id, Shown: account.Shown())).Select(entity => (object?[])
                [entity.Id.Value, entity.Shown.Kind.ToString(), .. Face(entity.Id, entity.Shown)]));
        await RunAsync(
            "UNWIND $rows AS id MATCH (e:Entity {id: id})-[:ALSO_CALLED]->(a:Alias) DETACH DELETE a", accounts.Select(account => account.Id.Value));
        await NameAsync(accounts);
    }

    private Task NameAsync(IReadOnlyList<EntityAccount> accounts) => RunAsync(
        """
        UNWIND $rows AS row MATCH (e:Entity {id: row[0]})
        UNWIND row[1] AS name CREATE (e)-[:ALSO_CALLED]->(:Alias {name: name[0], folded: name[1]})
        """,
        accounts.Select(account => (account.Id, Names: account.OtherNames())).Where(entity => entity.Names.Count > 0)
            .Select(entity => (object?[])[entity.Id.Value, entity.Names.Select(name => new[] { name, Folding.Fold(name) })]));

    /// <summary>Kind, name, folded name, country, sector and a country's code.</summary>
    private static object?[] Face(NodeId id, Node shown) =>
    [
        shown.Kind.Word(), shown.Name, Folding.Fold(shown.Name), shown.Country, shown.Sector,
        shown.Kind == NodeKind.Country ? id.Value[(id.Value.IndexOf(':', StringComparison.Ordinal) + 1)..] : null,
    ];

    private static object?[] Forms(EntityAccount account) => [EntityForms.OnlyHash(account.Forms), EntityForms.Write(account.Forms)];

    private Task RunAsync(string text, IEnumerable<object?> rows) => transaction.RunAsync(text, rows, cancellationToken);
}
