namespace GeoGraph.Language;

/// <summary>What a word does in its sentence. Coarse: as much as clauses need.</summary>
public enum Tag
{
    Noun,
    PluralNoun,
    ProperNoun,
    Adjective,
    Adverb,
    Number,
    Determiner,
    Pronoun,
    /// <summary>"his", "its", "their".</summary>
    PossessivePronoun,
    /// <summary>The clitic 's or a bare apostrophe after a plural.</summary>
    Possessive,
    /// <summary>Base form of a verb: infinitive, imperative or present plural.</summary>
    VerbBase,
    /// <summary>"attacks" as a verb.</summary>
    VerbPresent,
    /// <summary>"attacked" with a subject.</summary>
    VerbPast,
    /// <summary>"attacked" in a passive, a perfect or a reduced clause.</summary>
    VerbParticiple,
    /// <summary>"attacking" as a verb.</summary>
    VerbIng,
    /// <summary>"will", "may", "could".</summary>
    Modal,
    /// <summary>"to" before a verb.</summary>
    To,
    Preposition,
    Coordinator,
    /// <summary>"that", "because", "if", "while".</summary>
    Subordinator,
    /// <summary>"who", "which", and "that" after a noun.</summary>
    Relative,
    /// <summary>"not", "n't", "never".</summary>
    Negation,
    Comma,
    Quote,
    Punctuation,
}

/// <summary>A word or sign of a text.</summary>
/// <param name="Begin">First UTF-16 unit.</param>
/// <param name="End">After the last UTF-16 unit.</param>
/// <param name="Text">The very words.</param>
public sealed record Token(int Begin, int End, string Text)
{
    /// <summary>Lower case.</summary>
    public string Lower { get; } = Text.ToLowerInvariant();

    /// <summary>What the word does here.</summary>
    public Tag Tag { get; init; } = Tag.Noun;

    /// <summary>The form that a dictionary lists: "attack" for "attacked", "army" for "armies". Lower case.</summary>
    public string Lemma { get; init; } = "";

    /// <summary>Whether a capital letter begins it.</summary>
    public bool IsCapitalized => char.IsUpper(Text[0]);

    /// <summary>Whether it is a verb that can carry a clause, auxiliaries among them.</summary>
    public bool IsVerb => Tag is >= Tag.VerbBase and <= Tag.VerbIng;

    /// <summary>Whether it is any noun.</summary>
    public bool IsNoun => Tag is Tag.Noun or Tag.PluralNoun or Tag.ProperNoun;
}

/// <summary>A sentence: tokens <paramref name="First"/> up to, not including, <paramref name="Limit"/> of the document.</summary>
/// <param name="Begin">First UTF-16 unit.</param>
/// <param name="End">After the last UTF-16 unit.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Limit">Index after its last token.</param>
/// <param name="Paragraph">Number of its paragraph, from 0.</param>
public sealed record Sentence(int Begin, int End, int First, int Limit, int Paragraph);
