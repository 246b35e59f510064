using Xunit;

namespace GeoGraph.Language.Tests;

public class ClauseTests
{
    [Theory]
    [InlineData("Iran attacked Israel.", "attack", "Iran", "Israel")]
    [InlineData("France and Germany expelled the diplomats.", "expel", "France+Germany", "the diplomats")]
    [InlineData("Israel was attacked by Iran.", "attack", "Israel", "")]
    [InlineData("The president of France met the king.", "meet", "The president", "the king")] // what hangs on it is no subject
    [InlineData("Iran, which borders Iraq, attacked Israel.", "attack", "Iran", "Israel")]
    [InlineData("France said Iran attacked Israel.", "attack", "Iran", "Israel")]
    [InlineData("Iran said it would stop and attacked Israel.", "attack", "it", "Israel")]
    [InlineData("Russia plans to attack Ukraine.", "attack", "Russia", "Ukraine")]
    [InlineData("France urged Iran to leave Ukraine.", "leave", "Iran", "Ukraine")]
    [InlineData("France accused Iran of attacking Israel.", "attack", "Iran", "Israel")]
    [InlineData("Militants attack a checkpoint.", "attack", "Militants", "a checkpoint")]
    public void A_verb_has_its_subject_and_object(string text, string lemma, string subjects, string objects)
    {
        var document = Examples.Read(text);
        var clause = document.Syntax.SelectMany(syntax => syntax.Clauses).First(clause => clause.Lemma == lemma);
        Assert.Equal(subjects, string.Join('+', clause.Subjects.Select(phrase => Examples.Words(document, phrase))));
        Assert.Equal(objects, string.Join('+', clause.Objects.Select(phrase => Examples.Words(document, phrase))));
    }

    [Theory]
    [InlineData("Talks between Iran and Israel in Geneva ended.", "between:Iran+Israel in:Geneva")]
    [InlineData("Sanctions on Iran were lifted.", "on:Iran")]
    public void A_noun_has_what_hangs_on_it(string text, string expected)
    {
        var document = Examples.Read(text);
        Assert.Equal(expected, string.Join(' ', document.Syntax[0].NounPhrases[0].Attached
            .Select(attached => $"{attached.Preposition}:{string.Join('+', attached.Objects.Select(phrase => Examples.Words(document, phrase)))}")));
    }

    [Fact]
    public void A_known_name_with_a_conjunction_is_one_phrase() =>
        Assert.Equal("Bosnia and Herzegovina", Examples.Words(Examples.Read("Bosnia and Herzegovina voted."), Examples.Read("Bosnia and Herzegovina voted.").Syntax[0].NounPhrases[0]));
}
