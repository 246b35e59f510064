using System.Text.Json;
using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>A parameter of a statement, without a box around numbers. The default is NULL.</summary>
/// <param name="Kind">What SQLite gets; of a text or blob the content tells.</param>
/// <param name="Bits">The number, or the bits of a real number.</param>
/// <param name="Content">The text or blob.</param>
internal readonly record struct Value(ValueKind Kind, long Bits, object? Content)
{
    public static implicit operator Value(long number) => new(ValueKind.Number, number, null);
    public static implicit operator Value(int number) => (long)number;
    public static implicit operator Value(int? number) => number is { } known ? known : default(Value);
    public static implicit operator Value(bool truth) => truth ? 1L : 0L;
    public static implicit operator Value(double number) => new(ValueKind.Real, BitConverter.DoubleToInt64Bits(number), null);
    public static implicit operator Value(string? text) => Of(ValueKind.Text, text);
    public static implicit operator Value(byte[] bytes) => Of(ValueKind.Blob, bytes);
    public static implicit operator Value(Utf8Text? text) => Of(ValueKind.Utf8, text?.Bytes);

    private static Value Of(ValueKind kind, object? content) => content is null ? default : new(kind, 0, content);
}

internal enum ValueKind : byte
{
    Null,
    Number,
    Real,
    Text,
    Utf8,
    Blob,
}

/// <summary>A text as SQLite keeps it: canonical JSON goes into columns without a detour over UTF-16.</summary>
internal sealed class Utf8Text(byte[] bytes)
{
    public byte[] Bytes => bytes;

    public static Utf8Text Json<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, CanonicalJson.Options));
}
