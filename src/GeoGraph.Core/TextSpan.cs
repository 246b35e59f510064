using System.Text.Json.Serialization;

namespace GeoGraph.Core;

/// <summary>Half-open range of UTF-16 code units in the stored text of an article: <c>text[Begin..End]</c> are the very words.</summary>
public readonly record struct TextSpan(int Begin, int End)
{
    /// <summary>Number of UTF-16 code units.</summary>
    [JsonIgnore]
    public int Length => End - Begin;

    /// <summary>The words in <paramref name="text"/>.</summary>
    public string In(string text) => text[Begin..End];

    /// <summary>Whether all of <paramref name="other"/> lies inside this span.</summary>
    public bool Contains(TextSpan other) => Begin <= other.Begin && other.End <= End;

    /// <summary>Whether the two share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Begin < other.End && other.Begin < End;
}
