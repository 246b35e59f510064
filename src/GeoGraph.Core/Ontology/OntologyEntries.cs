namespace GeoGraph.Core;

/// <summary>Does a claim bring two sides together or set them against each other.</summary>
public enum Polarity
{
    /// <summary>Together.</summary>
    Cooperation,
    /// <summary>Against.</summary>
    Conflict,
    /// <summary>Neither, or not yet (a request, an office).</summary>
    Neither,
}

/// <summary>Words or deeds, for or against: PLOVER's four classes.</summary>
public enum QuadClass
{
    VerbalCooperation,
    MaterialCooperation,
    VerbalConflict,
    MaterialConflict,
}

/// <summary>How the line of an asserted edge is drawn.</summary>
public enum LineStyle
{
    /// <summary>Something happened.</summary>
    Solid,
    /// <summary>Something stands (an office, a membership): thinner.</summary>
    Fine,
}

/// <summary>A PLOVER type.</summary>
/// <param name="Name">Upper case, e.g. <c>SANCTION</c>.</param>
/// <param name="Quad">Its quad class.</param>
/// <param name="Score">On Goldstein's scale, −10 (war) to +10.</param>
/// <param name="Cameo">The CAMEO codes it covers, as prefixes.</param>
/// <param name="Polarity">For colour and balance.</param>
/// <param name="Edge">The edge name of claims without subtype.</param>
/// <param name="Symmetric">Whether its claims have no direction.</param>
/// <param name="EdgeByItem">Edge names for claims about certain kinds of items; goes before <paramref name="Edge"/>.</param>
public sealed record EventType(
    string Name, QuadClass Quad, double Score, IReadOnlyList<string> Cameo, Polarity Polarity, string Edge, bool Symmetric,
    IReadOnlyDictionary<string, string> EdgeByItem);

/// <summary>A subtype.</summary>
/// <param name="Name">Lower case, e.g. <c>sanctions-imposed</c>.</param>
/// <param name="Types">The types it may go with, the usual one first.</param>
/// <param name="Edge">Its edge name.</param>
/// <param name="Symmetric">Whether its claims have no direction; null: as the type says.</param>
/// <param name="EdgeByItem">Edge names for claims about certain kinds of items; goes before <paramref name="Edge"/>.</param>
public sealed record EventSubtype(
    string Name, IReadOnlyList<string> Types, string Edge, bool? Symmetric, IReadOnlyDictionary<string, string> EdgeByItem);

/// <summary>A standing relation.</summary>
public sealed record StandingRelation(string Name, Polarity Polarity, string Edge, bool Symmetric);

/// <summary>What a person sees of an edge.</summary>
/// <param name="Name">Its name in addresses and stores, e.g. <c>arms-exchange</c>.</param>
/// <param name="Label">Its name for people, e.g. "arms exchange".</param>
/// <param name="Forward">Read from source to target: "sanctions".</param>
/// <param name="Backward">Read from target to source: "is sanctioned by".</param>
/// <param name="Description">One or two sentences that a student understands.</param>
/// <param name="Colour">The polarity whose colour it has.</param>
/// <param name="Dash">How its asserted line is drawn.</param>
public sealed record EdgeName(
    string Name, string Label, string Forward, string Backward, string Description, Polarity Colour, LineStyle Dash);

/// <summary>How a truth status is explained and drawn.</summary>
/// <param name="Modality">Which.</param>
/// <param name="Description">One sentence that a student understands.</param>
/// <param name="Dash">Pixels drawn and left out in turn; empty is a solid line.</param>
/// <param name="Cross">Whether a cross stands in the middle of the line.</param>
public sealed record TruthStatus(Modality Modality, string Description, IReadOnlyList<int> Dash, bool Cross);

/// <summary>A kind of thing that can be exchanged or be at stake.</summary>
public sealed record ItemKind(string Name, string Description);
