using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GeoGraph.Core;

/// <summary>The one JSON form of the vocabulary: what stores keep, what two graphs are compared by.</summary>
public static class CanonicalJson
{
    /// <summary>camelCase, enums as words, ids as strings, nulls left out, properties in the order of the type.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>One line of JSON.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Reads what <see cref="Write"/> wrote. Throws <see cref="JsonException"/> for anything else.</summary>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("null where a value is expected");

    /// <summary>SHA-256 over the canonical lines of a graph in article id order: equal for equal graphs, whatever store they live in.</summary>
    public static async Task<string> DigestAsync(IAsyncEnumerable<ChangeSet> graph, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var changes in graph.WithCancellation(cancellationToken))
            hash.AppendData(Encoding.UTF8.GetBytes(Write(changes) + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Quotes stay readable; the output goes into files, columns and JSON responses, never raw into HTML.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        AddConverters(options.Converters);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>Adds the converters of ids, enums and lists, for hosts that have options of their own.</summary>
    public static void AddConverters(IList<JsonConverter> converters)
    {
        converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        converters.Add(new IdConverter<NodeId>(text => new(text), id => id.Value));
        converters.Add(new IdConverter<ClaimId>(text => new(text), id => id.Value));
        converters.Add(new IdConverter<ArticleId>(text => new(text), id => id.Value));
        converters.Add(new IdConverter<DocumentId>(text => new(text), id => id.Value));
        converters.Add(new IdConverter<EdgeId>(
            text => EdgeId.TryParse(text, out var id) ? id : throw new JsonException($"'{text}' is no edge id"), id => id.ToString()));
        converters.Add(new EquatableListConverter());
    }

    private sealed class IdConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString() ?? throw new JsonException("an id is a string"));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(write(value));
    }

    private sealed class EquatableListConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(EquatableList<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

        private sealed class Of<T> : JsonConverter<EquatableList<T>>
        {
            public override EquatableList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                new(JsonSerializer.Deserialize<List<T>>(ref reader, options) ?? []);

            public override void Write(Utf8JsonWriter writer, EquatableList<T> value, JsonSerializerOptions options) =>
                JsonSerializer.Serialize(writer, value.AsEnumerable(), options);
        }
    }
}
