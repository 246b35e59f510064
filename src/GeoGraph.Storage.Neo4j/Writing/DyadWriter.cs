using System.Text;
using GeoGraph.Core;
using static GeoGraph.Storage.Neo4j.Rows;

namespace GeoGraph.Storage.Neo4j;

/// <summary>
/// Writes what is between two nodes, twice: as typed relationships, one for each edge name and direction, for people and their Cypher;
/// and as one <c>DYAD</c> with all of it, which has an index, so that the edges among some nodes are found without walking along all
/// relationships of a country that has many thousands.
/// </summary>
/// <remarks>Both ends are looked for in subqueries of their own, or the planner would make pairs of two sets.</remarks>
internal sealed class DyadWriter(CypherTransaction transaction, Ontology? ontology, CancellationToken cancellationToken)
{
    public async Task WriteAsync(IReadOnlyCollection<DyadAccount> accounts)
    {
        await RunAsync(
            $$"""
            UNWIND $rows AS row
            CALL (row) { MATCH (one:Entity {id: split(row.id, '|')[0]}) RETURN one }
            CALL (row) { MATCH (other:Entity {id: split(row.id, '|')[1]}) RETURN other }
            CALL (row, one, other) { WITH row, one, other WHERE row.set IS NOT NULL CREATE (one)-[d:DYAD]->(other) SET d = row.set, d.id = row.id {{Finished("d")}} }
            UNWIND row.edges AS edge
            WITH edge, CASE WHEN edge.against THEN other ELSE one END AS head, CASE WHEN edge.against THEN one ELSE other END AS tail
            CREATE (head)-[r:$(edge.type)]->(tail) SET r = edge.set {{Finished("r")}}
            """,
            accounts.Where(account => account.Added.Any()).Select(account => Map(
                ("id", account.Dyad.Id), ("set", account.Was ? null : Map(Dyad(account))),
                ("edges", account.Added.Select(edge => Map([("against", edge.Head == account.Dyad.One ? null : true), .. Edge(edge)]))))));
        await RunAsync(
            $$"""UNWIND $rows AS row MATCH ()-[d:DYAD {id: row.id}]->() SET d = row {{Finished("d")}}""",
            accounts.Where(account => account is { Was: true, Is: true } && account.IsChanged).Select(account => Map([("id", account.Dyad.Id), .. Dyad(account)])));
        await RunAsync(
            "UNWIND $rows AS id MATCH ()-[d:DYAD {id: id}]->() DELETE d",
            accounts.Where(account => account is { Was: true, Is: false }).Select(account => account.Dyad.Id));
        // A relationship that is looked for cannot have its type from a parameter.
        foreach (var type in accounts.SelectMany(account => account.Changed).GroupBy(edge => TypeOf(edge.Name))) await UpdateAsync(type.Key, $"SET r = row.set {Finished("r")}", type);
        foreach (var type in accounts.SelectMany(account => account.Gone).GroupBy(edge => TypeOf(edge.Name))) await UpdateAsync(type.Key, "DELETE r", type);
    }

    /// <summary>Counts that are not sent are 0, and days come as text.</summary>
    private static string Finished(string relationship) =>
        string.Concat(Enum.GetValues<Modality>().Select(modality => $", {relationship}.{modality.Word()} = coalesce({relationship}.{modality.Word()}, 0)")) + ", " + Days(relationship, "first", "last");

    private Task UpdateAsync(string type, string change, IEnumerable<EdgeAccount> edges) => RunAsync(
        $$"""
        UNWIND $rows AS row
        CALL (row) { MATCH (head:Entity {id: row.head}) RETURN head }
        CALL (row) { MATCH (tail:Entity {id: row.tail}) RETURN tail }
        MATCH (head)-[r:{{type}} {name: row.set.name}]->(tail) {{change}}
        """,
        edges.Select(edge => Map([("head", edge.Head.Value), ("tail", edge.Tail.Value), .. Edge(edge)])));

    /// <summary>
    /// <c>ARMS_EXCHANGE</c> for <c>arms-exchange</c>. Letters and digits of ASCII only, so that no name can end the statement it
    /// stands in; names that become the same type are told apart by <c>name</c>.
    /// </summary>
    internal static string TypeOf(string edge)
    {
        var type = new StringBuilder();
        foreach (var c in edge) type.Append(char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_');
        // Only types that begin with a letter stand without quotes; and these are taken.
        return type.Length == 0 || !char.IsAsciiLetter(type[0]) || type.ToString() is "DYAD" or "ALSO_CALLED" ? $"EDGE_{type}" : type.ToString();
    }

    private static (string, object?)[] Dyad(DyadAccount account)
    {
        var edges = account.Edges.Select(edge => edge.Summary).ToList();
        return
        [
            .. Counts(edges), ("edges", CanonicalJson.Write(edges.Select(edge => StoredEdge.Of(edge, account.Dyad)))),
            ("voices", CanonicalJson.Write(account.Edges.Select(edge => edge.Voices))),
        ];
    }

    private (string, object?)[] Edge(EdgeAccount edge) =>
    [
        ("type", TypeOf(edge.Name)), ("set", Map(
            [
                ("name", edge.Name), ("polarity", ontology?.Edges.FirstOrDefault(known => known.Name == edge.Name)?.Colour.ToString().ToLowerInvariant()),
                ("symmetric", edge.Summary.Symmetric ? true : null), ("articles", edge.Summary.Articles), ("outlets", edge.Summary.Sources), .. Counts([edge.Summary]),
            ])),
    ];

    private static (string, object?)[] Counts(IReadOnlyList<EdgeSummary> edges) =>
    [
        ("claims", edges.Sum(edge => edge.Claims)),
        .. Enum.GetValues<Modality>().Select(modality => (modality.Word(), edges.Sum(edge => edge.ByModality[(int)modality]) is > 0 and var some ? (object)some : null)),
        ("first", edges.Min(edge => edge.First)), ("last", edges.Max(edge => edge.Last)),
    ];

    private Task RunAsync(string text, IEnumerable<object?> rows) => transaction.RunAsync(text, rows, cancellationToken);
}
