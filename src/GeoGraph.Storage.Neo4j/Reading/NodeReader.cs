using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Reads one node with all that is known of it.</summary>
internal static class NodeReader
{
    public static async Task<NodeDetail?> FindAsync(RunCypher run, NodeId node, ClaimFilter filter, CancellationToken cancellationToken)
    {
        var found = await run(new($"MATCH (e:Entity {{id: $id}}) RETURN {EntityForms.Columns}", ("id", node.Value)), cancellationToken);
        if (found is not [var row]) return null;
        if (await new SummaryReader(run, new(filter), cancellationToken).NodesAsync([node]) is not [var summary]) return null;
        var forms = EntityForms.Read(node, row, 0).Values;
        return new(ShownNode.Of([.. forms.Select(form => (form.Node, form.Articles))]), summary, row.Count(5));
    }
}
