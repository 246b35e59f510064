using GeoGraph.Core;
using GeoGraph.Language;

namespace GeoGraph.Extraction;

/// <summary>Finds claims: tries the rules of every verb and noun of a sentence on what stands around it.</summary>
internal sealed class Matcher(RuleBook book, Ontology ontology)
{
    public List<Claim> Match(Article article, Document document, IReadOnlyList<ResolvedMention> mentions)
    {
        var actors = new Actors(document, mentions);
        var builder = new ClaimBuilder(article, document, ontology, new Voices(document, actors), new ItemFinder(document, book.Items), book.Words);
        var scope = new CertaintyScope(document);
        for (var s = 0; s < document.Syntax.Count; s++)
        {
            var syntax = document.Syntax[s];
            if (IsOffTopic(document, syntax.Sentence)) continue;
            var used = new HashSet<int>(); // event words that made a claim already
            foreach (var clause in syntax.Clauses)
                MatchVerb(document, syntax, clause, actors, builder.In(s), scope, used);
            foreach (var phrase in syntax.NounPhrases)
                MatchNoun(document, syntax, phrase, actors, builder.In(s), scope, used);
            new Relations(document, actors, book.Words).Find(syntax, builder.In(s));
        }
        return builder.Claims();
    }

    private bool IsOffTopic(Document document, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.Limit; i++)
            if (book.OffTopic.Contains(document.Tokens[i].Lower) || book.OffTopic.Contains(document.Tokens[i].Lemma)) return true;
        return false;
    }

    private void MatchVerb(Document document, SentenceSyntax syntax, Clause clause, Actors actors, ClaimBuilder builder, CertaintyScope scope, HashSet<int> used)
    {
        foreach (var rule in book.ByVerb(clause.Lemma))
        {
            if (!FitsVerb(document, clause, rule, out var noun) || used.Contains(noun?.Head ?? clause.Head)) continue;
            var slots = new VerbSlots(clause, syntax, actors);
            var predicate = Resolver.SpanOf(document, noun?.Head ?? clause.Head, (noun?.Head ?? clause.Head) + 1);
            if (builder.Add(rule, slots, predicate, scope.Of(clause))) used.Add(noun?.Head ?? clause.Head);
            if (used.Contains(noun?.Head ?? clause.Head)) { if (noun is null) break; used.Add(clause.Head); break; }
        }
    }

    private static bool FitsVerb(Document document, Clause clause, EventRule rule, out Phrase? noun)
    {
        noun = null;
        if (rule.Passive is { } passive && passive != clause.Passive) return false;
        if (!rule.Verbs.Any(verb => FitsWords(document, clause, verb))) return false;
        if (rule.Nouns.Count == 0) return true;
        var objects = clause.Passive ? clause.Subjects : clause.Objects.Concat(clause.SecondObjects);
        noun = objects.FirstOrDefault(phrase => rule.Nouns.Any(word => IsHead(document, phrase, word)));
        return noun is not null;
    }

    /// <summary>"call for", "carry out": the verb with its particle right after, or after its object.</summary>
    private static bool FitsWords(Document document, Clause clause, string verb)
    {
        var space = verb.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) return verb == clause.Lemma;
        if (!verb.AsSpan(0, space).SequenceEqual(clause.Lemma)) return false;
        var particle = verb[(space + 1)..];
        var tokens = document.Tokens;
        for (var i = clause.Limit; i < tokens.Count && i < clause.Limit + 2; i++)
        {
            if (tokens[i].Lower == particle) return true;
            if (tokens[i].Tag != Tag.Adverb) break;
        }
        return clause.Objects is [var only] && only.Limit < tokens.Count && tokens[only.Limit].Lower == particle;
    }

    private static bool IsHead(Document document, Phrase phrase, string word)
    {
        var space = word.IndexOf(' ', StringComparison.Ordinal);
        var lemma = document.Tokens[phrase.Head].Lemma;
        return space < 0 ? lemma == word
            : phrase.Head > phrase.First && word.AsSpan(space + 1).SequenceEqual(lemma) && word.AsSpan(0, space).SequenceEqual(document.Tokens[phrase.Head - 1].Lower);
    }

    private void MatchNoun(Document document, SentenceSyntax syntax, Phrase phrase, Actors actors, ClaimBuilder builder, CertaintyScope scope, HashSet<int> used)
    {
        if (used.Contains(phrase.Head) || !document.Tokens[phrase.Head].IsNoun) return;
        foreach (var rule in book.ByNoun(document.Tokens[phrase.Head].Lemma))
        {
            if (!rule.Nouns.Any(word => IsHead(document, phrase, word))) continue;
            var clause = ClauseOf(syntax, phrase);
            var light = clause is not null && book.LightVerbs.Contains(clause.Lemma) ? clause : null;
            var predicate = Resolver.SpanOf(document, phrase.Head, phrase.Head + 1);
            if (!builder.Add(rule, new NounSlots(phrase, light, actors), predicate, scope.Of(phrase, clause))) continue;
            used.Add(phrase.Head);
            return;
        }
    }

    /// <summary>The clause in which a noun phrase is subject, object or hangs on the verb; null when in none.</summary>
    private static Clause? ClauseOf(SentenceSyntax syntax, Phrase phrase)
    {
        Clause? found = null;
        foreach (var clause in syntax.Clauses)
        {
            if (clause.Objects.Concat(clause.SecondObjects).Concat(clause.Subjects).Concat(clause.Attached.SelectMany(a => a.Objects)).All(p => p.First != phrase.First)) continue;
            if (clause.Form == ClauseForm.Finite || found is null) return clause;
            found = clause;
        }
        return found;
    }
}
