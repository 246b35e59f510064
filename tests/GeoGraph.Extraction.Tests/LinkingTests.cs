using GeoGraph.Core;
using Xunit;

namespace GeoGraph.Extraction.Tests;

public class LinkingTests
{
    [Theory]
    [InlineData("Iranian officials spoke.", "country:IRN")]
    [InlineData("The Kremlin agreed.", "country:RUS")]
    [InlineData("Pyongyang refused.", "country:PRK")]
    [InlineData("The U.S. agreed.", "country:USA")]
    [InlineData("Georgia and Armenia talked.", "country:GEO country:ARM")]
    [InlineData("Voters in Atlanta, Georgia, were counted.", null)] // the other Georgia
    [InlineData("They ate turkey from fine china.", "")]
    [InlineData("NATO met.", "organization:nato")]
    [InlineData("Vladimir Putin spoke. Putin left.", "person:vladimir-putin person:vladimir-putin")]
    [InlineData("President Zanele Mokoena spoke. Mokoena left.", "person:zanele-mokoena person:zanele-mokoena")] // nobody we know
    [InlineData("Russia and Iran met. The two countries agreed.", "country:RUS country:IRN country:IRN country:RUS")]
    [InlineData("Iran said it would leave.", "country:IRN country:IRN")]
    [InlineData("Iran and Israel said it would rain.", "country:IRN country:ISR")] // "it" may be either, so it is neither
    public void Names_find_their_nodes(string text, string? expected)
    {
        var found = Examples.Read(text).Changes.Mentions.Select(mention => mention.Node.Value).ToList();
        if (expected is null) Assert.DoesNotContain("country:GEO", found);
        else Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Nodes_carry_facts_with_their_source()
    {
        var node = Examples.Read("Iran agreed.").Changes.Nodes.Single(node => node.Id == NodeId.Country("IRN"));
        Assert.Contains(node.Facts, fact => fact.Kind == FactKind.Coordinates);
        Assert.Contains(node.Facts, fact => fact is { Kind: FactKind.Membership, Of.Value: "organization:united-nations" });
        Assert.All(node.Facts, fact => Assert.NotEmpty(fact.Source));
    }
}
