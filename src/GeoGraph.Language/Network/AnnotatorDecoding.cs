namespace GeoGraph.Language.Network;

// From the network's numbers to what it says.
public sealed partial class Annotator
{
    // Names by the habits of hand-labelled sets and of machine-labelled news: both have a say.
    private const float GoldHabit = 0.6f;

    private readonly Tree tree = new();
    private float[] turned = [], headsAcross = [], scores = [], hidden = [], logits = [];
    private byte[] back = [];

    private void Tag(int count, int first, Annotations result)
    {
        for (var i = 0; i < count; i++)
        {
            var row = projected.AsSpan(i * size.Projection + size.TagsAt, Labels.TagColumns);
            result.Penn[first + i] = (byte)Largest(row[..Labels.Penn.Length]);
            result.Universal[first + i] = (byte)Largest(row.Slice(Labels.Penn.Length, Labels.Universal.Length));
        }
    }

    private void FindHeads(int at, int n, int root, Span<int> heads)
    {
        var (columns, wide, stride) = (size.Arc, Dense.Pad(n + 1), size.Projection);
        Grow(ref turned, n * columns);
        Grow(ref headsAcross, columns * wide);
        Grow(ref scores, n * wide);
        turned.AsSpan(0, n * columns).Clear();
        headsAcross.AsSpan(0, columns * wide).Clear();
        scores.AsSpan(0, n * wide).Clear();
        Dense.MultiplyAdd(projected.AsSpan(at * stride), stride, weights.Arc.Values, columns, turned, columns, n, columns, columns);
        Dense.Transpose(projected.AsSpan(root * stride + size.ArcHeadAt, columns), columns, headsAcross, wide, 1, columns);
        Dense.Transpose(projected.AsSpan(at * stride + size.ArcHeadAt), stride, headsAcross.AsSpan(1), wide, n, columns);
        var prior = scores.AsSpan(0, wide);
        Dense.MultiplyAdd(weights.ArcBias.Values, columns, headsAcross, wide, prior, wide, 1, columns, wide);
        for (var i = 1; i < n; i++) prior.CopyTo(scores.AsSpan(i * wide));
        Dense.MultiplyAdd(turned, columns, headsAcross, wide, scores, wide, n, columns, wide);
        tree.Best(scores, wide, heads[..n]);
    }

    private void FindRelations(ReadOnlySpan<int> limits, int first, int count, Annotations result)
    {
        var (columns, wide, stride) = (size.Relation, Labels.RelationColumns, size.Projection);
        Grow(ref hidden, count * columns);
        Grow(ref logits, count * wide);
        for (var (s, at) = (0, 0); s < limits.Length; at = limits[s++] - first)
            for (var i = at; i < limits[s] - first; i++)
            {
                var head = result.Heads[first + i] is > 0 and var j ? at + j - 1 : count;
                var own = projected.AsSpan(i * stride + size.RelationAt, columns);
                var other = projected.AsSpan(head * stride + size.RelationHeadAt, columns);
                var sum = hidden.AsSpan(i * columns, columns);
                for (var k = 0; k < columns; k++) sum[k] = Math.Max(0, own[k] + other[k]);
                weights.RelationsBias.Values.CopyTo(logits.AsSpan(i * wide));
            }
        Dense.MultiplyAdd(hidden, columns, weights.Relations.Values, wide, logits, wide, count, columns, wide);
        for (var i = 0; i < count; i++)
        {
            // Only the root's child is "root" (the first label).
            var row = logits.AsSpan(i * wide, Labels.Relations.Length);
            result.Relations[first + i] = result.Heads[first + i] == 0 ? (byte)0 : (byte)(1 + Largest(row[1..]));
        }
    }

    private void FindNames(ReadOnlySpan<int> limits, int first, int count, Annotations result)
    {
        var (columns, wide) = (size.Name, 2 * Labels.NameColumns);
        Grow(ref logits, count * wide);
        for (var i = 0; i < count; i++)
        {
            weights.NamesBias.Values.CopyTo(logits.AsSpan(i * wide));
            Rectify(projected.AsSpan(i * size.Projection + size.NameAt, columns));
        }
        Dense.MultiplyAdd(projected.AsSpan(size.NameAt), size.Projection, weights.Names.Values, wide, logits, wide, count, columns, wide);
        for (var i = 0; i < count; i++)
        {
            var row = logits.AsSpan(i * wide, wide);
            var gold = row[..Labels.NameTags];
            var silver = row.Slice(Labels.NameColumns, Labels.NameTags);
            Normalize(gold);
            Normalize(silver);
            for (var k = 0; k < Labels.NameTags; k++) gold[k] = GoldHabit * gold[k] + (1 - GoldHabit) * silver[k];
        }
        for (var (s, at) = (0, 0); s < limits.Length; at = limits[s++] - first) BestNames(at, limits[s] - first - at, result.Names.AsSpan(first + at));
    }

    /// <summary>The best tags of a sentence in which a first word has a later one and a later one follows its kind (Viterbi 1967).</summary>
    private void BestNames(int at, int n, Span<byte> tags)
    {
        const int Tags = Labels.NameTags;
        Grow(ref back, n * Tags);
        Span<float> best = stackalloc float[Tags], next = stackalloc float[Tags];
        for (var i = 0; i < n; i++)
        {
            var row = logits.AsSpan((at + i) * 2 * Labels.NameColumns, Tags);
            for (var tag = 0; tag < Tags; tag++)
            {
                var (from, score) = (0, float.NegativeInfinity);
                for (var before = 0; before < Tags; before++)
                    if (MayFollow(i == 0 ? 0 : before, tag) && (i == 0 ? 0 : best[before]) is var sum && sum > score) (from, score) = (before, sum);
                next[tag] = score + row[tag];
                back[i * Tags + tag] = (byte)from;
            }
            next.CopyTo(best);
        }
        for (var kind = 0; kind < Labels.NameKinds.Length; kind++) best[Labels.NameTag(kind, first: true, alone: false)] = float.NegativeInfinity;
        var last = Largest(best);
        for (var i = n - 1; i >= 0; i--)
        {
            tags[i] = (byte)last;
            last = back[i * Tags + last];
        }
    }

    private static bool MayFollow(int before, int tag)
    {
        var inside = tag > 0 && (tag - 1) % 3 == 1;
        var open = before > 0 && (before - 1) % 3 == 0; // a first word
        if (inside) return before > 0 && (before - 1) / 3 == (tag - 1) / 3 && (before - 1) % 3 != 2;
        return !open;
    }

    private static void Normalize(Span<float> row)
    {
        var largest = row[Largest(row)];
        var sum = 0f;
        foreach (var value in row) sum += MathF.Exp(value - largest);
        var log = largest + MathF.Log(sum);
        foreach (ref var value in row) value -= log;
    }

    private static int Largest(ReadOnlySpan<float> row)
    {
        var best = 0;
        for (var i = 1; i < row.Length; i++) if (row[i] > row[best]) best = i;
        return best;
    }
}
