using Xunit;

namespace GeoGraph.Language.Tests;

public class TokenizerTests
{
    [Theory]
    [InlineData("Iran met Israel.", "Iran|met|Israel|.")]
    [InlineData("U.S. forces", "U.S.|forces")]
    [InlineData("Kim Jong-un's visit", "Kim|Jong-un|'s|visit")]
    [InlineData("Russia’s army didn’t", "Russia|’s|army|did|n’t")]
    [InlineData("the North Korea-Russia summit", "the|North|Korea|-|Russia|summit")] // a hyphen parts two names
    [InlineData("Putin–Kim talks", "Putin|–|Kim|talks")]
    [InlineData("a U.S.-led force", "a|U.S.|-|led|force")]
    [InlineData("$1,200 and 3.5%", "$|1,200|and|3.5|%")]
    [InlineData("Gen. Smith", "Gen.|Smith")]
    [InlineData("so ... yes", "so|...|yes")]
    [InlineData("", "")]
    public void Text_is_cut_into_words_and_signs(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.Tokenize(text, 0, text.Length).Select(token => token.Text)));

    [Fact]
    public void A_run_of_letters_without_end_is_cut()
    {
        var tokens = Tokenizer.Tokenize(new string('x', 10_000), 0, 10_000);
        Assert.Equal(10_000, tokens.Sum(token => token.Text.Length));
        Assert.All(tokens, token => Assert.InRange(token.Text.Length, 1, 100));
    }
}
