using GeoGraph.Core;
using GeoGraph.Language;

namespace GeoGraph.Extraction;

/// <summary>What a document holds beside claims: dates, utterances, event words.</summary>
internal static class Observations
{
    public static List<DatedWords> Dates(Document document) =>
        [.. document.Dates.Select(date => new DatedWords(new TextSpan(date.Begin, date.End), Extraction.Dates.Of(date)))];

    public static List<Utterance> Utterances(Document document, IReadOnlyList<ResolvedMention> mentions)
    {
        var actors = new Actors(document, mentions);
        return [.. document.Reports.Select(report => new Utterance(
            report.Source is null ? null : (actors.Of(report.Source) is [var who, ..] ? who.Entity.Id : null),
            report.Source is null ? null : Resolver.SpanOf(document, report.Source.First, report.Source.Limit),
            Resolver.SpanOf(document, report.CueFirst, report.CueLimit), new TextSpan(report.ContentBegin, report.ContentEnd)))];
    }

    /// <summary>Every verb that carries a clause, and every noun that a rule knows as an event.</summary>
    public static List<EventWord> EventWords(Document document, RuleBook book)
    {
        var scope = new CertaintyScope(document);
        var words = new List<EventWord>();
        foreach (var syntax in document.Syntax)
        {
            words.AddRange(syntax.Clauses.Select(clause => Word(clause.Head, scope.Of(clause))));
            foreach (var phrase in syntax.NounPhrases)
            {
                if (book.ByNoun(document.Tokens[phrase.Head].Lemma).Count == 0) continue;
                var clause = syntax.Clauses.FirstOrDefault(c => c.Objects.Concat(c.Subjects).Any(p => p.First == phrase.First));
                words.Add(Word(phrase.Head, scope.Of(phrase, clause)));
            }
        }
        return [.. words.OrderBy(word => word.Span.Begin)];

        EventWord Word(int token, Certainty certainty) => new(Resolver.SpanOf(document, token, token + 1), ClaimBuilder.ModalityOf(certainty));
    }
}
