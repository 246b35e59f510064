
namespace GeoGraph.Extraction;

/// <summary>What kind of thing a stretch of text seems to name.</summary>
internal enum SpotKind
{
    /// <summary>A name of the gazetteer.</summary>
    Known,
    /// <summary>A person whom the gazetteer does not have.</summary>
    Person,
    /// <summary>A body that the gazetteer does not have.</summary>
    Organization,
    /// <summary>A place that the gazetteer does not have.</summary>
    Place,
    /// <summary>Capitalized, and no more can be told before the article is seen as a whole.</summary>
    Name,
    /// <summary>People by description: "Islamist militants".</summary>
    Group,
}

/// <summary>A stretch of text that names somebody, before it is known whom.</summary>
/// <param name="First">First token.</param>
/// <param name="Limit">After the last token.</param>
/// <param name="Kind">What it seems to be.</param>
/// <param name="Text">The words.</param>
/// <param name="Entry">Of a known name, whose; null otherwise.</param>
/// <param name="Use">Of a known name, in what way it names its entry.</param>
/// <param name="Sector">What a title or noun beside it tells; null when nothing does.</param>
internal sealed record SpottedMention(
    int First, int Limit, SpotKind Kind, string Text, GazetteerEntry? Entry = null, NameUse Use = NameUse.Name, string? Sector = null);
