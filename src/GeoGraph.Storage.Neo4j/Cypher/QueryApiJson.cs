using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GeoGraph.Storage.Neo4j;

/// <summary>
/// The Query API's typed JSON: every value says its Neo4j type, so that 64-bit numbers and days survive
/// (<c>{"$type": "Date", "_value": "2023-09-12"}</c>).
/// </summary>
internal static class QueryApiJson
{
    public const string MediaType = "application/vnd.neo4j.query";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A request; without a statement it begins or ends a transaction.</summary>
    public static byte[] Write(Cypher? statement, AccessMode mode, string[] bookmarks)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, Plain))
        {
            json.WriteStartObject();
            json.WriteString("accessMode", mode == AccessMode.Read ? "READ" : "WRITE");
            if (bookmarks.Length > 0)
            {
                json.WriteStartArray("bookmarks");
                foreach (var bookmark in bookmarks) json.WriteStringValue(bookmark);
                json.WriteEndArray();
            }
            if (statement is not null)
            {
                json.WriteString("statement", statement.Text);
                json.WriteStartObject("parameters");
                foreach (var (name, value) in statement.Parameters) Write(json, name, value);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return body.ToArray();
    }

    /// <summary>An answer. Throws <see cref="CypherException"/> for an error and <see cref="JsonException"/> for anything else.</summary>
    public static QueryApiAnswer Read(byte[] body, string? affinity)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        if (root.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0)
            throw CypherException.Reported(errors[0].GetProperty("code").GetString()!, errors[0].GetProperty("message").GetString()!);
        CypherRow[] rows = root.TryGetProperty("data", out var data)
            ? [.. data.GetProperty("values").EnumerateArray().Select(row => new CypherRow([.. row.EnumerateArray().Select(Value)]))]
            : [];
        string[] bookmarks = root.TryGetProperty("bookmarks", out var all) ? [.. all.EnumerateArray().Select(bookmark => bookmark.GetString()!)] : [];
        return new(rows, bookmarks, root.TryGetProperty("transaction", out var transaction) ? transaction.GetProperty("id").GetString() : null, affinity);
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        Write(json, value);
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        json.WriteStartObject();
        json.WriteString("$type", TypeOf(value));
        json.WritePropertyName("_value");
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int or long or double: json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
            case DateOnly day: json.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture)); break;
            case IReadOnlyDictionary<string, object?> map:
                json.WriteStartObject();
                foreach (var (key, item) in map) Write(json, key, item);
                json.WriteEndObject();
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list) Write(json, item);
                json.WriteEndArray();
                break;
        }
        json.WriteEndObject();
    }

    private static string TypeOf(object? value) => value switch
    {
        null => "Null",
        string => "String",
        bool => "Boolean",
        int or long => "Integer",
        double => "Float",
        DateOnly => "Date",
        IReadOnlyDictionary<string, object?> => "Map",
        IEnumerable => "List",
        _ => throw new ArgumentException($"{value.GetType()} has no Cypher type here", nameof(value)),
    };

    private static object? Value(JsonElement typed)
    {
        var value = typed.GetProperty("_value");
        return typed.GetProperty("$type").GetString() switch
        {
            "Null" => null,
            "String" => value.GetString(),
            "Boolean" => value.GetBoolean(),
            "Integer" => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            "Float" => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            "Date" => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            "List" => value.EnumerateArray().Select(Value).ToArray(),
            var other => throw new JsonException($"{other} is no type that is asked for here"),
        };
    }
}
