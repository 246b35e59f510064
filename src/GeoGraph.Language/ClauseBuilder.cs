namespace GeoGraph.Language;

/// <summary>
/// Finds for each verb group its subject, objects and governor by walking the chunks of its sentence. Each walk has a fixed reach,
/// so a sentence costs time in proportion to its length.
/// </summary>
internal sealed class ClauseBuilder
{
    private const int Reach = 40;

    private static readonly HashSet<string> ObjectControl = ["urge", "order", "ask", "allow", "force", "call", "press", "pressure", "encourage", "persuade", "enable", "permit", "require", "instruct", "tell", "invite", "compel", "request", "warn", "advise", "want", "help", "cause", "command", "push", "lead", "authorize", "expect", "prompt"];
    private static readonly HashSet<string> ObjectIng = ["accuse", "suspect", "stop", "prevent", "blame", "condemn", "criticize", "criticise", "denounce", "convict", "see", "find", "catch", "ban", "bar", "block", "discourage", "dissuade", "thank", "praise"];
    private static readonly HashSet<string> Complement = ["say", "announce", "claim", "report", "warn", "believe", "think", "know", "state", "declare", "confirm", "deny", "suggest", "argue", "insist", "reveal", "add", "note", "explain", "tell", "allege", "admit", "fear", "hope", "expect", "show", "mean", "indicate", "stress", "vow", "pledge", "promise", "agree", "demand", "propose", "find", "estimate", "predict", "acknowledge", "assert", "emphasize", "reiterate", "maintain", "hint", "speculate", "worry", "conclude", "learn", "hear", "see", "feel", "understand", "recommend", "urge", "request", "threaten", "decide", "rule", "analyze", "describe", "view", "contend", "reaffirm", "fear", "doubt", "assume", "respond", "reply", "write", "ensure"];

    private readonly Token[] tokens;
    private readonly List<Chunk> chunks;
    private readonly Phrases phrases;
    private readonly Dictionary<int, Clause> built = [];

    private ClauseBuilder(Token[] tokens, List<Chunk> chunks)
    {
        (this.tokens, this.chunks) = (tokens, chunks);
        phrases = new Phrases(tokens, chunks);
    }

    /// <summary>The clauses of a sentence and its noun phrases, in order.</summary>
    public static (List<Clause> Clauses, List<Phrase> NounPhrases) Build(Token[] tokens, List<Chunk> chunks)
    {
        var builder = new ClauseBuilder(tokens, chunks);
        var clauses = new List<Clause>();
        var nouns = new List<Phrase>();
        for (var i = 0; i < chunks.Count; i++)
        {
            if (chunks[i].Kind == ChunkKind.VerbGroup) clauses.Add(builder.built[i] = builder.ClauseAt(i));
            else if (chunks[i].Kind == ChunkKind.NounPhrase) nouns.Add(builder.phrases.At(i));
        }
        return (clauses, nouns);
    }

    private Clause ClauseAt(int i)
    {
        var chunk = chunks[i];
        var (form, passive, negated, modal, present) = Group(chunk);
        var marker = form == ClauseForm.Finite ? Marker(i) : null;
        var governor = form == ClauseForm.Finite ? FiniteGovernor(i, marker) : NonFiniteGovernor(i);
        var noun = GoverningNoun(i, form);
        var clause = new Clause
        {
            First = chunk.First, Limit = chunk.Limit, Head = chunk.Head, Lemma = tokens[chunk.Head].Lemma, Form = form, Passive = passive,
            Negated = negated, Modal = modal, Present = present, Marker = marker, Governor = governor, GoverningNoun = noun,
        };
        var (objects, second, attached) = After(i);
        return clause with { Subjects = Subjects(i, form, governor), Objects = objects, SecondObjects = second, Attached = attached };
    }

    private (ClauseForm Form, bool Passive, bool Negated, string? Modal, bool Present) Group(Chunk chunk)
    {
        var (negated, modal, be, sawTo) = (false, (string?)null, false, false);
        Tag? firstVerb = null;
        if (chunk.First > 0 && tokens[chunk.First - 1].Tag == Tag.Negation) negated = true; // "never attacked"
        for (var i = chunk.First; i < chunk.Limit; i++)
        {
            var token = tokens[i];
            if (token.Tag == Tag.Negation) negated = true;
            else if (token.Tag == Tag.Modal) { modal ??= token.Lemma; firstVerb ??= Tag.Modal; if (token.Lower == "cannot") negated = true; }
            else if (token.Tag == Tag.To) { if (firstVerb is null) sawTo = true; else modal ??= "be to"; }
            else if (token.IsVerb) { firstVerb ??= token.Tag; if (i < chunk.Head && token.Lemma is "be" or "get") be = true; }
        }
        var head = tokens[chunk.Head].Tag;
        var passive = head is Tag.VerbParticiple or Tag.VerbPast && be || (head == Tag.VerbParticiple && firstVerb == Tag.VerbParticiple);
        var form = sawTo ? ClauseForm.Infinitive : firstVerb switch
        {
            Tag.VerbIng => ClauseForm.Ing,
            Tag.VerbParticiple => ClauseForm.Participle,
            _ => ClauseForm.Finite,
        };
        return (form, passive, negated, modal, firstVerb is Tag.VerbBase or Tag.VerbPresent && modal is null);
    }

    /// <summary>The subordinator or relative that opens the clause of a finite verb.</summary>
    private string? Marker(int i)
    {
        for (var j = i - 1; j >= 0 && j > i - 10; j--)
        {
            var chunk = chunks[j];
            if (chunk.Kind is ChunkKind.Subordinator or ChunkKind.Relative) return tokens[chunk.First].Lower;
            if (chunk.Kind is ChunkKind.VerbGroup or ChunkKind.Coordinator or ChunkKind.Quote or ChunkKind.Other) return null;
            // "after Russia attacked": a preposition with a noun phrase and then, without break, the verb.
            if (chunk.Kind == ChunkKind.Preposition && tokens[chunk.First].Lower is "after" or "before" or "since" or "until" or "as" && phrases.Is(j + 1, ChunkKind.NounPhrase)) return tokens[chunk.First].Lower;
            if (chunk.Kind != ChunkKind.Comma || phrases.Is(i - 1, ChunkKind.Comma)) continue;
            // "that, through this summit, it will": only an adverbial may stand between.
            if (!phrases.Is(j - 1, ChunkKind.NounPhrase) || !phrases.Is(j - 2, ChunkKind.Preposition)) return null;
            j--;
        }
        return null;
    }

    private Clause? FiniteGovernor(int i, string? marker)
    {
        if (marker is not (null or "that" or "whether")) return null;
        for (var j = i - 1; j >= 0 && j > i - Reach; j--)
        {
            if (chunks[j].Kind == ChunkKind.Coordinator && phrases.Is(j + 1, ChunkKind.VerbGroup) && j + 1 == i) return Earlier(j)?.Governor; // "said that it … and …"
            if (chunks[j].Kind != ChunkKind.VerbGroup) continue;
            var clause = built[j];
            if (Complement.Contains(clause.Lemma) && (marker is not null || ZeroThat(j, i))) return clause;
            if (marker is null) return null;
        }
        return null;
    }

    private Clause? Earlier(int j)
    {
        for (; j >= 0; j--) if (built.TryGetValue(j, out var clause)) return clause;
        return null;
    }

    /// <summary>"said (on Monday) it would": nothing but a noun phrase, a date and quotes between.</summary>
    private bool ZeroThat(int j, int i)
    {
        for (var k = j + 1; k < i; k++)
            if (chunks[k].Kind is ChunkKind.Coordinator && !phrases.Is(k - 1, ChunkKind.NounPhrase) || chunks[k].Kind is ChunkKind.Relative or ChunkKind.Subordinator) return false;
        return i - j > 1;
    }

    private Clause? NonFiniteGovernor(int i)
    {
        for (var j = i - 1; j >= 0 && j > i - 12; j--)
        {
            if (chunks[j].Kind is ChunkKind.Other) return null;
            if (chunks[j].Kind == ChunkKind.VerbGroup) return built[j];
        }
        return null;
    }

    /// <summary>"plans | to attack", "the threat | that it will", "possibility | of attacking".</summary>
    private int GoverningNoun(int i, ClauseForm form)
    {
        var j = phrases.Skip(i - 1, -1);
        if (form == ClauseForm.Infinitive && phrases.Is(j, ChunkKind.NounPhrase)) return chunks[j].Head;
        if (form == ClauseForm.Ing && phrases.Is(j, ChunkKind.Preposition) && phrases.Is(j - 1, ChunkKind.NounPhrase)) return chunks[j - 1].Head;
        if (form == ClauseForm.Ing && phrases.Is(j, ChunkKind.NounPhrase) && phrases.Is(j - 1, ChunkKind.Preposition) && phrases.Is(j - 2, ChunkKind.NounPhrase)
            && tokens[chunks[j - 1].First].Lower == "of") return chunks[j - 2].Head;
        if (form == ClauseForm.Finite)
            for (; j >= 1 && j > i - 6; j--)
                if (phrases.Is(j, ChunkKind.Subordinator) && tokens[chunks[j].First].Lower == "that" && phrases.Is(j - 1, ChunkKind.NounPhrase)) return chunks[j - 1].Head;
        return -1;
    }

    private (IReadOnlyList<Phrase> Objects, IReadOnlyList<Phrase> Second, IReadOnlyList<PrepositionalPhrase> Attached) After(int i)
    {
        var at = phrases.Skip(i + 1, +1);
        IReadOnlyList<Phrase> objects = [], second = [];
        // A particle ("carried out an attack", "shot down a plane") stands between verb and object.
        if (phrases.Is(at, ChunkKind.Preposition) && tokens[chunks[at].First].Lower is "out" or "down" or "up" or "off" or "back" && phrases.Is(at + 1, ChunkKind.NounPhrase)) at++;
        while (phrases.Is(at, ChunkKind.Quote)) at++;
        if (phrases.Is(at, ChunkKind.NounPhrase) && !(Complement.Contains(tokens[chunks[i].Head].Lemma) && phrases.Is(phrases.Skip(at + 1, +1), ChunkKind.VerbGroup) && phrases.IsFinite(phrases.Skip(at + 1, +1))))
        {
            objects = phrases.Right(at, 0, clauseMayFollow: false, out at);
            var next = phrases.Skip(at, +1);
            if (objects.Count == 1 && phrases.Is(next, ChunkKind.NounPhrase) && !phrases.Is(phrases.Skip(next + 1, +1), ChunkKind.VerbGroup)) second = phrases.Right(next, 0, clauseMayFollow: false, out at);
        }
        return (objects, second, phrases.AttachedAfter(at, 1, out _));
    }

    private IReadOnlyList<Phrase> Subjects(int i, ClauseForm form, Clause? governor)
    {
        if (form == ClauseForm.Finite) return FiniteSubjects(i);
        var before = phrases.Skip(i - 1, -1);
        // "a bomb exploded in the town killing four": what follows a verb's adverbial belongs to the verb, not to the noun beside it.
        var adverbial = form == ClauseForm.Ing && governor is { Form: ClauseForm.Finite, Passive: false, Objects.Count: 0 } && phrases.Is(before - 1, ChunkKind.Preposition);
        if (form is ClauseForm.Participle or ClauseForm.Ing && phrases.Is(before, ChunkKind.NounPhrase) && !adverbial) return Left(before);
        if (governor is null) return [];
        if (form == ClauseForm.Infinitive && ObjectControl.Contains(governor.Lemma) && !governor.Passive)
        {
            if (governor.Objects.Count > 0) return governor.Objects;
            if (governor.Attached.FirstOrDefault(p => p.Preposition is "on" or "for" or "upon" or "with" or "to") is { } whom) return whom.Objects;
        }
        if (form == ClauseForm.Ing && phrases.Is(before, ChunkKind.Preposition) && ObjectIng.Contains(governor.Lemma) && !governor.Passive && governor.Objects.Count > 0) return governor.Objects;
        return governor.Subjects;
    }

    private IReadOnlyList<Phrase> FiniteSubjects(int i)
    {
        for (var j = i - 1; j >= 0 && j > i - Reach;)
        {
            switch (chunks[j].Kind)
            {
                case ChunkKind.Time or ChunkKind.Adverb or ChunkKind.Quote or ChunkKind.Subordinator:
                    j--;
                    break;
                case ChunkKind.Coordinator:
                    return Earlier(j)?.Subjects ?? [];
                case ChunkKind.Relative:
                    return Antecedent(j);
                case ChunkKind.Comma:
                    if (phrases.Is(j - 1, ChunkKind.Coordinator)) return Earlier(j)?.Subjects ?? [];
                    var open = OpeningComma(j);
                    if (open < 0) return [];
                    j = open - 1;
                    if (phrases.Is(j, ChunkKind.VerbGroup)) return built[j].Subjects;
                    break;
                case ChunkKind.NounPhrase:
                    var (start, reached) = ChainStart(j);
                    if (reached >= 0) { j = reached; break; } // hangs on a verb: look further left
                    return Left(start);
                case ChunkKind.VerbGroup:
                    return [];
                default:
                    return [];
            }
        }
        return [];
    }

    /// <summary>
    /// Walks from a noun phrase over "of …", "in …" to the noun phrase that all hang on. When they hang on a reduced or relative
    /// clause instead, says where to look on.
    /// </summary>
    private (int Start, int LookOn) ChainStart(int j)
    {
        while (phrases.Is(j - 1, ChunkKind.Preposition))
        {
            var k = phrases.Skip(j - 2, -1);
            while (phrases.Is(k, ChunkKind.Preposition)) k = phrases.Skip(k - 1, -1);
            if (phrases.Is(k, ChunkKind.NounPhrase)) { j = k; continue; }
            if (phrases.Is(k, ChunkKind.Coordinator) && phrases.Is(k - 1, ChunkKind.NounPhrase)) { j = k - 1; continue; }
            if (phrases.Is(k, ChunkKind.VerbGroup)) return (j, BeforeModifier(k));
            if (phrases.Is(k, ChunkKind.Comma)) return (j, k - 1);
            return (j, k < 0 ? -1 : k);
        }
        if (phrases.Is(j - 1, ChunkKind.VerbGroup) && !phrases.IsFinite(j - 1)) return (j, BeforeModifier(j - 1));
        return (j, -1);
    }

    /// <summary>Left of a clause that modifies a noun: past its verb and its relative.</summary>
    private int BeforeModifier(int verb)
    {
        var j = verb - 1;
        if (phrases.Is(j, ChunkKind.Relative)) j--;
        if (phrases.Is(j, ChunkKind.Comma)) j--;
        return j;
    }

    private int OpeningComma(int closing)
    {
        for (var j = closing - 1; j > 0 && j > closing - 20; j--)
        {
            if (chunks[j].Kind != ChunkKind.Comma) continue;
            if (phrases.Is(j - 1, ChunkKind.NounPhrase) || phrases.Is(j - 1, ChunkKind.VerbGroup) || phrases.Is(j - 1, ChunkKind.Time)) return j;
        }
        return -1;
    }

    private IReadOnlyList<Phrase> Antecedent(int relative)
    {
        var j = relative - 1;
        if (phrases.Is(j, ChunkKind.Preposition)) j--;
        if (phrases.Is(j, ChunkKind.Comma)) j--;
        if (!phrases.Is(j, ChunkKind.NounPhrase)) return [];
        while (phrases.Is(j - 1, ChunkKind.Preposition) && tokens[chunks[j - 1].First].Lower is "of" && phrases.Is(j - 2, ChunkKind.NounPhrase)) j -= 2;
        return [phrases.At(j)];
    }

    /// <summary>The noun phrase at a chunk and those coordinated with it to the left, in text order.</summary>
    private List<Phrase> Left(int j)
    {
        var group = new List<Phrase> { phrases.At(j) };
        var list = false;
        while (group.Count < 12)
        {
            var k = j - 1;
            var and = phrases.Is(k, ChunkKind.Coordinator);
            if (and) k--;
            var comma = phrases.Is(k, ChunkKind.Comma);
            if (comma) k--;
            if (!(and || (comma && list)) || !phrases.Is(k, ChunkKind.NounPhrase)) break;
            while (phrases.Is(k - 1, ChunkKind.Preposition) && phrases.Is(k - 2, ChunkKind.NounPhrase)) k -= 2;
            if (phrases.Is(k - 1, ChunkKind.Preposition) || phrases.Is(k - 1, ChunkKind.VerbGroup)) break;
            group.Insert(0, phrases.At(k));
            (j, list) = (k, true);
        }
        return group;
    }
}
