using GeoGraph.Core;

namespace GeoGraph.Extraction;

/// <summary>Somebody or something that an article speaks of.</summary>
/// <param name="Id">As in the graph.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Country">ISO 3166 alpha-3; null when none or unknown.</param>
/// <param name="Sector">GOV, MIL and so on; null when unknown.</param>
/// <param name="Facts">What tables tell of it.</param>
internal sealed record Entity(NodeId Id, NodeKind Kind, string Name, string? Country, string? Sector, EquatableList<NodeFact> Facts)
{
    public static Entity Of(GazetteerEntry entry) => new(entry.Id, entry.Kind, entry.Name, entry.Country, entry.Sector, entry.Facts);
}

/// <summary>A stretch of text and whom it names. "The two countries" gives two of them with the same words.</summary>
/// <param name="First">First token.</param>
/// <param name="Limit">After the last token.</param>
/// <param name="Span">The words in the text.</param>
/// <param name="Entity">Whom it names.</param>
/// <param name="Use">In what way.</param>
/// <param name="Nominal">True for a description or pronoun.</param>
internal sealed record ResolvedMention(int First, int Limit, TextSpan Span, Entity Entity, NameUse Use, bool Nominal);
