namespace GeoGraph.Language.Network;

/// <summary>
/// Lists of names of persons, places, peoples and organizations: hints to the network, which has learned how far to trust them.
/// Kept as hashes; a word gets one bit for each list and place in the name.
/// </summary>
public sealed class NameLists(int capacity = 0)
{
    /// <summary>Bits that a word can have: two for each list, for a first word and a later one; and <see cref="SilverHabit"/>.</summary>
    public const int Marks = 2 * Kinds + 1;

    /// <summary>
    /// Set in training for every word of a sentence that a machine labelled: so the network learns that set's habits apart from those
    /// of hand-labelled ones, which are what it reads by (Stymne et al. 2018, <i>Parser Training with Heterogeneous Treebanks</i>).
    /// </summary>
    public const ushort SilverHabit = 1 << 2 * Kinds;

    private const int Kinds = 6;
    private const int LongestName = 8; // words

    // Name → its lists. A name's beginnings are in it too, with no list, so that a search knows when to go on.
    private readonly Dictionary<ulong, byte> names = new(capacity);

    /// <summary>The lists.</summary>
    public enum Kind { GivenName, Surname, Place, Country, People, Organization }

    /// <summary>How many names and beginnings of names.</summary>
    public int Count => names.Count;

    /// <summary>All of them by hash, for a model file.</summary>
    public IEnumerable<(ulong Name, byte Lists)> Entries => names.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value));

    public void Add(ulong name, byte lists) => names[name] = (byte)(names.GetValueOrDefault(name) | lists);

    /// <summary>Adds a name.</summary>
    /// <param name="kind">The list.</param>
    /// <param name="words">Its words, as the tokenizer parts them.</param>
    public void Add(Kind kind, IReadOnlyList<string> words)
    {
        if (words.Count is 0 or > LongestName) return;
        var hash = Hash.Seed;
        for (var i = 0; i < words.Count; i++)
        {
            hash = Hash.Add(hash, WordFeatures.Normal(words[i]));
            Add(hash, i == words.Count - 1 ? (byte)(1 << (int)kind) : (byte)0);
        }
    }

    /// <summary>Marks the words of one sentence.</summary>
    /// <param name="words">Their <see cref="WordFeatures.Normal"/> hashes.</param>
    /// <param name="marks">Gets a bit for each list and place.</param>
    public void Mark(ReadOnlySpan<ulong> words, Span<ushort> marks)
    {
        marks[..words.Length].Clear();
        for (var first = 0; first < words.Length; first++)
        {
            var hash = Hash.Seed;
            for (var last = first; last < words.Length && last < first + LongestName; last++)
            {
                hash = Hash.Add(hash, words[last]);
                if (!names.TryGetValue(hash, out var lists)) break;
                if (lists == 0) continue;
                for (var kind = 0; kind < Kinds; kind++)
                {
                    if ((lists >> kind & 1) == 0) continue;
                    marks[first] |= (ushort)(1 << 2 * kind);
                    for (var i = first + 1; i <= last; i++) marks[i] |= (ushort)(1 << 2 * kind + 1);
                }
            }
        }
    }
}
