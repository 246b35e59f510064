using System.Text;
using GeoGraph.Core;
using static GeoGraph.Storage.Neo4j.Rows;

namespace GeoGraph.Storage.Neo4j;

/// <summary>
/// Writes what is between two nodes, twice: as typed relationships, one for each edge name and direction, for people and their Cypher;
/// and as one <c>DYAD</c> with all of it, which has an index, so that the edges among some nodes are found without walking along all
/// relationships of a country that has many thousands.
/// </summary>
internal sealed class DyadWriter(CypherTransaction transaction, Ontology? ontology, CancellationToken cancellationToken)
{
    public async Task WriteAsync(IReadOnlyCollection<DyadAccount> accounts)
    {
        var nodes = new NodeList();
        await RunAsync(
            $$"""
            {{NodeList.Cypher}}
            UNWIND $rows AS row WITH row, nodes[row[0]] AS one, nodes[row[1]] AS other
            FOREACH (edges IN CASE WHEN row[2] IS NULL THEN [] ELSE [row[2]] END | CREATE (one)-[d:DYAD {id: one.id + '|' + other.id}]->(other) SET {{Dyad("d", "row", 2)}})
            WITH row, one, other UNWIND row[{{2 + DyadColumns}}] AS edge
            WITH edge, CASE WHEN edge[0] = 1 THEN other ELSE one END AS head, CASE WHEN edge[0] = 1 THEN one ELSE other END AS tail
            CREATE (head)-[r:$(edge[1])]->(tail) SET r.name = edge[2], r.polarity = edge[3], {{Edge("r", "edge", 4)}}
            """,
            accounts.Where(account => account.Added.Any()).Select(account => (object?[])
            [
                nodes[account.Dyad.One], nodes[account.Dyad.Other], .. account.Was ? new object?[DyadColumns] : Dyad(account),
                account.Added.Select(edge => (object?[])[edge.Head == account.Dyad.One ? 0 : 1, TypeOf(edge.Name), edge.Name, Polarity(edge.Name), .. Edge(edge)]),
            ]), nodes);
        await RunAsync(
            $$"""UNWIND $rows AS row MATCH ()-[d:DYAD {id: row[0]}]->() USING INDEX d:DYAD(id) SET {{Dyad("d", "row", 1)}}""",
            accounts.Where(account => account is { Was: true, Is: true } && account.IsChanged).Select(account => (object?[])[account.Dyad.Id, .. Dyad(account)]));
        await RunAsync(
            "UNWIND $rows AS id MATCH ()-[d:DYAD {id: id}]->() USING INDEX d:DYAD(id) DELETE d",
            accounts.Where(account => account is { Was: true, Is: false }).Select(account => account.Dyad.Id));
        await UpdateAsync([.. accounts.SelectMany(account => account.Changed)], $"SET {Edge("r", "row", 4)}");
        await UpdateAsync([.. accounts.SelectMany(account => account.Gone)], "DELETE r");
    }

    /// <summary>
    /// A relationship that is looked for cannot have its type from a parameter: a few are looked for by a statement for each type, many
    /// by one statement among all that leads from one end to the other.
    /// </summary>
    private async Task UpdateAsync(IReadOnlyCollection<EdgeAccount> edges, string change)
    {
        const int FewTypes = 2;
        var types = edges.GroupBy(edge => TypeOf(edge.Name)).ToList();
        if (types.Count > FewTypes) await UpdateAsync("", edges, change);
        else foreach (var type in types) await UpdateAsync($":{type.Key}", type, change);
    }

    private Task UpdateAsync(string type, IEnumerable<EdgeAccount> edges, string change)
    {
        var nodes = new NodeList();
        return RunAsync(
            $$"""
            {{NodeList.Cypher}}
            UNWIND $rows AS row WITH row, nodes[row[0]] AS head, nodes[row[1]] AS tail
            MATCH (head)-[r{{type}} {name: row[2]}]->(tail) WHERE type(r) = row[3]
            {{change}}
            """,
            edges.Select(edge => (object?[])[nodes[edge.Head], nodes[edge.Tail], edge.Name, TypeOf(edge.Name), .. Edge(edge)]), nodes);
    }

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

    /// <summary>Sets what a DYAD keeps from columns of a row, the first of which is its edges.</summary>
    private static string Dyad(string relationship, string row, int first) => Set(relationship, row, first, ["edges", "voices", .. Counted]);

    /// <summary>Sets what an edge keeps from columns of a row.</summary>
    private static string Edge(string relationship, string row, int first) => Set(relationship, row, first, ["symmetric", "articles", "outlets", .. Counted]);

    private const int DyadColumns = 9;

    private static readonly string[] Counted = ["claims", .. Enum.GetValues<Modality>().Select(modality => modality.Word()), "first", "last"];

    private static string Set(string relationship, string row, int first, IReadOnlyList<string> properties) => string.Join(", ", properties.Index().Select(property =>
    {
        var value = $"{row}[{first + property.Index}]";
        return $"{relationship}.{property.Item} = {(property.Item is "first" or "last" ? $"date({value})" : value)}";
    }));

    private static object?[] Dyad(DyadAccount account)
    {
        var edges = account.Edges.Select(edge => edge.Summary).ToList();
        return [CanonicalJson.Write(edges.Select(edge => StoredEdge.Of(edge, account.Dyad))), CanonicalJson.Write(account.Edges.Select(edge => edge.Voices)), .. Counts(edges)];
    }

    private static object?[] Edge(EdgeAccount edge) =>
        [edge.Summary.Symmetric ? true : null, edge.Summary.Articles, edge.Summary.Sources, .. Counts([edge.Summary])];

    private static object?[] Counts(IReadOnlyList<EdgeSummary> edges) =>
    [
        edges.Sum(edge => edge.Claims), .. Enum.GetValues<Modality>().Select(modality => (object?)Some(edges.Sum(edge => edge.ByModality[(int)modality]))),
        Text(edges.Min(edge => edge.First)), Text(edges.Max(edge => edge.Last)),
    ];

    private string? Polarity(string edge) => ontology?.Edges.FirstOrDefault(known => known.Name == edge)?.Colour.ToString().ToLowerInvariant();

    private Task RunAsync(string text, IEnumerable<object?> rows, NodeList? nodes = null) => transaction.RunAsync(text, [.. rows], cancellationToken, nodes);
}
