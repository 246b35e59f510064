using GeoGraph.Core;

namespace GeoGraph.Analysis.Tests;

/// <summary>All ways from a to b, found by trying every step and put in order as the documentation says.</summary>
internal sealed class AllPaths(IReadOnlyList<Tie> ties) : IComparer<NodeId[]>
{
    public IEnumerable<string> Best(int k, int maxHops) => From([Slices.Id('a')], maxHops).Order(this).Take(k).Select(Slices.Letters);

    private IEnumerable<NodeId[]> From(NodeId[] nodes, int maxHops)
    {
        if (nodes[^1] == Slices.Id('b')) return [nodes];
        if (nodes.Length > maxHops) return [];
        return ties.SelectMany(tie => new[] { tie.One, tie.Other }).Distinct()
            .Where(next => !nodes.Contains(next) && Claims(nodes[^1], next) > 0)
            .SelectMany(next => From([.. nodes, next], maxHops));
    }

    public int Compare(NodeId[]? x, NodeId[]? y)
    {
        int[] one = Hops(x!), other = Hops(y!);
        var order = (one.Length, -one.Min(), -one.Sum()).CompareTo((other.Length, -other.Min(), -other.Sum()));
        for (var i = 0; order == 0 && i < x!.Length; i++) order = x[i].CompareTo(y![i]);
        return order;
    }

    private int[] Hops(NodeId[] path) => [.. path.Zip(path.Skip(1), Claims)];

    private int Claims(NodeId one, NodeId other) => ties.Where(tie => (tie.One, tie.Other) == (one, other) || (tie.Other, tie.One) == (one, other)).Sum(tie => tie.Claims);
}
