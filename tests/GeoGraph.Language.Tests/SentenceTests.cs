using Xunit;

namespace GeoGraph.Language.Tests;

public class SentenceTests
{
    [Theory]
    [InlineData("He left. She stayed.", "He left.|She stayed.")]
    [InlineData("U.S. forces left. They were tired.", "U.S. forces left.|They were tired.")]
    [InlineData("Gen. Smith of the U.S. Army spoke.", "Gen. Smith of the U.S. Army spoke.")]
    [InlineData("They fled to the U.S. The army stayed.", "They fled to the U.S.|The army stayed.")] // an abbreviation can end a sentence
    [InlineData("\"We agree.\" He left.", "\"We agree.\"|He left.")]
    [InlineData("It rose 3.5 points. Then it fell.", "It rose 3.5 points.|Then it fell.")]
    [InlineData("A Headline Without Full Stop\n\nThe text begins.", "A Headline Without Full Stop|The text begins.")]
    [InlineData("A Headline\nThe text begins.", "A Headline|The text begins.")]
    [InlineData("This line was wrapped by hand\nand goes on.", "This line was wrapped by hand\nand goes on.")]
    [InlineData("Really? Yes!", "Really?|Yes!")]
    [InlineData("Well... he said no.", "Well... he said no.")]
    [InlineData("", "")]
    public void Sentences_end_where_they_end(string text, string expected)
    {
        var document = Examples.Read(text);
        Assert.Equal(expected, string.Join('|', document.Sentences.Select(sentence => text[sentence.Begin..sentence.End])));
    }
}
