using Xunit;

namespace GeoGraph.Language.Tests;

public class CertaintyTests
{
    [Theory]
    [InlineData("Iran attacked Israel.", "attack", Certainty.Certain)]
    [InlineData("Iran has attacked Israel.", "attack", Certainty.Certain)]
    [InlineData("Iran will attack Israel.", "attack", Certainty.Intended)]
    [InlineData("Iran is to attack Israel.", "attack", Certainty.Intended)]
    [InlineData("Iran plans to attack Israel.", "attack", Certainty.Intended)]
    [InlineData("Iran announced plans to attack Israel.", "attack", Certainty.Intended)]
    [InlineData("Iran may attack Israel.", "attack", Certainty.Open)]
    [InlineData("Iran reportedly attacked Israel.", "attack", Certainty.Open)]
    [InlineData("Iran is considering attacking Israel.", "attack", Certainty.Open)]
    [InlineData("France accused Iran of attacking Israel.", "attack", Certainty.Open)]
    [InlineData("It is widely believed that Iran attacked Israel.", "attack", Certainty.Open)]
    [InlineData("Iran is likely to attack Israel.", "attack", Certainty.Open)]
    [InlineData("If Iran attacks Israel, France will act.", "attack", Certainty.Open)]
    [InlineData("Iran did not attack Israel.", "attack", Certainty.Negated)]
    [InlineData("Iran never attacked Israel.", "attack", Certainty.Negated)]
    [InlineData("Iran refused to attack Israel.", "attack", Certainty.Negated)]
    [InlineData("Iran denied attacking Israel.", "attack", Certainty.Negated)]
    [InlineData("Iran is unlikely to attack Israel.", "attack", Certainty.Negated)]
    [InlineData("France said Iran attacked Israel.", "attack", Certainty.Certain)] // who says so is another matter
    [InlineData("Iran began to attack Israel.", "attack", Certainty.Certain)]
    public void A_text_puts_an_act_in_some_way(string text, string lemma, Certainty expected)
    {
        var document = Examples.Read(text);
        var clause = document.Syntax.SelectMany(syntax => syntax.Clauses).First(clause => clause.Lemma == lemma);
        Assert.Equal(expected, new CertaintyScope(document).Of(clause));
    }
}
