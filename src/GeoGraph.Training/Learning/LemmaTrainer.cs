using GeoGraph.Language.Network;

namespace GeoGraph.Training.Learning;

/// <summary>Learns how lemmas are made from the words of the treebanks.</summary>
public static class LemmaTrainer
{
    private const int LongestEnding = 6;
    private const int Seldom = 2; // an ending must be seen on more different words than this to stand for others

    /// <summary>Learns from words with their tags and lemmas.</summary>
    public static Lemmatizer Learn(IEnumerable<(string Word, int Penn, string Lemma)> words)
    {
        var seen = new Dictionary<(string Word, int Penn), Dictionary<LemmaEdit, int>>();
        foreach (var (word, penn, lemma) in words)
        {
            if (penn < 0 || Edit(word, penn, lemma) is not { } edit) continue;
            var key = (Lower(word), penn);
            if (!seen.TryGetValue(key, out var edits)) seen[key] = edits = [];
            edits[edit] = edits.GetValueOrDefault(edit) + 1;
        }
        // What most of its uses show counts as the edit of a word; then words vote on endings.
        var best = seen.ToDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(edit => edit.Value).ThenBy(edit => edit.Key.On, StringComparer.Ordinal).First().Key);
        var votes = new Dictionary<(string Ending, int Penn), Dictionary<LemmaEdit, int>>();
        foreach (var ((word, penn), edit) in best)
            for (var length = 0; length <= Math.Min(LongestEnding, word.Length); length++)
            {
                if (length < edit.Off) continue;
                var key = (word[^length..], penn);
                if (!votes.TryGetValue(key, out var edits)) votes[key] = edits = [];
                edits[edit] = edits.GetValueOrDefault(edit) + 1;
            }

        var lemmatizer = new Lemmatizer();
        foreach (var ((ending, penn), edits) in votes.OrderBy(pair => pair.Key.Ending.Length))
        {
            var (edit, count) = edits.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.On, StringComparer.Ordinal).First();
            if (edits.Values.Sum() <= Seldom && ending.Length > 0) continue;
            // An ending that says what the shorter one says need not be kept.
            if (count > 0 && Guess(lemmatizer, ending, penn) != edit) lemmatizer.Add(Lemmatizer.Ending(penn, ending), edit);
        }
        foreach (var ((word, penn), edit) in best)
            if (Guess(lemmatizer, word, penn) != edit) lemmatizer.Add(Lemmatizer.Ending(penn, "<" + word), edit);
        return lemmatizer;
    }

    private static LemmaEdit? Guess(Lemmatizer lemmatizer, string word, int penn)
    {
        Span<char> lemma = stackalloc char[word.Length + 16];
        var written = lemmatizer.Write(word, penn, lemma);
        return Edit(word, penn, lemma[..written].ToString());
    }

    private static LemmaEdit? Edit(string word, int penn, string lemma)
    {
        if (lemma.Length > word.Length + 12) return null;
        var (from, to) = Lemmatizer.IsName(penn) ? (word, lemma) : (Lower(word), lemma);
        var common = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        return new LemmaEdit((byte)Math.Min(255, from.Length - common), to[common..]);
    }

    private static string Lower(string word) => word.ToLowerInvariant().Replace('’', '\'');
}
