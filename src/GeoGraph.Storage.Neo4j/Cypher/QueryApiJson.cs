using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GeoGraph.Storage.Neo4j;

/// <summary>
/// The Query API's JSON. Answers, and requests with days, are typed: every value says its Neo4j type, so that 64-bit numbers and days
/// survive (<c>{"$type": "Date", "_value": "2023-09-12"}</c>). Other requests are plain JSON, in which nothing that they hold is lost.
/// </summary>
internal static class QueryApiJson
{
    /// <summary>The type of answers, and of requests with days in them.</summary>
    public const string MediaType = "application/vnd.neo4j.query";

    /// <summary>The type of all other requests: nothing is lost, and the server, which takes in a body byte by byte, has half as much of it.</summary>
    public const string PlainMediaType = "application/json";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A request; without a statement it begins or ends a transaction.</summary>
    public static (byte[] Body, string MediaType) Write(Cypher? statement, AccessMode mode, string[] bookmarks)
    {
        // Days are parameters of their own; in rows, which may be many thousands, they go as text (see Rows.Map).
        var typed = statement is not null && statement.Parameters.Any(parameter => parameter.Value is DateOnly);
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
                foreach (var (name, value) in statement.Parameters)
                {
                    json.WritePropertyName(name);
                    Write(json, value, typed);
                }
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return (body.ToArray(), typed ? MediaType : PlainMediaType);
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

    private static void Write(Utf8JsonWriter json, object? value, bool typed)
    {
        if (typed)
        {
            json.WriteStartObject();
            json.WriteString("$type", TypeOf(value));
            json.WritePropertyName("_value");
        }
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int or long or double when typed: json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
            case int or long: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case double fraction: json.WriteRawValue(Fraction(fraction)); break;
            case DateOnly day when typed: json.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture)); break;
            case IReadOnlyDictionary<string, object?> map:
                json.WriteStartObject();
                foreach (var (key, item) in map)
                {
                    json.WritePropertyName(key);
                    Write(json, item, typed);
                }
                json.WriteEndObject();
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list) Write(json, item, typed);
                json.WriteEndArray();
                break;
            default: throw new ArgumentException($"{value.GetType()} cannot be sent here", nameof(value));
        }
        if (typed) json.WriteEndObject();
    }

    /// <summary>1.0 and not 1, which would become a whole number.</summary>
    private static string Fraction(double value) =>
        value.ToString("R", CultureInfo.InvariantCulture) is var text && text.AsSpan().ContainsAny('.', 'E') ? text : $"{text}.0";

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
