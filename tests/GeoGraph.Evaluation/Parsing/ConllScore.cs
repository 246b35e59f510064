namespace GeoGraph.Evaluation.Parsing;

/// <summary>Right, said and wanted of one measure.</summary>
public readonly record struct Count(int Right, int Said, int Wanted)
{
    public double F1 => Said + Wanted == 0 ? 0 : 2.0 * Right / (Said + Wanted);
}

/// <summary>
/// How well a reading of raw text matches a treebank, by the definitions of the CoNLL 2018 shared task (Zeman et al. 2018):
/// sentences and tokens by their characters, white space aside; words are aligned, within tokens of several words by their longest
/// common subsequence; a head counts when it is aligned with the right one. Subtypes of relations do not count, punctuation does.
/// </summary>
public sealed record ConllScore(Count Sentences, Count Tokens, Count Words, Count Universal, Count Penn, Count Lemmas, Count Unlabelled, Count Labelled)
{
    /// <summary>Scores a reading.</summary>
    /// <param name="said">The reading.</param>
    /// <param name="wanted">The treebank; both over the same characters.</param>
    /// <exception cref="ArgumentException">The characters differ.</exception>
    public static ConllScore Of(IReadOnlyList<ConlluSentence> said, IReadOnlyList<ConlluSentence> wanted)
    {
        var (system, gold) = (Flat.Of(said), Flat.Of(wanted));
        if (system.Characters != gold.Characters)
        {
            var at = system.Characters.Zip(gold.Characters).TakeWhile(pair => pair.First == pair.Second).Count();
            throw new ArgumentException($"The reading is not of the treebank's text: they part at character {at}, near \"{gold.Characters[Math.Max(0, at - 20)..Math.Min(gold.Characters.Length, at + 20)]}\".");
        }
        var pairs = Align(system, gold);
        var partner = new Dictionary<int, int>(); // gold → system
        foreach (var (s, g) in pairs) partner[g] = s;
        Count Words(Func<Word, Word, bool> same) => new(pairs.Count(pair => same(system.Words[pair.System], gold.Words[pair.Gold])), system.Words.Count, gold.Words.Count);
        bool SameHead(Word s, Word g) => g.Head < 0 || s.Head < 0 ? g.Head == s.Head : partner.TryGetValue(g.Head, out var head) && head == s.Head;
        return new ConllScore(
            Spans(system.Sentences, gold.Sentences), Spans(system.Tokens, gold.Tokens), Words((_, _) => true),
            Words((s, g) => s.Label.Universal == g.Label.Universal), Words((s, g) => s.Label.Penn == g.Label.Penn),
            Words((s, g) => g.Label.Lemma == "_" || s.Label.Lemma == g.Label.Lemma),
            Words(SameHead), Words((s, g) => SameHead(s, g) && Base(s.Label.Relation) == Base(g.Label.Relation)));
    }

    private static string Base(string relation) => relation.Split(':')[0];

    private static Count Spans(List<(int Begin, int End)> said, List<(int Begin, int End)> wanted) =>
        new(said.Intersect(wanted).Count(), said.Count, wanted.Count);

    /// <param name="Label">What is said of it.</param>
    /// <param name="Begin">First character of its token, or its own where the token is one word.</param>
    /// <param name="End">After the last.</param>
    /// <param name="Several">Whether its token is several words.</param>
    /// <param name="Head">Index of its head among all words; -1 for the root.</param>
    private sealed record Word(ConlluWord Label, int Begin, int End, bool Several, int Head);

    private sealed record Flat(string Characters, List<(int Begin, int End)> Sentences, List<(int Begin, int End)> Tokens, List<Word> Words)
    {
        public static Flat Of(IReadOnlyList<ConlluSentence> sentences)
        {
            var characters = new System.Text.StringBuilder();
            var (sentenceSpans, tokenSpans, words) = (new List<(int, int)>(), new List<(int Begin, int End)>(), new List<Word>());
            foreach (var sentence in sentences)
            {
                var (begin, firstToken, firstWord) = (characters.Length, tokenSpans.Count, words.Count);
                foreach (var token in sentence.Tokens)
                {
                    var from = characters.Length;
                    foreach (var c in token) if (!char.IsWhiteSpace(c)) characters.Append(c);
                    tokenSpans.Add((from, characters.Length));
                }
                var wordsOf = new int[sentence.Tokens.Count];
                foreach (var word in sentence.Words) wordsOf[word.Token]++;
                foreach (var word in sentence.Words)
                {
                    var (from, to) = tokenSpans[firstToken + word.Token];
                    words.Add(new Word(word, from, to, wordsOf[word.Token] > 1, word.Head == 0 ? -1 : firstWord + word.Head - 1));
                }
                sentenceSpans.Add((begin, characters.Length));
            }
            return new Flat(characters.ToString(), sentenceSpans, tokenSpans, words);
        }
    }

    private static List<(int System, int Gold)> Align(Flat system, Flat gold)
    {
        var pairs = new List<(int, int)>();
        var (s, g) = (0, 0);
        while (s < system.Words.Count && g < gold.Words.Count)
        {
            var (a, b) = (system.Words[s], gold.Words[g]);
            if (a.Several || b.Several)
            {
                // A word that begins before the token of several words is no part of it.
                if (b.Several && !a.Several && a.Begin < b.Begin) s++;
                else if (a.Several && !b.Several && b.Begin < a.Begin) g++;
                var (sEnd, gEnd) = Region(system.Words, gold.Words, s, g, b.Several ? b.End : a.End);
                pairs.AddRange(CommonWords(system.Words, gold.Words, s, sEnd, g, gEnd));
                (s, g) = (sEnd, gEnd);
            }
            else if ((a.Begin, a.End) == (b.Begin, b.End)) pairs.Add((s++, g++));
            else if (a.Begin <= b.Begin) s++;
            else g++;
        }
        return pairs;
    }

    /// <summary>The words up to where tokens of several words that overlap all end.</summary>
    private static (int System, int Gold) Region(List<Word> system, List<Word> gold, int s, int g, int end)
    {
        bool Within(List<Word> words, int i) => i < words.Count && (words[i].Several ? words[i].Begin < end : words[i].End <= end);
        while (Within(gold, g) || Within(system, s))
        {
            var ofGold = g < gold.Count && (s >= system.Count || gold[g].Begin <= system[s].Begin);
            var word = ofGold ? gold[g++] : system[s++];
            if (word.Several) end = Math.Max(end, word.End);
        }
        return (s, g);
    }

    private static IEnumerable<(int, int)> CommonWords(List<Word> system, List<Word> gold, int s, int sEnd, int g, int gEnd)
    {
        var (rows, columns) = (sEnd - s, gEnd - g);
        var longest = new int[rows + 1, columns + 1];
        bool Same(int i, int j) => string.Equals(system[s + i].Label.Form, gold[g + j].Label.Form, StringComparison.OrdinalIgnoreCase);
        for (var i = rows - 1; i >= 0; i--)
            for (var j = columns - 1; j >= 0; j--)
                longest[i, j] = Math.Max(Same(i, j) ? longest[i + 1, j + 1] + 1 : 0, Math.Max(longest[i + 1, j], longest[i, j + 1]));
        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (Same(i, j)) yield return (s + i++, g + j++);
            else if (longest[i + 1, j] > longest[i, j + 1]) i++;
            else j++;
        }
    }
}
