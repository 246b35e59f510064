using FsCheck;
using FsCheck.Fluent;
using GeoGraph.Core;
using Xunit;

namespace GeoGraph.Analysis.Tests;

public class PathsPropertyTests
{
    private const string Letters = "abcdfgh";

    /// <summary>Graphs of up to seven nodes, so dense that there are often more paths than are asked for.</summary>
    private static readonly Arbitrary<string[]> Graphs = (
        from one in Gen.Elements(Letters.ToCharArray())
        from other in Gen.Elements(Letters.ToCharArray())
        from sign in Gen.Elements('-', '>')
        from claims in Gen.Choose(1, 3)
        select $"{one}{sign}{other}:{claims}").ArrayOf().ToArbitrary();

    [Fact]
    public void Paths_are_the_first_of_all_simple_paths_in_order() =>
        Prop.ForAll(Graphs, Gen.Choose(1, 12).ToArbitrary(), Gen.Choose(1, 6).ToArbitrary(), (edges, k, maxHops) =>
        {
            var slice = Slices.Of(string.Join(' ', edges));
            var expected = AllPaths(slice, [Slices.Id('a')], maxHops).Order(new ByTheDocumentation(slice)).Take(k);
            var found = Paths.Shortest(slice, Slices.Id('a'), Slices.Id('b'), k, maxHops).Select(path => path.Nodes);
            return expected.Select(Slices.Letters).SequenceEqual(found.Select(Slices.Letters));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(1, 1));

    /// <summary>By trying every step.</summary>
    private static IEnumerable<NodeId[]> AllPaths(GraphSlice slice, NodeId[] nodes, int maxHops)
    {
        if (nodes[^1] == Slices.Id('b')) return [nodes];
        if (nodes.Length > maxHops) return [];
        return slice.Nodes.Select(node => node.Id)
            .Where(next => !nodes.Contains(next) && Claims(slice, nodes[^1], next) > 0)
            .SelectMany(next => AllPaths(slice, [.. nodes, next], maxHops));
    }

    private static int Claims(GraphSlice slice, NodeId one, NodeId other) => slice.Edges
        .Where(edge => (edge.Source == one && edge.Target == other) || (edge.Source == other && edge.Target == one))
        .Sum(edge => edge.Claims);

    private sealed class ByTheDocumentation(GraphSlice slice) : IComparer<NodeId[]>
    {
        public int Compare(NodeId[]? x, NodeId[]? y)
        {
            int[] one = Hops(x!), other = Hops(y!);
            var order = (one.Length, -one.Min(), -one.Sum()).CompareTo((other.Length, -other.Min(), -other.Sum()));
            return order != 0 ? order : string.CompareOrdinal(Slices.Letters(x!), Slices.Letters(y!));
        }

        private int[] Hops(NodeId[] path) => [.. path.Zip(path.Skip(1), (one, other) => Claims(slice, one, other))];
    }
}
