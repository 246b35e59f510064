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
        var present = accounts.Where(account => account.Articles > 0).Select(account => (Account: account, Shown: account.Shown())).ToList();
        await RunAsync(
            "UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e += row.set",
            present.Select(entity => Map(("id", entity.Account.Id.Value), ("set", Properties(entity.Account, entity.Shown)))));
        var named = present.Where(entity => entity.Account.IsNew || entity.Account.FormsChanged).ToList();
        await RunAsync(
            $"UNWIND $rows AS row MATCH (e:Entity {{id: row.id}}) REMOVE e{Labels} SET e:$(row.kind)",
            named.Select(entity => Map(("id", entity.Account.Id.Value), ("kind", entity.Shown.Kind.ToString()))));
        await WriteAliasesAsync(named);
        await RunAsync(
            """
            UNWIND $rows AS id MATCH (e:Entity {id: id})
            CALL (e) { MATCH (e)-[:ALSO_CALLED]->(a:Alias) DETACH DELETE a }
            DETACH DELETE e
            """,
            accounts.Where(account => account is { Articles: 0, IsNew: false }).Select(account => account.Id.Value));
    }

    private async Task WriteAliasesAsync(IReadOnlyList<(EntityAccount Account, Node Shown)> entities)
    {
        await RunAsync(
            "UNWIND $rows AS id MATCH (e:Entity {id: id})-[:ALSO_CALLED]->(a:Alias) DETACH DELETE a",
            entities.Where(entity => !entity.Account.IsNew).Select(entity => entity.Account.Id.Value));
        await RunAsync(
            """
            UNWIND $rows AS row MATCH (e:Entity {id: row.id})
            UNWIND row.names AS name CREATE (e)-[:ALSO_CALLED]->(:Alias {name: name[0], folded: name[1]})
            """,
            entities.Select(entity => (entity.Account.Id, Names: ShownNode.NamesOf(entity.Account.Forms.Values.Select(form => form.Node)).Where(name => name != entity.Shown.Name).ToList()))
                .Where(entity => entity.Names.Count > 0)
                .Select(entity => Map(("id", entity.Id.Value), ("names", entity.Names.Select(name => new[] { name, Folding.Fold(name) })))));
    }

    private static Dictionary<string, object?> Properties(EntityAccount account, Node shown) => Map(
        ("name", shown.Name), ("folded", Folding.Fold(shown.Name)), ("kind", shown.Kind.Word()), ("country", shown.Country), ("sector", shown.Sector),
        ("iso3", shown.Kind == NodeKind.Country ? account.Id.Value[(account.Id.Value.IndexOf(':', StringComparison.Ordinal) + 1)..] : null),
        ("claims", account.Claims), ("neighbours", account.Neighbours), ("articles", account.Articles), ("own", account.Own),
        ("forms", CanonicalJson.Write(account.Forms)));

    private Task RunAsync(string text, IEnumerable<object?> rows) => transaction.RunAsync(text, rows, cancellationToken);
}
