using Xunit;

namespace GeoGraph.Core.Tests;

public class FoldingTests
{
    [Theory]
    [InlineData("Recep Tayyip Erdoğan", "recep tayyip erdogan")]
    [InlineData("Kim Jong-un", "kim jong un")]
    [InlineData("U.S.", "us")]
    [InlineData("Côte d'Ivoire", "cote divoire")]
    [InlineData("Côte d’Ivoire", "cote divoire")]
    [InlineData("İstanbul", "istanbul")] // a dotted capital I is an I with a mark
    [InlineData("Łódź", "lodz")]
    [InlineData("Þórshöfn", "thorshofn")]
    [InlineData("  African   Union ", "african union")]
    [InlineData("G7", "g7")]
    [InlineData("…", "")]
    [InlineData("", "")]
    [InlineData("Kyiv \ud83d", "kyiv")] // half an emoji, as broken pages have it
    [InlineData("Москва", "москва")]
    public void A_name_is_folded(string name, string expected) => Assert.Equal(expected, Folding.Fold(name));

    [Theory]
    [InlineData("Erdoğan")]
    [InlineData("São Tomé & Príncipe")]
    public void Folding_twice_is_folding_once(string name) => Assert.Equal(Folding.Fold(name), Folding.Fold(Folding.Fold(name)));
}
