namespace GeoGraph.Language;

/// <summary>What a stretch of a sentence is.</summary>
public enum ChunkKind
{
    NounPhrase,
    VerbGroup,
    Preposition,
    Coordinator,
    Comma,
    Subordinator,
    Relative,
    Quote,
    /// <summary>A date with its preposition: "on Friday".</summary>
    Time,
    Adverb,
    Other,
}

/// <summary>A stretch of a sentence that belongs together, without what hangs on it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Its first token.</param>
/// <param name="Limit">After its last token.</param>
/// <param name="Head">The token that decides what it is about: the noun or the main verb.</param>
public readonly record struct Chunk(ChunkKind Kind, int First, int Limit, int Head);
