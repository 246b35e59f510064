using GeoGraph.Language;

namespace GeoGraph.Extraction;

/// <summary>The places around an event word in which its actors and items stand; see <see cref="EventRule"/>.</summary>
internal abstract class Slots(Actors actors)
{
    private static readonly string[] Means = ["in", "by", "during", "after", "from"];
    private static readonly string[] Agents = ["by", "with"];

    /// <summary>The phrases in a slot; empty when there are none.</summary>
    public abstract IReadOnlyList<Phrase> Phrases(string slot);

    /// <summary>The actors in the first of some slots that names any.</summary>
    public virtual IReadOnlyList<ResolvedMention> Actors(IReadOnlyList<string> slots)
    {
        foreach (var slot in slots)
        {
            var found = At(slot).SelectMany(phrase => actors.Of(phrase)).Distinct().ToList();
            if (found.Count > 0) return found;
        }
        return [];
    }

    /// <summary>The phrases in a slot, or with a slash in the slot of a slot.</summary>
    public IReadOnlyList<Phrase> At(string slot)
    {
        var slash = slot.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? Phrases(slot) : First(Phrases(slot[..slash]).SelectMany(phrase => phrase.Attached), slot[(slash + 1)..]);
    }

    /// <summary>Of several phrases with a preposition ("killed in a bombing in Kabul") the first that names an actor, or else the first.</summary>
    protected IReadOnlyList<Phrase> First(IEnumerable<PrepositionalPhrase> attached, string preposition)
    {
        IReadOnlyList<Phrase> first = [];
        foreach (var phrase in attached)
        {
            if (phrase.Preposition != preposition) continue;
            if (phrase.Objects.Any(member => actors.Of(member).Count > 0)) return phrase.Objects;
            if (first.Count == 0) first = phrase.Objects;
        }
        return first;
    }

    /// <summary>Who stands behind a weapon that a phrase names: "in Israeli strikes", "by a bomb of the rebels", "during clashes with rebels".</summary>
    public IReadOnlyList<ResolvedMention> Behind(IReadOnlySet<string> weapons, Document document)
    {
        foreach (var phrase in Means.SelectMany(AllWith))
        {
            if (!weapons.Contains(document.Tokens[phrase.Head].Lemma)) continue;
            if (actors.Possessors(phrase) is { Count: > 0 } owner) return owner;
            foreach (var preposition in Agents)
                if (First(phrase.Attached, preposition).SelectMany(member => actors.Of(member)).Distinct().ToList() is { Count: > 0 } other) return other;
        }
        return [];
    }

    /// <summary>All phrases after the verb with a preposition.</summary>
    protected virtual IEnumerable<Phrase> AllWith(string preposition) => [];
}

/// <summary>Around a verb.</summary>
internal sealed class VerbSlots(Clause clause, SentenceSyntax syntax, Actors actors) : Slots(actors)
{
    protected override IEnumerable<Phrase> AllWith(string preposition) =>
        clause.Attached.Concat(clause.Objects.SelectMany(phrase => phrase.Attached)).Where(phrase => phrase.Preposition == preposition).SelectMany(phrase => phrase.Objects);

    public override IReadOnlyList<Phrase> Phrases(string slot) => slot switch
    {
        "subject" => clause.Passive ? First(clause.Attached, "by") : clause.Subjects,
        "object" => clause.Passive ? clause.Subjects : clause.Objects,
        "second-object" => clause.Passive ? clause.Objects : clause.SecondObjects,
        "complement" => syntax.Clauses.FirstOrDefault(other => ReferenceEquals(other.Governor, clause) && other.Form == ClauseForm.Finite && other.First > clause.First)?.Subjects ?? [],
        _ => First(clause.Attached, slot) is { Count: > 0 } direct ? direct
            : First(clause.Objects.Concat(clause.SecondObjects).SelectMany(phrase => phrase.Attached), slot) is { Count: > 0 } attached ? attached
            : clause.Passive ? First(clause.Subjects.SelectMany(phrase => phrase.Attached), slot) : [],
    };
}

/// <summary>Around an event noun; the clause is that of a light verb ("held talks", "sanctions were imposed"), or null.</summary>
internal sealed class NounSlots(Phrase phrase, Clause? light, Actors actors) : Slots(actors)
{
    private readonly Actors actors = actors;

    public override IReadOnlyList<Phrase> Phrases(string slot) => slot switch
    {
        "subject" => light is null ? [] : light.Passive ? First(light.Attached, "by") : IsSubject ? [] : light.Subjects,
        "object" or "second-object" => light is null || light.Passive || IsSubject ? [] : [.. light.Objects.Where(other => other.First != phrase.First)],
        _ => First(phrase.Attached, slot) is { Count: > 0 } own ? own : light is null ? [] : First(light.Attached, slot),
    };

    public override IReadOnlyList<ResolvedMention> Actors(IReadOnlyList<string> slots)
    {
        foreach (var slot in slots)
        {
            var found = slot == "possessor" ? actors.Possessors(phrase) : base.Actors([slot]);
            if (found.Count > 0) return found;
        }
        return [];
    }

    private bool IsSubject => light!.Subjects.Any(subject => subject.First == phrase.First);
}
