namespace GeoGraph.Core;

/// <summary>
/// Names a node by what it is, never by who found it: <c>country:PRK</c> (ISO 3166 alpha-3), <c>person:kim-jong-un</c>,
/// <c>organization:nato</c>, <c>group:kurds</c>, <c>place:vladivostok</c>, <c>event:</c> + content hash, <c>article:</c> + article id.
/// </summary>
public readonly record struct NodeId(string Value) : IComparable<NodeId>
{
    /// <summary>The id of a node that is known by its name: the kind and the name folded to a slug.</summary>
    public static NodeId Of(NodeKind kind, string name) => new($"{kind.Word()}:{Folding.Slug(name)}");

    /// <summary>The id of a country by its ISO 3166 alpha-3 code.</summary>
    public static NodeId Country(string iso3) => new($"country:{iso3}");

    /// <summary>The kind, read from the prefix. Throws <see cref="FormatException"/> when there is none.</summary>
    public NodeKind Kind => NodeKindNames.Parse(Value[..Math.Max(0, Value.IndexOf(':', StringComparison.Ordinal))]);

    /// <summary>Ordinal order: the last tie-break of every query, the same in every store.</summary>
    public int CompareTo(NodeId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(NodeId left, NodeId right) => left.CompareTo(right) < 0;
    public static bool operator >(NodeId left, NodeId right) => left.CompareTo(right) > 0;
    public static bool operator <=(NodeId left, NodeId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(NodeId left, NodeId right) => left.CompareTo(right) >= 0;
}

/// <summary>Names a claim by its content; see <see cref="Claim.IdOf"/>. 32 lower-case hexadecimal digits.</summary>
public readonly record struct ClaimId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Names an article by its content; see <see cref="Article.IdOf"/>. 32 lower-case hexadecimal digits.</summary>
public readonly record struct ArticleId(string Value)
{
    /// <summary>The article as a node of the graph.</summary>
    public NodeId Node => new($"article:{Value}");

    public override string ToString() => Value;
}
