using GeoGraph.Core;
using Xunit;

namespace GeoGraph.Extraction.Tests;

public class CleaningTests
{
    [Fact]
    public void Plain_text_is_kept_as_it_is_and_the_lines_around_it_are_left_out()
    {
        const string text = "본문 바로가기\nText Size\n\nIran attacked Israel.\n\n© The Daily (www.example.org). All rights reserved.\nJoin us on social!\nTop";
        var reading = Examples.Read(text);
        Assert.Equal(text, reading.Changes.Article.Text);
        Assert.Equal(["본문 바로가기", "Text Size", "© The Daily (www.example.org). All rights reserved.", "Join us on social!", "Top"], reading.LeftOut);
        Assert.Equal("Iran attacked Israel.", Assert.Single(reading.Changes.Claims).Evidence.Quote);
    }

    [Theory]
    [InlineData("Related talks between Iran and Israel failed, and neither side would say when they might be taken up again in Geneva.")]
    [InlineData("Top officials of Iran met in Paris.")]
    public void Prose_is_never_left_out(string text) => Assert.Empty(Examples.Read(text).LeftOut);

    private const string Page = """
        <!DOCTYPE html><html><head><title>Iran attacks Israel</title><meta property="og:site_name" content="The Daily">
        <meta property="article:published_time" content="2024-04-14T08:00:00Z"><script>var secret = "Russia invaded France.";</script></head>
        <body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Iran attacks Israel</h1>
        <p>Iran attacked Israel on Saturday, said the army of the country, and there was much damage in several towns of the north.</p>
        <p>France condemned Iran for it. <b>Germany</b> condemned Iran too, and called for calm in a long statement on the same evening.</p></article>
        <footer>Copyright The Daily</footer><script>alert(1)</script></body></html>
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // the source of a page, pasted into the field for text
    public void A_page_gives_its_article(bool html)
    {
        var reading = Examples.Reader.Read(html ? new RawDocument { Html = Page } : new RawDocument { Text = Page });
        var article = reading.Changes.Article;
        Assert.Contains("Iran attacked Israel on Saturday", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', article.Text);
        Assert.Equal(("The Daily", new DateOnly(2024, 4, 14)), (article.Source, article.Published));
        Assert.Contains(reading.Changes.Claims, claim => claim is { Type: "ASSAULT", Source.Value: "country:IRN" } && claim.Occurred == OccurredDate.Day(new DateOnly(2024, 4, 13)));
        Assert.DoesNotContain(reading.LeftOut, block => block.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "empty")]
    [InlineData("", "empty")]
    [InlineData(" \n\t", "empty")]
    [InlineData("PK\u0003\u0004\0\0", "binary")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000e\u000f", "binary")]
    [InlineData("Gr\uFFFD\uFFFDe aus M\uFFFDnchen \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD", "encoding")]
    [InlineData("<html><body><script>1</script></body></html>", "no-text")]
    public void What_is_no_article_is_refused_with_advice(string? text, string code)
    {
        var refused = Assert.Throws<UnreadableDocumentException>(() => Examples.Reader.Read(new RawDocument { Text = text }));
        Assert.Equal(code, refused.Code);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_five_megabytes_is_too_long() =>
        Assert.Equal("too-long", Assert.Throws<UnreadableDocumentException>(() => Examples.Read(new string('a', Article.MaxTextLength + 1))).Code);
}
