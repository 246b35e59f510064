namespace GeoGraph.Core;

/// <summary>What a node is.</summary>
public enum NodeKind
{
    /// <summary>A state or disputed territory with an ISO 3166 code.</summary>
    Country,
    /// <summary>A human being.</summary>
    Person,
    /// <summary>A body with members and a name: an alliance, ministry, party, firm, armed organization.</summary>
    Organization,
    /// <summary>People without a charter: ethnic, religious, "the West", the public.</summary>
    Group,
    /// <summary>A city, region or sea.</summary>
    Place,
    /// <summary>Something that happened or may happen, with its participants; a projection of claims.</summary>
    Event,
    /// <summary>A text that claims come from.</summary>
    Article,
}

/// <summary>The lower-case words of <see cref="NodeKind"/>, as in ids, JSON and URLs.</summary>
public static class NodeKindNames
{
    /// <summary>The word of a kind, e.g. <c>country</c>.</summary>
    public static string Word(this NodeKind kind) => kind switch
    {
        NodeKind.Country => "country",
        NodeKind.Person => "person",
        NodeKind.Organization => "organization",
        NodeKind.Group => "group",
        NodeKind.Place => "place",
        NodeKind.Event => "event",
        NodeKind.Article => "article",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kind of a word. Throws <see cref="FormatException"/> for any other word.</summary>
    public static NodeKind Parse(string word) => TryParse(word, out var kind)
        ? kind
        : throw new FormatException($"'{word}' is no kind of node; use one of: {string.Join(", ", Enum.GetValues<NodeKind>().Select(Word))}.");

    /// <summary>The kind of a word, or false.</summary>
    public static bool TryParse(string word, out NodeKind kind)
    {
        foreach (var candidate in Enum.GetValues<NodeKind>())
        {
            kind = candidate;
            if (candidate.Word() == word) return true;
        }
        kind = default;
        return false;
    }
}
