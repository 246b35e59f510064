namespace GeoGraph.Language;

/// <summary>A text that was read: its sentences, words, names, dates, clauses and who says what. Never a changed letter.</summary>
public sealed class Document
{
    /// <summary>The whole text that all offsets point into.</summary>
    public required string Text { get; init; }

    /// <summary>All words and signs of the parts that were read, in order.</summary>
    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>In order.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>Known names, in order, not overlapping.</summary>
    public required IReadOnlyList<NameMatch> Names { get; init; }

    /// <summary>In order.</summary>
    public required IReadOnlyList<DateExpression> Dates { get; init; }

    /// <summary>The clauses and noun phrases of each sentence.</summary>
    public required IReadOnlyList<SentenceSyntax> Syntax { get; init; }

    /// <summary>Who says what, in order of the cue.</summary>
    public required IReadOnlyList<Report> Reports { get; init; }
}

/// <summary>How a sentence is built.</summary>
/// <param name="Sentence">Which.</param>
/// <param name="Clauses">In order.</param>
/// <param name="NounPhrases">In order.</param>
public sealed record SentenceSyntax(Sentence Sentence, IReadOnlyList<Clause> Clauses, IReadOnlyList<Phrase> NounPhrases);
