using GeoGraph.Core;

namespace GeoGraph.Analysis;

/// <summary>
/// How far a search has come from one end: the ties of all nodes behind the frontier are known. The other end is never part of it,
/// since no route goes through its end, and neither are articles.
/// </summary>
internal sealed class Frontier(NodeId end, NodeId otherEnd)
{
    private readonly HashSet<NodeId> met = [end, otherEnd];

    /// <summary>The nodes that are so many hops away that their ties are not known yet.</summary>
    public EquatableList<NodeId> Nodes { get; private set; } = [end];

    public bool IsNew(NodeId node) => !met.Contains(node) && node.Kind != NodeKind.Article;

    /// <summary>Goes one hop on.</summary>
    public void Advance(IReadOnlyList<NodeId> nodes)
    {
        met.UnionWith(nodes);
        Nodes = nodes.ToEquatableList();
    }
}
