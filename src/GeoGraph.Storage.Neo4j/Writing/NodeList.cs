using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>
/// Entities that the rows of a statement name by number: an id is sent once however many rows name it, and looked up once. The Query
/// API takes a request in byte by byte, so that what is sent costs more than what is done with it.
/// </summary>
internal sealed class NodeList
{
    private readonly Dictionary<NodeId, int> numbers = [];

    /// <summary>Begins the statement: <c>nodes[number]</c> is the entity.</summary>
    public const string Cypher = """
        UNWIND range(0, size($ids) - 1) AS i MATCH (e:Entity {id: $ids[i]})
        WITH e ORDER BY i WITH collect(e) AS nodes

        """;

    /// <summary>The number of an entity.</summary>
    public int this[NodeId node]
    {
        get
        {
            if (!numbers.TryGetValue(node, out var number)) numbers[node] = number = numbers.Count;
            return number;
        }
    }

    /// <summary>The same for none.</summary>
    public int? this[NodeId? node] => node is { } known ? this[known] : null;

    /// <summary>The statement's parameter.</summary>
    public (string, object?) Parameter => ("ids", numbers.Keys.Select(node => node.Value));
}
