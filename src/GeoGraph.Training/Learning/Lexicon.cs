using GeoGraph.Language.Network;
using GeoGraph.Training.Corpora;

namespace GeoGraph.Training.Learning;

/// <summary>Every distinct form of the training sentences, with its rows in the network's tables.</summary>
public sealed class Lexicon
{
    private readonly Dictionary<string, int> forms = new(StringComparer.Ordinal);
    private readonly List<Form> all = [];
    private readonly Dictionary<ulong, int> vocabulary;

    /// <param name="examples">The sentences that the vocabulary comes from.</param>
    /// <param name="atLeast">How often a word must stand in them to get a row of its own.</param>
    public Lexicon(IEnumerable<Example> examples, int atLeast)
    {
        var counts = new Dictionary<ulong, int>();
        var order = new List<ulong>();
        foreach (var word in examples.SelectMany(example => example.Words))
        {
            var normal = WordFeatures.Normal(word);
            if (counts.TryAdd(normal, 0)) order.Add(normal);
            counts[normal]++;
        }
        Counts = counts;
        // Row 0 is any other word.
        vocabulary = order.Where(word => counts[word] >= atLeast).Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => pair.i + 1);
    }

    /// <param name="Normal">Its hash in the vocabulary.</param>
    /// <param name="Word">Its row there; 0 for none.</param>
    /// <param name="Rows">Its other rows.</param>
    /// <param name="Grams">Rows of its n-grams.</param>
    /// <param name="Count">How often it stands in the training sentences, however written.</param>
    public sealed record Form(ulong Normal, int Word, WordFeatures.Rows Rows, int[] Grams, int Count);

    public Form this[int form] => all[form];

    public IReadOnlyDictionary<ulong, int> Vocabulary => vocabulary;

    private Dictionary<ulong, int> Counts { get; }

    public int Count => all.Count;

    /// <summary>The number of a form, new or known.</summary>
    public int Of(string word)
    {
        if (forms.TryGetValue(word, out var form)) return form;
        var grams = new int[WordFeatures.MostGrams];
        var rows = WordFeatures.Of(word, grams);
        var normal = WordFeatures.Normal(word);
        forms[word] = all.Count;
        all.Add(new Form(normal, vocabulary.GetValueOrDefault(normal), rows, grams[..rows.Grams], Counts.GetValueOrDefault(normal)));
        return all.Count - 1;
    }

}
