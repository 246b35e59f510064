namespace GeoGraph.Language;

/// <summary>How a text puts something: as so, as to be done, as open, or as not so.</summary>
public enum Certainty
{
    Certain,
    Intended,
    Open,
    Negated,
}

/// <summary>
/// Reads off auxiliaries, negations, hedges and embedding words how the text puts a verb or noun: "will attack", "plans to attack",
/// "reportedly attacked", "refused to attack", "a possible attack".
/// </summary>
public sealed class CertaintyScope
{
    private readonly Document document;

    private static readonly Dictionary<string, HashSet<string>> Classes = WordList.Lines("scope").ToDictionary(line => line[0], line => line[1..].ToHashSet(StringComparer.Ordinal));
    private static readonly HashSet<string> Light = ["hold", "launch", "conduct", "carry", "impose", "sign", "make", "take", "have", "give", "stage", "host", "begin", "start", "perform", "reach", "do", "resume", "undertake", "mount", "issue", "conclude", "ratify", "provide", "send", "lift", "declare", "introduce", "receive", "attend", "place", "engage", "convene", "hit", "happen", "occur", "open", "continue", "announce", "join", "use", "enter", "strengthen", "suspend", "extend", "end", "form", "establish", "deliver", "get", "pay", "exchange", "enhance", "expand", "deepen", "execute", "implement", "test"];

    /// <summary>For one document.</summary>
    public CertaintyScope(Document document) => this.document = document;

    /// <summary>How the text puts the act of a clause.</summary>
    public Certainty Of(Clause clause) => Of(clause, 0);

    private Certainty Of(Clause clause, int depth)
    {
        var own = Own(clause);
        if (own is Certainty.Negated || depth > 6) return own;
        var (outer, strong) = Outer(clause, depth);
        if (own == Certainty.Certain) return outer;
        return strong && outer is Certainty.Negated or Certainty.Open ? outer : own;
    }

    private Certainty Own(Clause clause)
    {
        if (clause.Negated) return Certainty.Negated;
        for (var i = Math.Max(clause.First - 1, 0); i < clause.Limit; i++)
            if (Has("adverbs-open", document.Tokens[i].Lower) && document.Tokens[i].Tag != Tag.Noun) return Certainty.Open;
        if (clause.Marker is "if" or "unless" or "whether" or "lest") return Certainty.Open;
        return clause.Modal switch
        {
            null or "do" => Certainty.Certain,
            "will" or "shall" or "be to" => Certainty.Intended,
            _ => Certainty.Open,
        };
    }

    /// <summary>What the embedding words make of it, and whether they outweigh the clause's own modal.</summary>
    private (Certainty Certainty, bool Strong) Outer(Clause clause, int depth)
    {
        if (clause.GoverningNoun >= 0)
        {
            var noun = document.Tokens[clause.GoverningNoun].Lemma;
            if (ClassOf("nouns", noun) is var byNoun and not Certainty.Certain) return (byNoun, byNoun != Certainty.Intended);
        }
        if (clause.Governor is not { } governor || clause.Form == ClauseForm.Participle) return (Certainty.Certain, false);
        var adverbial = clause.Form == ClauseForm.Ing && !FollowsDirectly(governor, clause);
        var of = Of(governor, depth + 1);
        if (clause.Form == ClauseForm.Finite)
        {
            // "said that", "is believed that": only words of doubt count; an announcement is told as it is told.
            if (of == Certainty.Negated && governor.Lemma is not "rule" and not "deny") return (governor.Lemma is "deny" or "doubt" ? Certainty.Certain : Certainty.Open, true);
            if (governor.Lemma is "deny" or "reject" or "refute" or "dismiss") return (Certainty.Negated, true);
            return governor.Lemma is "say" or "tell" or "claim" or "warn" or "announce" or "insist" or "expect" or "vow" or "pledge" or "promise" or "agree" or "indicate" or "estimate"
                ? (governor.Lemma is "vow" or "pledge" or "promise" or "agree" ? Certainty.Intended : governor.Lemma == "expect" ? Certainty.Intended : Certainty.Certain, false)
                : (ClassOf("verbs", governor.Lemma) is Certainty.Open ? Certainty.Open : Certainty.Certain, true);
        }
        for (var i = governor.Limit; i < clause.First && i < governor.Limit + 4; i++)
            if (ClassOf("adjectives", document.Tokens[i].Lower) is var byAdjective and not Certainty.Certain && governor.Lemma is "be" or "seem" or "appear" or "remain")
                return (of == Certainty.Negated ? Certainty.Negated : byAdjective, true);
        if (adverbial) return (of == Certainty.Negated ? Certainty.Certain : of, false);
        var embeds = ClassOf("verbs", governor.Lemma);
        // "in order to", "traveled to meet": a purpose.
        if (embeds == Certainty.Certain && clause.Form == ClauseForm.Infinitive && governor.Lemma is "travel" or "go" or "come" or "arrive" or "fly" or "send" or "deploy" or "use" or "visit" or "meet" or "leave" or "work") embeds = Certainty.Intended;
        if (of == Certainty.Negated) return (embeds == Certainty.Negated ? Certainty.Open : Certainty.Negated, true);
        return (embeds == Certainty.Certain ? of : embeds, embeds is Certainty.Negated or Certainty.Open);
    }

    private bool FollowsDirectly(Clause governor, Clause clause)
    {
        for (var i = governor.Limit; i < clause.First; i++) if (document.Tokens[i].Tag == Tag.Comma) return false;
        return true;
    }

    /// <summary>How the text puts the act that a noun names, given the clause it stands in (null when in none).</summary>
    public Certainty Of(Phrase phrase, Clause? clause)
    {
        var tokens = document.Tokens;
        for (var i = phrase.First; i < phrase.Limit; i++)
        {
            if (tokens[i].Lower == "no" && tokens[i].Tag == Tag.Determiner) return Certainty.Negated;
            if (i < phrase.Head && ClassOf("adjectives", tokens[i].Lower) is var adjective and not Certainty.Certain) return adjective;
        }
        if (phrase.First >= 2 && tokens[phrase.First - 1].Tag == Tag.Preposition && tokens[phrase.First - 2].IsNoun
            && ClassOf("nouns", tokens[phrase.First - 2].Lemma) is var noun and not Certainty.Certain) return noun;
        if (clause is null) return Certainty.Certain;
        var of = Of(clause);
        var isObject = clause.Objects.Concat(clause.SecondObjects).Any(o => o.First == phrase.First);
        var isSubject = clause.Subjects.Any(s => s.First == phrase.First);
        if (Light.Contains(clause.Lemma) || clause.Passive && isSubject || isSubject) return of == Certainty.Negated && clause.Lemma is "end" or "suspend" ? Certainty.Certain : of;
        if (isObject || clause.Attached.Any(p => p.Preposition is "for" or "against" or "out" && p.Objects.Any(o => o.First == phrase.First)))
        {
            var embeds = ClassOf("verbs", clause.Lemma);
            if (embeds == Certainty.Negated) return of == Certainty.Negated ? Certainty.Open : Certainty.Negated;
            if (embeds is Certainty.Intended or Certainty.Open && clause.Lemma is not ("agree" or "accuse" or "charge" or "blame" or "warn" or "approve")) return embeds;
        }
        return Certainty.Certain;
    }

    private static bool Has(string name, string word) => Classes[name].Contains(word);

    private static Certainty ClassOf(string part, string lemma) =>
        Has(part + "-negated", lemma) ? Certainty.Negated : Has(part + "-intended", lemma) ? Certainty.Intended : Has(part + "-open", lemma) ? Certainty.Open : Certainty.Certain;
}
