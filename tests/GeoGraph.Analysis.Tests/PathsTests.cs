using GeoGraph.Core;
using Xunit;

namespace GeoGraph.Analysis.Tests;

public class PathsTests
{
    [Theory]
    [InlineData("a-b", "ab")]
    [InlineData("b>a", "ab")] // an edge is a connection whichever way it points
    [InlineData("a-b a>b b>a", "ab")] // one path however many edges lie between two nodes
    [InlineData("a-c c-b a-b", "ab acb")]
    [InlineData("a-c c-b a-d d-b", "acb adb")] // equal in all else: by id
    [InlineData("a-c c-b a-d:2 d-b:2", "adb acb")] // the stronger weakest hop first
    [InlineData("a-c:9 c-b a-d:2 d-b:2", "adb acb")] // however strong the other's other hop is
    [InlineData("a-c:2 c-b:2 a-d:2 d-b:3", "adb acb")] // the weakest hops equal: more claims in all
    [InlineData("a-c:9 c-d:9 d-b:9 a-f f-b", "afb acdb")] // shorter goes before stronger
    [InlineData("a>c c>a c-b a-d d-b", "acb adb")] // parallel edges count together
    [InlineData("a-c d-b", "")]
    [InlineData("a b", "")]
    [InlineData("a-c", "")] // an end that is not there
    [InlineData("", "")]
    [InlineData("a-a a-b b-b", "ab")] // a loop is no hop
    [InlineData("a-e e-b", "aeb")] // two sides of one event
    [InlineData("a-e c-b", "")] // an event of one side leads nowhere
    [InlineData("a-x x-b", "")] // an article connects nobody
    // strongest first hop, but only behind it does the weakest hop decide: c's ways are 1 and 3, d's is 2 and 9
    [InlineData("a-c:9 c-f:3 c-g:1 f-b:3 g-b:9 a-d:2 d-h:9 h-b:9", "acfb adhb acgb")]
    // Yen's shape: deviations from each node of the best path, in a net with cross links; worked out by hand
    [InlineData("a-c a-d c-d c-f d-f d-g f-g f-b g-b", "acfb adfb adgb acdfb acdgb")]
    public void The_best_five_paths_are(string graph, string expected) =>
        Assert.Equal(expected, Slices.Letters(Paths.Shortest(Slices.Ties(graph), Slices.Id('a'), Slices.Id('b'))));

    [Theory]
    [InlineData(1, 4, "acfb")]
    [InlineData(2, 4, "acfb adfb")]
    [InlineData(100, 3, "acfb adfb adgb")] // more asked for than there are
    [InlineData(100, 4, "acfb adfb adgb acdfb acdgb acfgb adcfb adfgb adgfb")]
    [InlineData(100, 5, "acfb adfb adgb acdfb acdgb acfgb adcfb adfgb adgfb acdfgb acdgfb acfdgb adcfgb")]
    [InlineData(100, 2, "")]
    public void Number_and_length_are_limited(int k, int maxHops, string expected) => Assert.Equal(expected, Slices.Letters(
        Paths.Shortest(Slices.Ties("a-c a-d c-d c-f d-f d-g f-g f-b g-b"), Slices.Id('a'), Slices.Id('b'), k, maxHops)));

    [Fact]
    public void From_a_node_to_itself_there_is_no_path() =>
        Assert.Empty(Paths.Shortest(Slices.Ties("a-b b-c a-c"), Slices.Id('a'), Slices.Id('a')));

    [Theory]
    [InlineData(0, 4)]
    [InlineData(5, 0)]
    public void A_number_below_one_is_an_error(int k, int maxHops) => Assert.Throws<ArgumentOutOfRangeException>(
        () => Paths.Shortest(Slices.Ties("a-b"), Slices.Id('a'), Slices.Id('b'), k, maxHops));

    [Fact]
    public void Two_thousand_nodes_with_twenty_thousand_ties_are_searched()
    {
        var random = new Random(1);
        NodeId Id(int number) => NodeId.Country($"{number:0000}");
        var ties = Enumerable.Range(0, 20_000).Select(_ => (One: random.Next(2000), Other: random.Next(2000)))
            .Select(pair => (One: Math.Min(pair.One, pair.Other), Other: Math.Max(pair.One, pair.Other))).Where(pair => pair.One < pair.Other).Distinct()
            .Select(pair => new Tie(Id(pair.One), Id(pair.Other), random.Next(1, 10))).ToList();
        var paths = Paths.Shortest(ties, Id(0), Id(1999));
        Assert.Equal(5, paths.Count);
        Assert.All(paths, path => Assert.Equal(path.Nodes.Distinct(), path.Nodes));
        Assert.Equal(paths.Select(path => path.Hops).Order(), paths.Select(path => path.Hops));
    }
}
