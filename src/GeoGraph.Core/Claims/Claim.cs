using System.Globalization;

namespace GeoGraph.Core;

/// <summary>
/// What one sentence states: who did what to whom, when, is it so, and who says so. Claims are the source of truth;
/// events, dyads and edges are projections of them. No evidence, no claim.
/// </summary>
public sealed record Claim
{
    /// <summary>From content; see <see cref="IdOf"/>.</summary>
    public required ClaimId Id { get; init; }

    /// <summary>The article that states it.</summary>
    public required ArticleId Article { get; init; }

    /// <summary>A PLOVER type (<c>SANCTION</c>) or a standing relation (<c>leader-of</c>) of the ontology.</summary>
    public required string Type { get; init; }

    /// <summary>A subtype of the ontology (<c>sanctions-imposed</c>); null when the text says no more than the type.</summary>
    public string? Subtype { get; init; }

    /// <summary>The edge name that the ontology gives this claim (<c>sanctions</c>).</summary>
    public required string Edge { get; init; }

    /// <summary>Who acts; null when the text does not name them. At least one of the two ends is named.</summary>
    public NodeId? Source { get; init; }

    /// <summary>Who is acted upon; null when nobody is (a missile test).</summary>
    public NodeId? Target { get; init; }

    /// <summary>True when there is no direction (a meeting). The ends are then kept in ordinal order.</summary>
    public bool Symmetric { get; init; }

    /// <summary>The event that this claim is about: the same for all claims on it.</summary>
    public required NodeId Event { get; init; }

    /// <summary>What was exchanged or is at stake. Empty when the text names nothing.</summary>
    public EquatableList<ClaimItem> Items { get; init; } = [];

    /// <summary>When it happened or is to happen; <see cref="OccurredDate.Unknown"/> when the text gives no date.</summary>
    public OccurredDate Occurred { get; init; }

    /// <summary>Is it so.</summary>
    public required Modality Modality { get; init; }

    /// <summary>Who says so, when it is not the article's own voice; null otherwise.</summary>
    public Attribution? Attribution { get; init; }

    /// <summary>0 to 1: how often claims like this one are right.</summary>
    public required double Confidence { get; init; }

    /// <summary>The sentence, word for word.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The event words; inside the evidence.</summary>
    public required TextSpan Predicate { get; init; }

    /// <summary>Where the source is named; null when it is understood.</summary>
    public TextSpan? SourceSpan { get; init; }

    /// <summary>Where the target is named; null when there is none.</summary>
    public TextSpan? TargetSpan { get; init; }

    /// <summary>The rule or model that made it, e.g. <c>meet.with</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>
    /// The id from content: article, type, subtype, both ends, event words and evidence span; never the reader's version, so that
    /// a better reader keeps the ids of what it still reads. Symmetric claims have the same id either way round.
    /// </summary>
    public static ClaimId IdOf(
        ArticleId article, string type, string? subtype, NodeId? source, NodeId? target, bool symmetric, string eventWords, TextSpan evidence)
    {
        var (one, other) = Ends(source, target, symmetric);
        return new(ContentHash.Of("claim", article.Value, type, subtype, one?.Value, other?.Value, eventWords,
            evidence.Begin.ToString(CultureInfo.InvariantCulture), evidence.End.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The ends of the edge that the claim makes: its own two ends, or its only end and its event.</summary>
    public (NodeId Head, NodeId Tail) EdgeEnds() => Ends(Source, Target, Symmetric) switch
    {
        ({ } source, { } target) => (source, target),
        var (source, target) => ((source ?? target)!.Value, Event),
    };

    /// <summary>Whether the edge that the claim makes has no direction: an edge to an event always has one.</summary>
    public bool MakesSymmetricEdge() => this is { Symmetric: true, Source: not null, Target: not null };

    /// <summary>The ends as a claim keeps them: as given, or in ordinal order when there is no direction.</summary>
    public static (NodeId? Source, NodeId? Target) Ends(NodeId? source, NodeId? target, bool symmetric) =>
        symmetric && (source is null || (target is { } t && t < source.Value)) ? (target, source) : (source, target);
}

/// <summary>Something that was exchanged or is at stake.</summary>
/// <param name="Text">The words.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Kind"><c>arms</c>, <c>food</c>, … of the ontology; null when none fits.</param>
/// <param name="Direction">Which way it goes.</param>
public sealed record ClaimItem(string Text, TextSpan Span, string? Kind, ItemDirection Direction = ItemDirection.ToTarget);

/// <summary>Which way an item goes between the ends of a claim.</summary>
public enum ItemDirection
{
    /// <summary>From source to target.</summary>
    ToTarget,
    /// <summary>From target to source.</summary>
    ToSource,
    /// <summary>Both ways.</summary>
    Both,
}

/// <summary>Who says so.</summary>
/// <param name="Speaker">The speaker as a node; null when it is none that we know ("experts").</param>
/// <param name="Text">The words that name the speaker.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Cue">The words that say that something is said ("said", "according to"); null when there are none.</param>
public sealed record Attribution(NodeId? Speaker, string Text, TextSpan Span, TextSpan? Cue);

/// <summary>The sentence, or the quoted part of it, that shows the claim.</summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Quote">The very words: equal to the text at <paramref name="Span"/>.</param>
public sealed record Evidence(TextSpan Span, string Quote);
