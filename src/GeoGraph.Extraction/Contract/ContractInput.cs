using System.Globalization;
using System.Text.Json;
using GeoGraph.Core;

namespace GeoGraph.Extraction;

/// <summary>One line of input of <c>geograph extract</c>.</summary>
/// <param name="Id">Echoed; null when the line has none.</param>
/// <param name="Document">What to read.</param>
/// <param name="Source">For scoring: where one actor stands that the reader shall judge; null when not given.</param>
/// <param name="Target">For scoring: where the other stands.</param>
public sealed record ContractInput(string? Id, RawDocument Document, TextSpan? Source, TextSpan? Target)
{
    /// <summary>Whether the line asks for the judgement of a pair.</summary>
    public bool HasGiven => Source is not null || Target is not null;

    /// <summary>Reads a line. Throws <see cref="UnreadableDocumentException"/> when it is no such line.</summary>
    /// <param name="line">A JSON object.</param>
    /// <param name="id">The id as far as it was read, for the error line.</param>
    public static ContractInput Parse(string line, out string? id)
    {
        id = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new UnreadableDocumentException("bad-json", "The line is no JSON object.");
            id = Text(root, "id");
            var (text, html) = (Text(root, "text"), Text(root, "html"));
            if (text is null && html is null) throw new UnreadableDocumentException("no-text", "The line has neither \"text\" nor \"html\".");
            var given = root.TryGetProperty("given", out var pair) && pair.ValueKind == JsonValueKind.Object ? pair : default;
            return new ContractInput(id, new RawDocument
            {
                Text = html is null ? text : null, Html = html, Title = Text(root, "title"), Published = Day(Text(root, "published")), Source = Text(root, "source"), Url = Text(root, "url"),
            }, Span(given, "source"), Span(given, "target"));
        }
        catch (JsonException e)
        {
            throw new UnreadableDocumentException("bad-json", $"The line is broken JSON: {e.Message}");
        }
    }

    private static string? Text(JsonElement json, string name)
    {
        try
        {
            return json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: JSON allows it, .NET strings from JSON do not.
            throw new UnreadableDocumentException("encoding", $"\"{name}\" holds half a character (a lone surrogate). Save the text as UTF-8 and try again.");
        }
    }

    private static TextSpan? Span(JsonElement given, string name) =>
        given.ValueKind == JsonValueKind.Object && given.TryGetProperty(name, out var span) && span.ValueKind == JsonValueKind.Object
        && span.TryGetProperty("begin", out var begin) && span.TryGetProperty("end", out var end) 
        && begin.ValueKind == JsonValueKind.Number && end.ValueKind == JsonValueKind.Number && begin.TryGetInt32(out var b) && end.TryGetInt32(out var e)
            ? new TextSpan(b, e)
            : null;

    private static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
