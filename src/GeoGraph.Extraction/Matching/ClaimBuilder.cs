using GeoGraph.Core;
using GeoGraph.Language;

namespace GeoGraph.Extraction;

/// <summary>Makes claims of what rules found: pairs the ends, adds items, date, speaker and evidence, and drops what repeats.</summary>
internal sealed class ClaimBuilder(Article article, Document document, Ontology ontology, Voices voices, ItemFinder items, SpottingWords words)
{
    private readonly Dictionary<ClaimId, Claim> claims = [];
    private int sentence;

    public ClaimBuilder In(int index)
    {
        sentence = index;
        return this;
    }

    public List<Claim> Claims() => [.. claims.Values.OrderBy(claim => claim.Predicate.Begin).ThenBy(claim => claim.Id.Value, StringComparer.Ordinal)];

    /// <summary>Adds the claims of a rule at an event word; false when it finds none there.</summary>
    public bool Add(EventRule rule, Slots slots, TextSpan predicate, Certainty certainty)
    {
        if (rule.Unless.Any(slot => slots.At(slot).Count > 0)) return false;
        var (sources, targets) = (slots.Actors(rule.Source), slots.Actors(rule.Target));
        if (targets.Count == 0 && rule.Place) targets = slots.Actors(["in", "near", "at", "across", "object/in", "object/near", "object/at", "object/of"]);
        if (rule.Type == "ASSAULT" && sources.Count == 0)
        {
            if (IsMishap(slots)) return false;
            sources = slots.Behind(words.Weapons, document);
        }
        var symmetric = ontology.Types.ContainsKey(rule.Type) || ontology.Relations.ContainsKey(rule.Type) ? ontology.IsSymmetric(rule.Type, rule.Subtype) : false;
        symmetric |= rule.Mutual && targets.Count == 0 && sources.Count > 1;
        var found = items.In(rule.Items.SelectMany(slots.At));
        if (rule.NeedsItem && found.Count == 0) return false;
        var pairs = Pairs(rule, sources, targets, symmetric, slots).Where(pair => !SameSide(pair.Source, pair.Target)).ToList();
        if (pairs.Count == 0) return false;
        var subtype = found.Select(item => rule.SubtypeByItem.GetValueOrDefault(item.Kind ?? "")).FirstOrDefault(s => s is not null) ?? rule.Subtype;
        var modality = rule.Modality is { } fixedTo && certainty == Certainty.Certain ? fixedTo : ModalityOf(certainty);
        foreach (var (source, target) in pairs)
            Add(rule.Type, subtype, source, target, symmetric, found, modality, predicate, rule.Name, rule.Confidence);
        AddReturn(rule, slots, pairs, found, modality, predicate);
        return true;
    }

    /// <summary>Adds a standing relation.</summary>
    public void AddRelation(string type, ResolvedMention source, ResolvedMention target, TextSpan words, string rule, double confidence)
    {
        if (!SameSide(source, target)) Add(type, null, source, target, ontology.IsSymmetric(type, null), [], Modality.Asserted, words, rule, confidence);
    }

    /// <summary>"… in exchange for energy": the other side gives that.</summary>
    private void AddReturn(EventRule rule, Slots slots, List<(ResolvedMention? Source, ResolvedMention? Target)> pairs, List<ClaimItem> given, Modality modality, TextSpan predicate)
    {
        if (rule.Type is not ("AID" or "COOPERATE" or "AGREE") || given.Count == 0) return;
        var span = document.Sentences[sentence];
        var at = -1;
        for (var i = span.First; i + 2 < span.Limit; i++)
            if (document.Tokens[i].Begin > predicate.Begin && document.Tokens[i].Lower == "in" && document.Tokens[i + 1].Lower is "exchange" or "return" && document.Tokens[i + 2].Lower == "for") { at = i + 3; break; }
        if (at < 0) return;
        var back = items.In(document.Syntax[sentence].NounPhrases.Where(phrase => phrase.First >= at && phrase.First < at + 14));
        if (back.Count == 0) return;
        foreach (var kind in back.GroupBy(item => item.Kind == "arms" ? "arms-transfer" : "aid"))
            foreach (var (source, target) in pairs)
                if (source is not null && target is not null)
                    Add("AID", kind.Key, target, source, false, [.. kind], modality, predicate, rule.Name + ".return", rule.Confidence * 0.9);
    }

    /// <summary>Whether an attack without attacker is none: an earthquake "strikes", people are "killed" in a crash.</summary>
    private bool IsMishap(Slots slots)
    {
        var tokens = document.Tokens;
        var subjects = slots.Phrases("subject");
        if (slots is VerbSlots && subjects.Count > 0 && !subjects.Any(subject => words.Weapons.Contains(tokens[subject.Head].Lemma))) return true;
        var row = document.Sentences[sentence];
        for (var i = row.First; i < row.Limit; i++)
            if (tokens[i].IsNoun && words.Mishaps.Contains(tokens[i].Lemma)) return true;
        return false;
    }

    private List<(ResolvedMention? Source, ResolvedMention? Target)> Pairs(
        EventRule rule, IReadOnlyList<ResolvedMention> sources, IReadOnlyList<ResolvedMention> targets, bool symmetric, Slots slots)
    {
        if (targets.Count == 0 && sources.Count > 1 && (symmetric || IsEachOther(rule, slots)))
            return [.. from one in Enumerable.Range(0, sources.Count)
                       from other in Enumerable.Range(0, sources.Count)
                       where symmetric ? one < other : one != other
                       select ((ResolvedMention?)sources[one], (ResolvedMention?)sources[other])];
        if (sources.Count == 0 && rule.Needs.Contains("source") || targets.Count == 0 && rule.Needs.Contains("target") || sources.Count + targets.Count == 0) return [];
        if (sources.Count == 0) return [.. targets.Select(target => ((ResolvedMention?)null, (ResolvedMention?)target))];
        if (targets.Count == 0) return [.. sources.Select(source => ((ResolvedMention?)source, (ResolvedMention?)null))];
        return [.. from source in sources from target in targets select ((ResolvedMention?)source, (ResolvedMention?)target)];
    }

    private bool IsEachOther(EventRule rule, Slots slots) => rule.Target.SelectMany(slots.At).Any(phrase =>
        document.Tokens[phrase.First].Lower is "each" or "one" && phrase.First + 1 < document.Tokens.Count && document.Tokens[phrase.First + 1].Lower is "other" or "another");

    /// <summary>Whether both ends are one, or a person and the state of that person: that is no dealing between two.</summary>
    private static bool SameSide(ResolvedMention? source, ResolvedMention? target) =>
        source is not null && target is not null && source.Entity.Id == target.Entity.Id;

    private void Add(string type, string? subtype, ResolvedMention? source, ResolvedMention? target, bool symmetric, IReadOnlyList<ClaimItem> found,
        Modality modality, TextSpan predicate, string rule, double confidence)
    {
        var row = document.Sentences[sentence];
        var evidence = new TextSpan(row.Begin, row.End);
        var speaker = voices.At(sentence, predicate);
        if (speaker?.Speaker is { } who && who == source?.Entity.Id && type is "ACCUSE" or "REQUEST" or "THREATEN" or "REJECT") speaker = null;
        var (one, other) = (source, target);
        var (first, second) = Claim.Ends(source?.Entity.Id, target?.Entity.Id, symmetric);
        if (first != source?.Entity.Id) (one, other) = (target, source);
        var id = Claim.IdOf(article.Id, type, subtype, first, second, symmetric, predicate.In(article.Text), evidence);
        var claim = new Claim
        {
            Id = id, Article = article.Id, Type = type, Subtype = subtype, Edge = type == "STATEMENT" ? "" : ontology.EdgeOf(type, subtype, found),
            Source = first, Target = second, Symmetric = symmetric, Event = EventOf(type, subtype, predicate), Items = found.ToEquatableList(),
            Occurred = Dates.Nearest(document, row, predicate), Modality = modality, Attribution = speaker,
            Confidence = Math.Round(confidence * (source is null && !symmetric ? 0.75 : 1) * (source is { Nominal: true } || target is { Nominal: true } ? 0.9 : 1), 3),
            Evidence = new Evidence(evidence, evidence.In(article.Text)), Predicate = predicate, SourceSpan = one?.Span, TargetSpan = other?.Span, Rule = rule,
        };
        claims.TryAdd(id, claim);
    }

    private NodeId EventOf(string type, string? subtype, TextSpan predicate) => new("event:" + ContentHash.Of(
        article.Id.Value, type, subtype, predicate.Begin.ToString(System.Globalization.CultureInfo.InvariantCulture), predicate.End.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public static Modality ModalityOf(Certainty certainty) => certainty switch
    {
        Certainty.Intended => Modality.Planned,
        Certainty.Open => Modality.Possible,
        Certainty.Negated => Modality.Denied,
        _ => Modality.Asserted,
    };
}
