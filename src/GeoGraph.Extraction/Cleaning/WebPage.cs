using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace GeoGraph.Extraction;

/// <summary>The article on a web page.</summary>
/// <param name="Text">Paragraphs of the main text, an empty line between.</param>
/// <param name="Title">Headline; null when none was found.</param>
/// <param name="Published">Day of publication; null when none was found.</param>
/// <param name="Source">Outlet; null when none was found.</param>
/// <param name="LeftOut">Blocks that are no part of it.</param>
internal sealed partial record WebPage(string Text, string? Title, DateOnly? Published, string? Source, IReadOnlyList<string> LeftOut)
{
    private const int MostLeftOut = 50;

    /// <summary>Whether pasted text is the source of a page.</summary>
    public static bool LooksLikeHtml(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 2000)).TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            // a part of a page may begin with words; a script has no business in plain text, wherever it stands
            || Script().IsMatch(text) || Tags().Count(text.AsSpan(0, Math.Min(text.Length, 20_000))) >= 3;
    }

    /// <summary>
    /// Finds the article with SmartReader (Mozilla's Readability). Nothing is loaded from the network and no script is run: AngleSharp
    /// parses without a browsing context, and scripts are dropped with their text.
    /// </summary>
    public static WebPage Read(string html, string? url)
    {
        var address = Uri.TryCreate(url, UriKind.Absolute, out var given) && given.Scheme is "http" or "https" ? given.AbsoluteUri : "https://page.invalid/";
        using var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.QuerySelectorAll("script, style, noscript, template, iframe, object, embed, svg, form, button").ToList()) element.Remove();
        List<string> blocks = document.Body is null ? [] : Blocks(document.Body);

        if (IsDeeperThan(document, MostDepth))
            return new WebPage(string.Join("\n\n", blocks), NullIfEmpty(document.Title), null, Meta(document, "og:site_name"), []);

        using var reader = new SmartReader.Reader(address, html) { ContinueIfNotReadable = true };
        var article = reader.GetArticle();
        using var content = new HtmlParser().ParseDocument(article.Content ?? "");
        foreach (var element in content.QuerySelectorAll("script, style, noscript, template").ToList()) element.Remove();
        List<string> paragraphs = content.Body is null ? [] : Blocks(content.Body);
        if (paragraphs.Count == 0) paragraphs = blocks;
        var kept = paragraphs.ToHashSet(StringComparer.Ordinal);
        return new WebPage(
            string.Join("\n\n", paragraphs), NullIfEmpty(article.Title) ?? NullIfEmpty(document.Title), Date(article, document),
            NullIfEmpty(article.SiteName) ?? Meta(document, "og:site_name"),
            [.. blocks.Where(block => !kept.Contains(block)).Distinct().Take(MostLeftOut)]);
    }

    /// <summary>No page that people write nests like this; finding the main text in one would take minutes, so all of its text is taken.</summary>
    private const int MostDepth = 512;

    private static bool IsDeeperThan(IDocument document, int most)
    {
        var stack = new Stack<(INode Node, int Depth)>();
        stack.Push((document, 0));
        while (stack.Count > 0)
        {
            var (node, depth) = stack.Pop();
            if (depth > most) return true;
            for (var child = node.FirstChild; child is not null; child = child.NextSibling) stack.Push((child, depth + 1));
        }
        return false;
    }

    /// <summary>The text of the innermost blocks, white space folded.</summary>
    private static List<string> Blocks(IElement root)
    {
        var current = new StringBuilder();
        var blocks = new List<string>();
        // An explicit stack: pages may nest deeper than the call stack is.
        var stack = new Stack<(INode Node, bool Leave)>();
        stack.Push((root, false));
        while (stack.Count > 0)
        {
            var (node, leave) = stack.Pop();
            if (leave) { Flush(); continue; }
            if (node is IText text) { current.Append(text.Data); continue; }
            if (node is IElement element)
            {
                if (element.LocalName == "br") { current.Append(' '); continue; }
                if (!IsInline(element.LocalName)) { Flush(); stack.Push((node, true)); }
            }
            for (var child = node.LastChild; child is not null; child = child.PreviousSibling) stack.Push((child, false));
        }
        Flush();
        return blocks;

        void Flush()
        {
            var folded = Spaces().Replace(current.ToString(), " ").Trim();
            if (folded.Length > 0) blocks.Add(folded);
            current.Clear();
        }
    }

    private static bool IsInline(string name) => name is "a" or "abbr" or "b" or "bdi" or "cite" or "code" or "em" or "font" or "i" or "mark" or "q" or "s"
        or "small" or "span" or "strong" or "sub" or "sup" or "time" or "u" or "wbr";

    private static DateOnly? Date(SmartReader.Article article, IDocument document)
    {
        var text = Meta(document, "article:published_time") ?? Meta(document, "date") ?? Meta(document, "pubdate") ?? document.QuerySelector("time[datetime]")?.GetAttribute("datetime");
        if (text is not null && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return DateOnly.FromDateTime(at.DateTime);
        return article.PublicationDate is { } found ? DateOnly.FromDateTime(found) : null;
    }

    private static string? Meta(IDocument document, string name) =>
        NullIfEmpty(document.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content"));

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"</?(p|div|span|a|h[1-6]|br|article|section|img|ul|li|table|head|body|meta|script|title)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"<script\b", RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
