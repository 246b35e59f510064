using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GeoGraph.Extraction;

/// <summary>Writes a reading as one line of JSON, as the extract contract has it: keys within the line, offsets in UTF-16 units.</summary>
public static class ContractJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line for a reading.</summary>
    public static string Write(ContractInput input, Reading reading, ArticleReader reader)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) new ContractWriter(json, input, reading, reader).Write();
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>The line for a document that could not be read.</summary>
    public static string WriteError(string? id, string code, string message)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteStartObject("error");
            json.WriteString("code", code);
            json.WriteString("message", message);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
