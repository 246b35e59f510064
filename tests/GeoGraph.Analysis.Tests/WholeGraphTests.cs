using Xunit;

namespace GeoGraph.Analysis.Tests;

public class WholeGraphTests
{
    [Theory]
    [InlineData("a-b b-c", "b2:2 a1:1 c1:1")]
    [InlineData("a-b a>b:4 b-c c-d", "b2:6 c2:2 a1:5 d1:1")] // parallel edges: one neighbour, all claims; then claims decide
    [InlineData("b a", "a0:0 b0:0")]
    [InlineData("a-x a-a", "a0:0")] // neither articles nor loops
    [InlineData("", "")]
    public void Degrees_are(string graph, string expected) => Assert.Equal(expected, string.Join(' ',
        Centrality.Degree(Slices.Of(graph)).Select(degree => $"{degree.Node.Value[^1]}{degree.Neighbours}:{degree.Claims}")));

    [Theory]
    [InlineData("a-b c-d d-f", "cdf ab")]
    [InlineData("d>c b>a", "ab cd")] // equal in size: by the first id
    [InlineData("c b a", "a b c")]
    [InlineData("a-x x-b", "a b")]
    [InlineData("", "")]
    public void Components_are(string graph, string expected) =>
        Assert.Equal(expected, string.Join(' ', Components.Connected(Slices.Of(graph)).Select(Slices.Letters)));
}
