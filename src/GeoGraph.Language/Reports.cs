namespace GeoGraph.Language;

/// <summary>Finds who says what: "X said that …", "…, X said", "according to X", and quotations that go on over sentences.</summary>
internal static class Reports
{
    private static readonly HashSet<string> Cues = ["say", "tell", "announce", "claim", "report", "warn", "state", "declare", "confirm", "deny", "suggest", "argue", "insist", "reveal", "add", "note", "explain", "allege", "admit", "stress", "indicate", "acknowledge", "assert", "emphasize", "emphasise", "reiterate", "maintain", "hint", "conclude", "believe", "think", "analyze", "describe", "write", "reply", "respond", "predict", "estimate", "contend", "accuse", "promise", "vow", "pledge", "ask", "call", "tweet", "hope", "expect", "fear", "urge", "demand", "point", "remark", "comment", "agree", "testify", "recall", "express", "repeat", "speculate", "view"];

    public static List<Report> Find(string text, IReadOnlyList<Token> tokens, IReadOnlyList<SentenceSyntax> sentences)
    {
        var reports = new List<Report>();
        var quotes = Quotations(tokens, sentences);
        foreach (var syntax in sentences)
        {
            var sentence = syntax.Sentence;
            foreach (var clause in syntax.Clauses)
            {
                if (!Cues.Contains(clause.Lemma) || clause.Subjects.Count == 0 && !clause.Passive) continue;
                if (Content(text, tokens, syntax, clause, quotes) is not { } content || content.Begin >= content.End) continue;
                var source = clause.Passive ? clause.Attached.FirstOrDefault(p => p.Preposition == "by")?.Objects[0] : clause.Subjects[0];
                reports.Add(new Report(source, clause.Head, clause.Head + 1, content.Begin, content.End));
            }
            for (var i = sentence.First; i + 2 < sentence.Limit; i++)
            {
                if (tokens[i].Lower != "according" || tokens[i + 1].Lower != "to") continue;
                var source = syntax.NounPhrases.FirstOrDefault(phrase => phrase.First == i + 2);
                var after = source is null ? i + 2 : PhraseEnd(source);
                var (begin, end) = i == sentence.First && after < sentence.Limit ? (SkipSigns(tokens, after, sentence.Limit), sentence.Limit) : (sentence.First, i);
                if (begin < end) reports.Add(new Report(source, i, i + 2, tokens[begin].Begin, tokens[end - 1].End));
            }
        }
        return [.. reports.OrderBy(report => report.CueFirst)];
    }

    private static (int Begin, int End)? Content(
        string text, IReadOnlyList<Token> tokens, SentenceSyntax syntax, Clause clause, List<(int First, int Limit)> quotes)
    {
        var sentence = syntax.Sentence;
        // A quotation that touches the cue: right after it (a few words between), or before it at a comma.
        foreach (var (first, limit) in quotes)
        {
            if (first >= clause.Limit && first < sentence.Limit && !syntax.Clauses.Any(c => c.First >= clause.Limit && c.First < first && c.Marker is null && c.Form == ClauseForm.Finite))
                return (tokens[first].Begin, tokens[limit - 1].End);
            if (limit <= clause.First && limit >= sentence.First && clause.First - limit < 25 && !syntax.Clauses.Any(c => c.First >= limit && c.First < clause.First)
                && !(clause.Limit < sentence.Limit && HasComplement(tokens, syntax, clause))) return (tokens[first].Begin, tokens[limit - 1].End);
        }
        if (HasComplement(tokens, syntax, clause)) return (tokens[ComplementStart(tokens, clause, sentence)].Begin, tokens[End(tokens, sentence) - 1].End);
        if (clause.Lemma is "accuse" or "urge" or "promise" or "vow" or "pledge" or "deny" or "warn" or "tell" or "ask" or "demand" or "claim" or "announce" or "report" or "confirm" && clause.Limit + 1 < sentence.Limit && clause.Form == ClauseForm.Finite)
            return (tokens[clause.Limit].Begin, tokens[End(tokens, sentence) - 1].End);
        // "…, the minister said."
        var comma = -1;
        for (var i = clause.First - 1; i > sentence.First && i > clause.First - 20; i--)
            if (tokens[i].Tag == Tag.Comma) { comma = i; break; }
        if (comma > sentence.First && clause.Limit >= sentence.Limit - 12 && syntax.Clauses.Any(c => c.First < comma) && clause.Form == ClauseForm.Finite && clause.Lemma is "say" or "add" or "report" or "announce" or "state" or "claim" or "tell" or "note" or "confirm" or "explain" or "warn")
            return (tokens[sentence.First].Begin, tokens[comma - 1].End);
        return null;
    }

    private static bool HasComplement(IReadOnlyList<Token> tokens, SentenceSyntax syntax, Clause clause) =>
        syntax.Clauses.Any(c => ReferenceEquals(c.Governor, clause) && c.First >= clause.Limit)
        || (clause.Limit < syntax.Sentence.Limit && tokens[clause.Limit].Lower is "that" or ":");

    private static int ComplementStart(IReadOnlyList<Token> tokens, Clause clause, Sentence sentence)
    {
        var at = clause.Limit;
        for (var i = at; i < sentence.Limit && i < at + 12; i++)
            if (tokens[i].Lower == "that" && tokens[i].Tag == Tag.Subordinator) return Math.Min(i + 1, sentence.Limit - 1);
        return SkipSigns(tokens, at, sentence.Limit);
    }

    private static int SkipSigns(IReadOnlyList<Token> tokens, int i, int limit)
    {
        while (i < limit - 1 && tokens[i].Tag is Tag.Comma or Tag.Punctuation or Tag.Quote) i++;
        return i;
    }

    private static int End(IReadOnlyList<Token> tokens, Sentence sentence)
    {
        var end = sentence.Limit;
        while (end > sentence.First + 1 && tokens[end - 1].Tag is Tag.Punctuation or Tag.Quote) end--;
        return end;
    }

    private static int PhraseEnd(Phrase phrase) =>
        phrase.Attached.Count == 0 ? phrase.Limit : phrase.Attached[^1].Objects[^1].Limit;

    /// <summary>
    /// Quoted stretches of three words or more, as tokens between the quotation marks. One may go on over sentences within its
    /// paragraph; a paragraph that ends inside a quotation closes it.
    /// </summary>
    internal static List<(int First, int Limit)> Quotations(IReadOnlyList<Token> tokens, IReadOnlyList<SentenceSyntax> sentences)
    {
        var quotes = new List<(int, int)>();
        var open = -1;
        for (var s = 0; s < sentences.Count; s++)
        {
            var sentence = sentences[s].Sentence;
            for (var i = sentence.First; i < sentence.Limit; i++)
            {
                if (tokens[i].Text is not ("\"" or "“" or "”" or "``" or "''")) continue;
                if (open < 0 && tokens[i].Text is not ("”" or "''")) { open = i + 1; continue; }
                if (open >= 0 && i - open >= 3) quotes.Add((open, i));
                open = -1;
            }
            var last = s + 1 == sentences.Count || sentences[s + 1].Sentence.Paragraph != sentence.Paragraph;
            if (last && open >= 0 && open < sentence.Limit - 3) quotes.Add((open, sentence.Limit));
            if (last) open = -1;
        }
        return quotes;
    }
}
