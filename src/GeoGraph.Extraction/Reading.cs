using GeoGraph.Core;

namespace GeoGraph.Extraction;

/// <summary>What was read from one document.</summary>
public sealed record Reading
{
    /// <summary>What the article contributes to the graph.</summary>
    public required ChangeSet Changes { get; init; }

    /// <summary>What was left out of the page (menus, share bars), word for word. Empty when nothing was.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>Words that name days, in the order of the text.</summary>
    public IReadOnlyList<DatedWords> Dates { get; init; } = [];

    /// <summary>Who says what, whether or not a claim came of it, in the order of the text.</summary>
    public IReadOnlyList<Utterance> Utterances { get; init; } = [];

    /// <summary>How the text puts each event word, whether or not a claim came of it, in the order of the text.</summary>
    public IReadOnlyList<EventWord> EventWords { get; init; } = [];

    /// <summary>Plain statements about someone: printed by the contract, never stored.</summary>
    public IReadOnlyList<Claim> Statements { get; init; } = [];
}

/// <summary>Words that name a day or days.</summary>
/// <param name="Span">The words.</param>
/// <param name="Date">What they name; unknown when it cannot be told.</param>
public sealed record DatedWords(TextSpan Span, OccurredDate Date);

/// <summary>Somebody says something.</summary>
/// <param name="Speaker">The speaker's node; null when unknown.</param>
/// <param name="Source">The words that name the speaker; null when there are none.</param>
/// <param name="Cue">The words that say that something is said.</param>
/// <param name="Content">What is said.</param>
public sealed record Utterance(NodeId? Speaker, TextSpan? Source, TextSpan Cue, TextSpan Content);

/// <summary>A word that expresses an event.</summary>
/// <param name="Span">The word.</param>
/// <param name="Modality">How the text puts it.</param>
public sealed record EventWord(TextSpan Span, Modality Modality);
