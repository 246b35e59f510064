using GeoGraph.Language.Segmentation;

namespace GeoGraph.Language.Network;

/// <summary>What the network says of words, one place for each.</summary>
public sealed class Annotations
{
    /// <summary>Index in <see cref="Labels.Penn"/>.</summary>
    public byte[] Penn { get; private set; } = [];

    /// <summary>Index in <see cref="Labels.Universal"/>.</summary>
    public byte[] Universal { get; private set; } = [];

    /// <summary>The word's head in its sentence: 0 for the root, j for the sentence's word j - 1.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Index in <see cref="Labels.Relations"/>.</summary>
    public byte[] Relations { get; private set; } = [];

    /// <summary>A tag of names, see <see cref="Labels.NameTag"/>.</summary>
    public byte[] Names { get; private set; } = [];

    internal void Grow(int words)
    {
        if (Penn.Length >= words) return;
        words = words * 5 / 4;
        (Penn, Universal, Heads, Relations, Names) = (new byte[words], new byte[words], new int[words], new byte[words], new byte[words]);
    }
}

/// <summary>
/// Runs a <see cref="Model"/> over sentences: tags, tree and names. Keeps its working memory from call to call, so it allocates
/// nothing once it has seen its longest batch; one thread at a time.
/// </summary>
/// <param name="model">What was learned.</param>
/// <param name="forms">Vectors of words out of context; the same thread's.</param>
public sealed partial class Annotator(Model model, FormVectors forms)
{
    /// <summary>Sentences are read together up to about so many words: enough to keep the products busy, few enough to stay in the cache.</summary>
    public const int BatchWords = 256;

    private readonly Weights weights = model.Weights;
    private readonly NetworkSize size = model.Weights.Size;
    private ulong[] normals = [];
    private ushort[] marks = [];
    private float[] x = [], u = [], c = [], h = [], projected = [];

    /// <summary>Reads sentences.</summary>
    /// <param name="text">The text that words point into.</param>
    /// <param name="words">Its words.</param>
    /// <param name="limits">For each sentence, the index after its last word.</param>
    /// <param name="result">Gets what the network says.</param>
    public void Annotate(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, ReadOnlySpan<int> limits, Annotations result)
    {
        result.Grow(words.Length);
        var (first, sentence) = (0, 0);
        while (sentence < limits.Length)
        {
            var last = sentence + 1;
            while (last < limits.Length && limits[last] - first <= BatchWords) last++;
            Batch(text, words, limits[sentence..last], first, result);
            (first, sentence) = (limits[last - 1], last);
        }
    }

    private void Batch(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, ReadOnlySpan<int> limits, int first, Annotations result)
    {
        var (count, width, wide) = (limits[^1] - first, size.Width, 6 * size.Half);
        Grow(ref x, (count + 1) * width);
        Grow(ref h, (count + 1) * width);
        Grow(ref c, count * width);
        Grow(ref u, count * wide);
        Embed(text, words.Slice(first, count), limits, first);
        foreach (var layer in weights.Layers)
        {
            for (var i = 0; i < count; i++) layer.B.Values.CopyTo(u.AsSpan(i * wide));
            Dense.MultiplyAdd(x, width, layer.W.Values, wide, u, wide, count, width, wide);
            for (var (s, at) = (0, 0); s < limits.Length; at = limits[s++] - first)
                Recurrence.Run(u.AsSpan(at * wide), layer.V.Values, x.AsSpan(at * width), c.AsSpan(at * width), h.AsSpan(at * width), limits[s] - first - at, size.Half);
            (x, h) = (h, x);
        }

        weights.Root.Values.CopyTo(x.AsSpan(count * width));
        Grow(ref projected, (count + 1) * size.Projection);
        for (var i = 0; i <= count; i++) weights.ProjectBias.Values.CopyTo(projected.AsSpan(i * size.Projection));
        Dense.MultiplyAdd(x, width, weights.Project.Values, size.Projection, projected, size.Projection, count + 1, width, size.Projection);
        for (var i = 0; i <= count; i++) Rectify(projected.AsSpan(i * size.Projection, size.RelationAt));
        Tag(count, first, result);
        for (var (s, at) = (0, 0); s < limits.Length; at = limits[s++] - first) FindHeads(at, limits[s] - first - at, count, result.Heads.AsSpan(first + at));
        FindRelations(limits, first, count, result);
        FindNames(limits, first, count, result);
    }

    private void Embed(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, ReadOnlySpan<int> limits, int first)
    {
        var width = size.Width;
        Grow(ref normals, words.Length);
        Grow(ref marks, words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var word = text[words[i].Begin..words[i].End];
            normals[i] = WordFeatures.Normal(word);
            forms.Of(word, normals[i]).CopyTo(x.AsSpan(i * width));
        }
        for (var (s, at) = (0, 0); s < limits.Length; at = limits[s++] - first)
        {
            var length = limits[s] - first - at;
            model.Lists.Mark(normals.AsSpan(at, length), marks.AsSpan(at));
        }
        var lists = model.Table(weights.Lists);
        for (var i = 0; i < words.Length; i++)
            for (var bits = marks[i]; bits != 0; bits = (ushort)(bits & (bits - 1)))
                lists.AddRow(System.Numerics.BitOperations.TrailingZeroCount(bits), x.AsSpan(i * width, width));
    }

    private static void Rectify(Span<float> values)
    {
        foreach (ref var value in values) value = Math.Max(value, 0);
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length) array = new T[length * 5 / 4];
    }
}
