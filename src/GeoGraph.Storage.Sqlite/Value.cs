using System.Text.Json;
using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>A parameter of a statement, without a box around numbers. The default is NULL.</summary>
internal readonly record struct Value(long? Number, double? Real, object? Content)
{
    public static implicit operator Value(long number) => new(number, null, null);
    public static implicit operator Value(int number) => new(number, null, null);
    public static implicit operator Value(int? number) => new(number, null, null);
    public static implicit operator Value(bool truth) => new(truth ? 1 : 0, null, null);
    public static implicit operator Value(double number) => new(null, number, null);
    public static implicit operator Value(string? text) => new(null, null, text);
    public static implicit operator Value(byte[] bytes) => new(null, null, bytes);
    public static implicit operator Value(Utf8Text? text) => new(null, null, text);
}

/// <summary>A text as SQLite keeps it: canonical JSON goes into columns without a detour over UTF-16.</summary>
internal sealed class Utf8Text(byte[] bytes)
{
    public byte[] Bytes => bytes;

    public static Utf8Text Json<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, CanonicalJson.Options));
}
