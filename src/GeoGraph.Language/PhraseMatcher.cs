namespace GeoGraph.Language;

/// <summary>
/// Finds known names in a row of tokens: the longest at each place, exactly as written (curly and straight apostrophes are one).
/// Linear in the number of tokens: no name is longer than the trie is deep.
/// </summary>
public sealed class PhraseMatcher
{
    private readonly Node root = new();

    private sealed class Node
    {
        public Dictionary<string, Node>? Next;
        public int Entry = -1;
    }

    /// <summary>Adds a name. The first entry that claims a name keeps it; false says that another had it before.</summary>
    /// <param name="phrase">The name as it is written.</param>
    /// <param name="entry">What <see cref="NameMatch.Entry"/> will say; not negative.</param>
    public bool Add(string phrase, int entry)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(entry);
        var node = root;
        foreach (var token in Tokenizer.Tokenize(phrase, 0, phrase.Length))
        {
            node.Next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            var key = Key(token.Text);
            if (!node.Next.TryGetValue(key, out var next)) node.Next[key] = next = new Node();
            node = next;
        }
        if (node == root || node.Entry >= 0) return false;
        node.Entry = entry;
        return true;
    }

    /// <summary>The entry of the longest name that begins at a token, and the token after it; null when none does.</summary>
    public NameMatch? Longest(IReadOnlyList<Token> tokens, int first, int limit)
    {
        NameMatch? best = null;
        var node = root;
        for (var i = first; i < limit; i++)
        {
            if (node.Next is null || !node.Next.TryGetValue(Key(tokens[i].Text), out node!)) break;
            if (node.Entry >= 0) best = new NameMatch(first, i + 1, node.Entry);
        }
        return best;
    }

    /// <summary>All longest matches in <c>tokens[first..limit]</c>, left to right, not overlapping.</summary>
    public IEnumerable<NameMatch> Find(IReadOnlyList<Token> tokens, int first, int limit)
    {
        for (var i = first; i < limit;)
        {
            var match = Longest(tokens, i, limit);
            if (match is { } found) yield return found;
            i = match?.Limit ?? i + 1;
        }
    }

    private static string Key(string text) => text.Contains('’', StringComparison.Ordinal) ? text.Replace('’', '\'') : text;
}

/// <summary>A known name in a text.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Limit">After its last token.</param>
/// <param name="Entry">Which name, as given to <see cref="PhraseMatcher.Add"/>.</param>
public readonly record struct NameMatch(int First, int Limit, int Entry);
