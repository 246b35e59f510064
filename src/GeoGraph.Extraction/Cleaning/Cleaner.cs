using GeoGraph.Core;

namespace GeoGraph.Extraction;

/// <summary>
/// Turns a document into an article: finds the main text of a web page, keeps plain text as it is, and says which parts are no
/// part of the article. Never changes plain text: offsets point into what came.
/// </summary>
internal sealed class Cleaner
{
    private readonly Boilerplate boilerplate;
    private readonly string version;

    private Cleaner(Boilerplate boilerplate, string version) => (this.boilerplate, this.version) = (boilerplate, version);

    public static Cleaner Load(string rulesFolder, string version) => new(Boilerplate.Load(Path.Combine(rulesFolder, "boilerplate.yaml")), version);

    /// <summary>Throws <see cref="UnreadableDocumentException"/> when the document is no article.</summary>
    public CleanedArticle Clean(RawDocument document)
    {
        RequireReadable(document.Html ?? document.Text);
        if (document.Html is null && WebPage.LooksLikeHtml(document.Text!)) document = document with { Html = document.Text, Text = null };
        var page = document.Html is { } html ? WebPage.Read(html, document.Url) : null;
        var text = page is null ? document.Text! : page.Text;
        if (string.IsNullOrWhiteSpace(text)) throw new UnreadableDocumentException("no-text", "No article text was found on the page. Paste the text itself.");
        var (title, published, source) = (document.Title ?? page?.Title, document.Published ?? page?.Published, document.Source ?? page?.Source);
        var article = new Article
        {
            Id = Article.IdOf(text, title, published, source, document.Url), Text = text, Title = title, Published = published, Source = source,
            Url = document.Url, Sample = document.Sample, ReaderVersion = version,
        };
        var (parts, leftOut) = boilerplate.Part(text);
        return new CleanedArticle(article, parts, page is null ? leftOut : [.. page.LeftOut, .. leftOut]);
    }

    private static void RequireReadable(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new UnreadableDocumentException("empty", "The document has no text. Paste the article or choose another file.");
        if (text.Length > Article.MaxTextLength)
            throw new UnreadableDocumentException("too-long", $"The document has {text.Length:N0} characters; an article has at most {Article.MaxTextLength:N0}. Split it.");
        var (controls, broken) = (0, 0);
        foreach (var c in text)
        {
            if (c == '\0') throw new UnreadableDocumentException("binary", "The document has NUL characters, so it is no text file. Save the article as plain text and try again.");
            if (c == '\uFFFD') broken++;
            else if (char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085')) controls++;
        }
        if (controls > 8 && controls > text.Length / 100) throw new UnreadableDocumentException("binary", "The document is full of control characters, so it is no text file. Save the article as plain text and try again.");
        if (broken > 8 && broken > text.Length / 200) throw new UnreadableDocumentException("encoding", "Many characters of the document are broken: it was read in the wrong encoding. Save it as UTF-8 and try again.");
    }
}

/// <summary>An article and which parts of its text to read.</summary>
/// <param name="Article">With its stored text.</param>
/// <param name="Parts">The parts to read, as half-open ranges in order.</param>
/// <param name="LeftOut">What is not read, word for word.</param>
internal sealed record CleanedArticle(Article Article, IReadOnlyList<(int Begin, int End)> Parts, IReadOnlyList<string> LeftOut);
