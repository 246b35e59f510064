namespace GeoGraph.Language;

/// <summary>A noun phrase with what hangs on it.</summary>
/// <param name="First">First token.</param>
/// <param name="Limit">After the last token of the noun phrase itself.</param>
/// <param name="Head">The noun.</param>
/// <param name="Attached">The prepositional phrases that follow, in order: "talks | between X and Y | in Geneva".</param>
/// <param name="Appositions">Noun phrases that name the same: "the president, Vladimir Putin,".</param>
public sealed record Phrase(int First, int Limit, int Head, IReadOnlyList<PrepositionalPhrase> Attached, IReadOnlyList<Phrase> Appositions);

/// <summary>A preposition with its noun phrases.</summary>
/// <param name="Preposition">Lower case.</param>
/// <param name="At">Its token.</param>
/// <param name="Objects">One, or several when coordinated.</param>
public sealed record PrepositionalPhrase(string Preposition, int At, IReadOnlyList<Phrase> Objects);

/// <summary>What form of the verb opens a clause.</summary>
public enum ClauseForm
{
    Finite,
    /// <summary>"to attack".</summary>
    Infinitive,
    /// <summary>"attacking".</summary>
    Ing,
    /// <summary>"(troops) attacked by …" without auxiliary.</summary>
    Participle,
}

/// <summary>A verb with its auxiliaries and what stands around it.</summary>
public sealed record Clause
{
    /// <summary>First token of the verb group, auxiliaries included.</summary>
    public required int First { get; init; }

    /// <summary>After its last token.</summary>
    public required int Limit { get; init; }

    /// <summary>The main verb.</summary>
    public required int Head { get; init; }

    /// <summary>Base form of the main verb.</summary>
    public required string Lemma { get; init; }

    public required ClauseForm Form { get; init; }

    /// <summary>Whether the subject is acted upon.</summary>
    public required bool Passive { get; init; }

    /// <summary>Whether the verb itself is negated.</summary>
    public required bool Negated { get; init; }

    /// <summary>"will", "may", "be to"; null when there is none.</summary>
    public string? Modal { get; init; }

    /// <summary>Whether the group is in the present ("attacks"), for headlines and schedules.</summary>
    public bool Present { get; init; }

    /// <summary>The word that opens the clause: "that", "if", "after", "who"; null when there is none.</summary>
    public string? Marker { get; init; }

    /// <summary>Who or what the verb is said of. Empty when not found.</summary>
    public IReadOnlyList<Phrase> Subjects { get; init; } = [];

    /// <summary>What follows the verb directly; the last of two is the thing given. Empty when nothing does.</summary>
    public IReadOnlyList<Phrase> Objects { get; init; } = [];

    /// <summary>Of a verb with two objects ("gave Russia weapons"), the second.</summary>
    public IReadOnlyList<Phrase> SecondObjects { get; init; } = [];

    /// <summary>Prepositional phrases after the verb, in order.</summary>
    public IReadOnlyList<PrepositionalPhrase> Attached { get; init; } = [];

    /// <summary>The clause whose complement this is: "plans" for "to attack"; null for a main clause.</summary>
    public Clause? Governor { get; init; }

    /// <summary>The noun whose complement this is ("plans to attack", "reports that"), as token; −1 when none.</summary>
    public int GoverningNoun { get; init; } = -1;
}
