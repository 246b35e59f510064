using GeoGraph.Core;
using GeoGraph.Language;

namespace GeoGraph.Extraction;

/// <summary>Descriptions and pronouns that can mean only one: "the two countries", "the alliance", "he" when one man was named.</summary>
internal sealed class Coreference(Document document, List<ResolvedMention> named)
{
    public List<ResolvedMention> Find()
    {
        var found = new List<ResolvedMention>();
        var actors = new Actors(document, named);
        foreach (var syntax in document.Syntax)
            foreach (var phrase in syntax.NounPhrases)
                foreach (var entity in Antecedents(syntax, phrase, actors))
                    found.Add(entity);
        return found;
    }

    private IEnumerable<ResolvedMention> Antecedents(SentenceSyntax syntax, Phrase phrase, Actors actors)
    {
        var tokens = document.Tokens;
        var head = tokens[phrase.Head];
        if (phrase.Limit - phrase.First == 1 && head.Tag == Tag.Pronoun)
        {
            var antecedent = head.Lower switch
            {
                "he" or "she" => Subject(syntax, phrase.First, actors, NodeKind.Person) ?? OnlyPerson(syntax.Sentence),
                "it" => Subject(syntax, phrase.First, actors, NodeKind.Country, NodeKind.Organization),
                "they" => Subject(syntax, phrase.First, actors, NodeKind.Group),
                _ => null,
            };
            if (antecedent is not null) yield return Nominal(phrase.First, phrase.First + 1, antecedent);
            yield break;
        }
        if (tokens[phrase.First].Tag == Tag.PossessivePronoun && tokens[phrase.First].Lower is var possessive)
        {
            var antecedent = possessive switch
            {
                "his" or "her" => Subject(syntax, phrase.First, actors, NodeKind.Person) ?? OnlyPerson(syntax.Sentence),
                "its" => Subject(syntax, phrase.First, actors, NodeKind.Country, NodeKind.Organization),
                "their" => Subject(syntax, phrase.First, actors, NodeKind.Group),
                _ => null,
            };
            if (antecedent is not null) yield return Nominal(phrase.First, phrase.First + 1, antecedent);
        }
        else if (tokens[phrase.First].Lower is "the" or "both" or "two" && head.Lemma is "country" or "nation" or "side" or "neighbor" or "neighbour" or "state" or "leader" or "capital" or "government")
        {
            var two = tokens[phrase.First].Lower == "both" || Enumerable.Range(phrase.First, phrase.Head - phrase.First).Any(i => tokens[i].Lower is "two" or "both");
            if (!two) yield break;
            var kind = head.Lemma == "leader" ? NodeKind.Person : NodeKind.Country;
            var pair = Recent(syntax.Sentence, phrase.First, kind);
            if (pair.Count == 2)
                foreach (var entity in pair) yield return Nominal(phrase.First, phrase.Limit, entity);
        }
        else if (tokens[phrase.First].Lower is "the" && phrase.Limit - phrase.First == 2 && head.Lemma is "alliance" or "bloc" or "organization" or "organisation" or "body")
        {
            var bodies = Recent(syntax.Sentence, phrase.First, NodeKind.Organization).Where(entity => entity.Sector == "IGO").ToList();
            if (bodies.Count == 1) yield return Nominal(phrase.First, phrase.Limit, bodies[0]);
        }
    }

    private ResolvedMention Nominal(int first, int limit, Entity entity) =>
        new(first, limit, Resolver.SpanOf(document, first, limit), entity, NameUse.Name, Nominal: true);

    /// <summary>The one subject of the clauses before a place in its sentence, when it is of the kind.</summary>
    private static Entity? Subject(SentenceSyntax syntax, int before, Actors actors, params ReadOnlySpan<NodeKind> kinds)
    {
        for (var i = syntax.Clauses.Count - 1; i >= 0; i--)
        {
            var clause = syntax.Clauses[i];
            if (clause.First >= before || clause.Form != ClauseForm.Finite) continue;
            var subjects = clause.Subjects.SelectMany(subject => actors.Of(subject)).Select(mention => mention.Entity).Distinct().ToList();
            if (subjects.Count != 1) { if (subjects.Count > 1) return null; continue; }
            return kinds.Contains(subjects[0].Kind) ? subjects[0] : null;
        }
        return null;
    }

    /// <summary>The one person who was named in this sentence or the one before; null when there were several.</summary>
    private Entity? OnlyPerson(Sentence sentence)
    {
        var persons = Named(Start(sentence, back: 1), sentence.Limit, NodeKind.Person);
        return persons.Count == 1 ? persons[0] : null;
    }

    /// <summary>The different ones of a kind that were named last: in this sentence before a place, or else in one of the two before.</summary>
    private List<Entity> Recent(Sentence sentence, int before, NodeKind kind)
    {
        var found = Named(sentence.First, before, kind);
        for (var back = 1; back <= 2 && found.Count == 0; back++) found = Named(Start(sentence, back), sentence.First, kind);
        return found;
    }

    private int Start(Sentence sentence, int back) => starts[Math.Max(0, Array.BinarySearch(starts, sentence.First) - back)];

    /// <summary>Who is named in <c>tokens[first..limit]</c>; the names are in order, so this looks only there.</summary>
    private List<Entity> Named(int first, int limit, NodeKind kind)
    {
        var (low, high) = (0, named.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (named[middle].First < first) low = middle + 1;
            else high = middle;
        }
        var found = new List<Entity>();
        for (; low < named.Count && named[low].First < limit; low++)
            if (named[low].Entity.Kind == kind && named[low].Limit <= limit && !found.Contains(named[low].Entity)) found.Add(named[low].Entity);
        return found;
    }

    private readonly int[] starts = [.. document.Sentences.Select(sentence => sentence.First)];
}
