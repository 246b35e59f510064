namespace GeoGraph.Language;

/// <summary>Reads English: text → sentences, words, names, dates, clauses, reports. Safe to use from several threads at once.</summary>
/// <param name="names">The names to find; gazetteers come in here.</param>
public sealed class EnglishReader(PhraseMatcher names)
{
    private readonly Tagger tagger = new(Verbs.English);

    /// <summary>Reads the parts of a text.</summary>
    /// <param name="text">The whole text; any string, never changed.</param>
    /// <param name="parts">Which parts of it to read, as half-open ranges in order; no sentence goes over the end of a part.</param>
    /// <param name="published">The day that "yesterday" is counted from; null leaves relative dates open.</param>
    public Document Read(string text, IReadOnlyList<(int Begin, int End)> parts, DateOnly? published)
    {
        var words = new List<Token>();
        var sentences = new List<Sentence>();
        foreach (var (begin, end) in parts)
        {
            var part = Tokenizer.Tokenize(text, begin, end);
            var offset = words.Count;
            var paragraph = sentences.Count == 0 ? 0 : sentences[^1].Paragraph + 1;
            words.AddRange(part);
            sentences.AddRange(SentenceSplitter.Split(text, part)
                .Select(s => s with { First = s.First + offset, Limit = s.Limit + offset, Paragraph = s.Paragraph + paragraph }));
        }

        var tokens = words.ToArray();
        var found = new List<NameMatch>();
        var dates = new List<DateExpression>();
        var syntax = new List<SentenceSyntax>(sentences.Count);
        foreach (var sentence in sentences)
        {
            var inName = new HashSet<int>();
            foreach (var name in names.Find(tokens, sentence.First, sentence.Limit))
            {
                found.Add(name);
                for (var i = name.First; i < name.Limit; i++) inName.Add(i);
            }
            tagger.Tag(tokens, sentence.First, sentence.Limit, inName.Contains);
            var own = Dates(text, tokens, sentence, published);
            dates.AddRange(own);
            var (clauses, nouns) = ClauseBuilder.Build(tokens, Chunker.Chunks(tokens, sentence, own));
            syntax.Add(new SentenceSyntax(sentence, clauses, nouns));
        }
        return new Document
        {
            Text = text, Tokens = tokens, Sentences = sentences, Names = found, Dates = dates, Syntax = syntax,
            Reports = Reports.Find(text, tokens, syntax),
        };
    }

    /// <summary>The dates of a sentence on its tokens; durations are left out.</summary>
    private static List<DateExpression> Dates(string text, Token[] tokens, Sentence sentence, DateOnly? published)
    {
        var dates = new List<DateExpression>();
        var first = sentence.First;
        foreach (var date in DateFinder.Find(text, sentence.Begin, sentence.End, published))
        {
            if (date.Length is not null) continue;
            while (first + 1 < sentence.Limit && tokens[first].End <= date.Begin) first++;
            var limit = first + 1;
            while (limit < sentence.Limit && tokens[limit].Begin < date.End) limit++;
            dates.Add(new DateExpression(first, limit, date.Begin, date.End, date.From, date.To, date.Grain));
        }
        return dates;
    }
}
