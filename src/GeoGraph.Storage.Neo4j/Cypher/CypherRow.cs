using System.Globalization;
using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>A row of an answer, by column. Values are text, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="DateOnly"/>, lists of these, or null.</summary>
public sealed class CypherRow(object?[] values)
{
    public string Text(int column) => (string)values[column]!;

    public string? TextOrNull(int column) => (string?)values[column];

    public int Count(int column) => checked((int)Number(column));

    /// <summary>A count that is left out where it is 0.</summary>
    public int CountOrZero(int column) => IsNull(column) ? 0 : Count(column);

    public double Fraction(int column) => (double)values[column]!;

    public long Number(int column) => (long)values[column]!;

    public bool Bool(int column) => (bool)values[column]!;

    public DateOnly? Day(int column) => (DateOnly?)values[column];

    public bool IsNull(int column) => values[column] is null;

    public IReadOnlyList<string> Texts(int column) => [.. List(column).Cast<string>()];

    public IReadOnlyList<object?> List(int column) => (IReadOnlyList<object?>)values[column]!;

    /// <summary>A list of lists, as rows.</summary>
    public IEnumerable<CypherRow> Rows(int column) => List(column).Select(row => new CypherRow([.. (IReadOnlyList<object?>)row!]));

    public T Json<T>(int column) => CanonicalJson.Read<T>(Text(column));

    public override string ToString() => string.Join(", ", values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));
}
