using GeoGraph.Core;

namespace GeoGraph.Extraction;

/// <summary>
/// Which words express a kind of event, and in which place of the sentence its actors stand. A slot is <c>subject</c>, <c>object</c>,
/// <c>second-object</c>, <c>possessor</c> ("Israel's attack", "Israeli attack") or a preposition; of several the first that names
/// an actor counts; <c>for/on</c> is what stands with "on" in the phrase with "for". In the passive, <c>subject</c> means the phrase with "by" and <c>object</c> the grammatical subject.
/// </summary>
public sealed record EventRule
{
    /// <summary>Unique, e.g. <c>meet.with</c>; stands in the claims.</summary>
    public required string Name { get; init; }

    /// <summary>A PLOVER type of the ontology, or <c>STATEMENT</c>.</summary>
    public required string Type { get; init; }

    /// <summary>A subtype of the ontology; null for none.</summary>
    public string? Subtype { get; init; }

    /// <summary>Base forms of verbs, one of which expresses it ("accuse"), with a particle where one follows ("call for"). Empty for a rule of nouns.</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];

    /// <summary>With verbs: base forms of which one must be the head of the object ("impose | sanctions"). Without: the event nouns. A noun may have a word before it ("air strike").</summary>
    public IReadOnlyList<string> Nouns { get; init; } = [];

    /// <summary>Slots of the actor.</summary>
    public required IReadOnlyList<string> Source { get; init; }

    /// <summary>Slots of the one acted upon.</summary>
    public required IReadOnlyList<string> Target { get; init; }

    /// <summary>Which ends must be named: <c>source</c>, <c>target</c>. Both unless said otherwise.</summary>
    public required IReadOnlySet<string> Needs { get; init; }

    /// <summary>Slots in which items are looked for.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Another subtype for claims with a kind of item (<c>arms: arms-transfer</c>).</summary>
    public IReadOnlyDictionary<string, string> SubtypeByItem { get; init; } = new Dictionary<string, string>();

    /// <summary>Slots that must be empty: a missile fired "at" something is no test.</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];

    /// <summary>Whether an item must be named.</summary>
    public bool NeedsItem { get; init; }

    /// <summary>Whether the verb is only meant in the passive (true) or the active (false); null for both.</summary>
    public bool? Passive { get; init; }

    /// <summary>The truth status whatever the sentence says, for verbs that have it in them ("call off"); null: as the sentence says.</summary>
    public Modality? Modality { get; init; }

    /// <summary>Whether a place named with "in", "near" or "at" may stand for an unnamed target.</summary>
    public bool Place { get; init; }

    /// <summary>
    /// Whether several actors in the source slot deal with each other when there is no target ("Iran and France agreed"): one claim
    /// without direction for each pair. Claims that the ontology calls symmetric always do.
    /// </summary>
    public bool Mutual { get; init; }

    /// <summary>How often claims of this rule are right, measured on labelled lines; 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Sentences in which the rule finds just this: "source &gt; target" beside the text.</summary>
    public required IReadOnlyList<RuleExample> Examples { get; init; }

    /// <summary>Sentences in which the rule finds nothing.</summary>
    public required IReadOnlyList<string> CounterExamples { get; init; }
}

/// <summary>A sentence that a rule must read.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Source">Id of the source; null for none.</param>
/// <param name="Target">Id of the target; null for none.</param>
/// <param name="Modality">Its truth status.</param>
public sealed record RuleExample(string Text, string? Source, string? Target, Modality Modality);
