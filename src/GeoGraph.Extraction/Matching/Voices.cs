using GeoGraph.Core;
using GeoGraph.Language;

namespace GeoGraph.Extraction;

/// <summary>Says who tells what stands at a place: the innermost speaker whose words contain it.</summary>
internal sealed class Voices
{
    private readonly Document document;
    private readonly Actors actors;
    private readonly Dictionary<int, List<Report>> bySentence = [];

    public Voices(Document document, Actors actors)
    {
        (this.document, this.actors) = (document, actors);
        // A report is filed under each sentence that its content touches, so a look-up stays local.
        var starts = document.Sentences.Select(sentence => sentence.Begin).ToArray();
        foreach (var report in document.Reports)
        {
            var index = Array.BinarySearch(starts, report.ContentBegin);
            for (var s = index < 0 ? Math.Max(0, ~index - 1) : index; s < starts.Length && starts[s] < report.ContentEnd; s++)
            {
                if (!bySentence.TryGetValue(s, out var list)) bySentence[s] = list = [];
                list.Add(report);
            }
        }
    }

    /// <summary>The speaker of an event word; null in the article's own voice.</summary>
    public Attribution? At(int sentence, TextSpan predicate)
    {
        Report? best = null;
        if (!bySentence.TryGetValue(sentence, out var reports)) return null;
        foreach (var report in reports)
        {
            if (report.ContentBegin > predicate.Begin || report.ContentEnd < predicate.End || report.Source is null) continue;
            if (document.Tokens[report.CueFirst].Begin == predicate.Begin) continue;
            if (best is null || report.ContentEnd - report.ContentBegin < best.ContentEnd - best.ContentBegin) best = report;
        }
        return best is null ? null : Of(best);
    }

    private Attribution? Of(Report report)
    {
        var source = report.Source!;
        var cue = Resolver.SpanOf(document, report.CueFirst, report.CueLimit);
        var named = actors.Of(source);
        if (named.Count > 0) return new Attribution(named[0].Entity.Id, named[0].Span.In(document.Text), named[0].Span, cue);
        if (document.Tokens[source.Head].Tag is Tag.Pronoun) return null; // somebody, but we cannot tell who
        var span = Resolver.SpanOf(document, source.First, source.Limit);
        return new Attribution(null, span.In(document.Text), span, cue);
    }
}
