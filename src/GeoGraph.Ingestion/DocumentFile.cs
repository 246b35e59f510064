using System.Globalization;
using System.Text;
using GeoGraph.Core;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GeoGraph.Ingestion;

/// <summary>
/// An article in a file: plain text or HTML in UTF-8. Text may begin with a front matter between two lines <c>---</c>, with
/// <c>title</c>, <c>date</c> (2019-04-25), <c>source</c> and <c>url</c>; other keys are left alone.
/// </summary>
public static class DocumentFile
{
    /// <summary>20 MB: a file this large is no article, and is not even opened.</summary>
    public const long MaxBytes = 20_000_000;

    /// <summary>Reads a file. Throws <see cref="UnreadableDocumentException"/> when it is no article; the message says what to do.</summary>
    public static RawDocument Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (Directory.Exists(path)) throw new UnreadableDocumentException("folder", "This is a folder. Name the files in it.");
            if (!file.Exists) throw new UnreadableDocumentException("missing", "There is no such file.");
            if (file.Length > MaxBytes)
                throw new UnreadableDocumentException("too-long", "The file is larger than 20 MB. Cut it into single articles.");
            return Parse(File.ReadAllBytes(path), file.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDocumentException("unreadable", $"The file cannot be opened: {e.Message}");
        }
    }

    /// <summary>Reads the content of a file that is called <paramref name="name"/>.</summary>
    public static RawDocument Parse(ReadOnlySpan<byte> content, string name)
    {
        var text = Decode(content);
        if (Path.GetExtension(name).ToLowerInvariant() is ".html" or ".htm") return new RawDocument { Html = text, Origin = name };
        var (front, body) = Split(text);
        if (front is null) return new RawDocument { Text = text, Origin = name };
        return new RawDocument
        {
            Text = body, Title = front.Title, Published = Day(front.Date), Source = front.Source, Url = front.Url, Origin = name,
        };
    }

    private static string Decode(ReadOnlySpan<byte> content)
    {
        if (content.Contains((byte)0)) throw new UnreadableDocumentException("binary", "This is no text but a binary file. Save the article as text or HTML.");
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableDocumentException("encoding", "The text is not in UTF-8. Save it again with the encoding UTF-8.");
        }
    }

    private static (FrontMatter? Front, string Body) Split(string text)
    {
        var lines = text.Split('\n');
        var end = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, line => line.TrimEnd() == "---") : -1;
        if (end < 0) return (null, text);
        try
        {
            var front = new DeserializerBuilder()
                .WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build()
                .Deserialize<FrontMatter>(string.Join('\n', lines[1..end]));
            return (front, string.Join('\n', lines[(end + 1)..]).Trim());
        }
        catch (YamlException e)
        {
            throw new UnreadableDocumentException(
                "front-matter", $"Line {e.Start.Line + 1} of the front matter cannot be read: {e.Message} Put values with a colon in quotes.");
        }
    }

    private static DateOnly? Day(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new UnreadableDocumentException("date", $"'{text}' is no day. Write it as 2019-04-25.");

    private sealed class FrontMatter
    {
        public string? Title { get; set; }
        public string? Date { get; set; }
        public string? Source { get; set; }
        public string? Url { get; set; }
    }
}
