namespace GeoGraph.Language;

/// <summary>Puts noun phrases of a chunked sentence together: what hangs on them, what is coordinated with them.</summary>
internal sealed class Phrases(Token[] tokens, IReadOnlyList<Chunk> chunks)
{
    private const int Reach = 14; // chunks; a list or chain longer than that is rare, and its end is not worth a second look

    public bool Is(int i, ChunkKind kind) => i >= 0 && i < chunks.Count && chunks[i].Kind == kind;

    /// <summary>Skips dates and adverbs in a direction.</summary>
    public int Skip(int i, int step)
    {
        while (Is(i, ChunkKind.Time) || Is(i, ChunkKind.Adverb)) i += step;
        return i;
    }

    /// <summary>The noun phrase at a chunk with its prepositional phrases and appositions.</summary>
    public Phrase At(int i, int depth = 0)
    {
        var chunk = chunks[i];
        return new Phrase(chunk.First, chunk.Limit, chunk.Head,
            depth < 3 ? AttachedAfter(i + 1, depth + 1, out _) : [], depth == 0 ? Appositions(i) : []);
    }

    /// <summary>The prepositional phrases from a chunk on.</summary>
    public IReadOnlyList<PrepositionalPhrase> AttachedAfter(int i, int depth, out int after)
    {
        var attached = new List<PrepositionalPhrase>();
        after = i;
        while (attached.Count < 8)
        {
            var at = Skip(after, +1);
            if (Is(at, ChunkKind.Comma) && attached.Count > 0 && Is(at + 1, ChunkKind.Preposition)) at++;
            if (!Is(at, ChunkKind.Preposition)) break;
            var word = tokens[chunks[at].First].Lower;
            var noun = at + 1;
            // "out of", "because of", "up to": the last of two prepositions counts.
            while (Is(noun, ChunkKind.Preposition) && noun < at + 3) word = tokens[chunks[noun++].First].Lower;
            if (!Is(noun, ChunkKind.NounPhrase)) break;
            var group = Right(noun, depth, clauseMayFollow: word is "between" or "among", out var end);
            attached.Add(new PrepositionalPhrase(word, chunks[at].First, group));
            after = end;
        }
        return attached;
    }

    /// <summary>The noun phrase at a chunk and those coordinated with it to the right.</summary>
    public IReadOnlyList<Phrase> Right(int i, int depth, bool clauseMayFollow, out int after)
    {
        var group = new List<Phrase> { At(i, depth) };
        after = i + 1;
        var pending = new List<int>();
        for (var j = i + 1; j < chunks.Count && j < i + Reach;)
        {
            var comma = Is(j, ChunkKind.Comma);
            var next = comma ? j + 1 : j;
            var and = Is(next, ChunkKind.Coordinator) && tokens[chunks[next].First].Lower is not ("but" or "yet");
            if (and) next++;
            else if (IsWords(next, "as", "well", "as", out var end)) { and = true; next = end; }
            if ((!comma && !and) || !Is(next, ChunkKind.NounPhrase)) break;
            if (Is(Skip(next + 1, +1), ChunkKind.VerbGroup) && IsFinite(Skip(next + 1, +1)) && !clauseMayFollow) break;
            pending.Add(next);
            j = next + 1;
            // What hangs on a member of the list belongs to the member.
            while (Is(j, ChunkKind.Preposition) && Is(j + 1, ChunkKind.NounPhrase) && tokens[chunks[j].First].Lower is "of") j += 2;
            if (!and) continue;
            group.AddRange(pending.Select(p => At(p, depth)));
            pending.Clear();
            after = j;
        }
        return group;
    }

    /// <summary>Noun phrases between commas right after, that name the same: ", the foreign minister,".</summary>
    private List<Phrase> Appositions(int i)
    {
        var found = new List<Phrase>();
        var j = i + 1;
        while (Is(j, ChunkKind.Preposition) && Is(j + 1, ChunkKind.NounPhrase) && j < i + 7) j += 2;
        if (Is(j, ChunkKind.Comma) && Is(j + 1, ChunkKind.NounPhrase) && !Is(j + 2, ChunkKind.Coordinator))
        {
            var k = j + 2;
            while (Is(k, ChunkKind.Preposition) && Is(k + 1, ChunkKind.NounPhrase) && k < j + 8) k += 2;
            if ((Is(k, ChunkKind.Comma) && !Is(k + 1, ChunkKind.Coordinator) && !(Is(k + 1, ChunkKind.NounPhrase) && Is(k + 2, ChunkKind.Coordinator))) || k >= chunks.Count
                || Is(k, ChunkKind.Other) || Is(k, ChunkKind.Relative)) found.Add(At(j + 1, 1));
        }
        return found;
    }

    public bool IsFinite(int i)
    {
        var first = tokens[chunks[i].First];
        return first.Tag is Tag.Modal or Tag.VerbPast or Tag.VerbPresent or Tag.VerbBase;
    }

    private bool IsWords(int i, string one, string two, string three, out int after)
    {
        after = i;
        if (i >= chunks.Count) return false;
        var first = chunks[i].First;
        var found = first + 2 < tokens.Length && tokens[first].Lower == one && tokens[first + 1].Lower == two && tokens[first + 2].Lower == three;
        while (found && after < chunks.Count && chunks[after].First < first + 3) after++;
        return found;
    }
}
