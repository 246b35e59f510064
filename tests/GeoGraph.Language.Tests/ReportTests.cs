using Xunit;

namespace GeoGraph.Language.Tests;

public class ReportTests
{
    [Theory]
    [InlineData("Israel said that Iran had attacked Ukraine.", "Israel", "said", "Iran had attacked Ukraine")]
    [InlineData("Israel said Iran had attacked Ukraine.", "Israel", "said", "Iran had attacked Ukraine")]
    [InlineData("Iran had attacked Ukraine, Israel said.", "Israel", "said", "Iran had attacked Ukraine")]
    [InlineData("According to Israel, Iran had attacked Ukraine.", "Israel", "According to", "Iran had attacked Ukraine.")]
    [InlineData("Iran attacked Ukraine, according to Israel.", "Israel", "according to", "Iran attacked Ukraine,")]
    [InlineData("The minister said, \"Iran attacked Ukraine. We saw it.\"", "The minister", "said", "Iran attacked Ukraine. We saw it.")] // over two sentences
    public void Somebody_says_something(string text, string source, string cue, string content)
    {
        var document = Examples.Read(text);
        var report = document.Reports[0];
        Assert.Equal(source, Examples.Words(document, report.Source!));
        Assert.Equal(cue, Examples.Words(document, report.CueFirst, report.CueLimit));
        Assert.Equal(content, text[report.ContentBegin..report.ContentEnd]);
    }

    [Fact]
    public void A_plain_sentence_has_no_speaker() => Assert.Empty(Examples.Read("Iran attacked Ukraine.").Reports);
}
