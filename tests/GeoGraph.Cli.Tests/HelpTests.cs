using Xunit;

namespace GeoGraph.Cli.Tests;

public class HelpTests
{
    [Theory]
    [InlineData("", "geograph [command] [options]")]
    [InlineData("--help", "geograph [command] [options]")]
    [InlineData("ingest --help", "geograph ingest <FILE>... [options]")]
    [InlineData("show --help", "geograph show <NAME>... [options]")]
    [InlineData("path --help", "geograph path <A> <B> [options]")]
    [InlineData("articles --help", "geograph articles [options]")]
    [InlineData("remove --help", "geograph remove <ARTICLE> [options]")]
    [InlineData("work --help", "geograph work [options]")]
    [InlineData("extract --help", "geograph extract [options]")]
    public async Task Every_verb_explains_itself_with_examples(string arguments, string usage)
    {
        using var geograph = new Geograph();
        var answer = await geograph.RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((0, ""), (answer.Status, answer.Error));
        Assert.Contains(usage, answer.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:\n  geograph " + arguments.Split(' ')[0].Replace("--help", "", StringComparison.Ordinal), answer.Output
            .Replace("  echo", "  geograph extract", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("--data <FOLDER>", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shwo Iran", "show")] // a slip of the keys: the right verb is named
    [InlineData("ingest", "FILE")]
    [InlineData("path Iran", "'B'")]
    [InlineData("path Iran Russia --max-hops 9", "from 1 to 6")]
    [InlineData("path Iran Russia --edges talks,sanktions", "There are: summit, ")]
    [InlineData("path Iran Russia --status true", "asserted, planned, possible, denied")]
    [InlineData("ingest a.txt --date 25.4.2019", "2019-04-25")]
    [InlineData("ingest a.txt b.txt --title Headline", "one article")]
    [InlineData("extract --input no-such-file", "no-such-file")]
    [InlineData("work now", "'now'")]
    [InlineData("show Iran", "geograph ingest")] // no graph yet
    [InlineData("articles", "geograph ingest")]
    [InlineData("remove 1a", "geograph ingest")]
    public async Task A_wrong_question_is_told_what_would_be_right(string arguments, string told)
    {
        using var geograph = new Geograph();
        var answer = await geograph.RunAsync(arguments.Split(' '));
        Assert.Equal((1, ""), (answer.Status, answer.Output));
        Assert.Contains(told, answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(geograph.Data)); // and leaves nothing behind
    }
}
