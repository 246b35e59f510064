using System.Numerics.Tensors;
using GeoGraph.Language.Network;

namespace GeoGraph.Training.Learning;

/// <summary>
/// One way through the network and back for a batch of sentences: the forward pass keeps what the backward pass needs. One thread
/// owns it; its sums run in one order, so a run repeats bit by bit.
/// </summary>
public sealed partial class Pass
{
    private readonly Weights weights;
    private readonly Lexicon lexicon;
    private readonly NetworkSize size;
    private readonly Products products = new();
    private readonly RecurrentStack stack;
    private readonly Dictionary<int, int> place = [];
    private readonly List<int> distinct = [];
    private readonly List<int> words = [];
    private int[] formOf = [];
    private int count;
    private Lesson[] batch = [];
    private int[] lengths = [];
    private float[] forms = [], mixed = [], input = [], last = [], projected = [], lastMasked = [];
    private float[] dProjected = [], dNarrow = [], dForms = [], dMixed = [];
    private float[] lastMasks = [];

    public Pass(Weights weights, Lexicon lexicon)
    {
        (this.weights, this.lexicon, size) = (weights, lexicon, weights.Size);
        Gradient = new Gradient(weights.All);
        stack = new RecurrentStack(weights.Layers, size.Half, Gradient);
    }

    public Gradient Gradient { get; }

    /// <summary>Learns from a batch: fills <see cref="Gradient"/>.</summary>
    /// <param name="lessons">The sentences.</param>
    /// <param name="dropout">Chance of a number between layers to be left out.</param>
    /// <param name="scale">What each loss is multiplied by, one over the words of the whole batch.</param>
    /// <param name="chance">The batch's own dice.</param>
    /// <returns>The sum of losses, unscaled.</returns>
    public Losses Learn(Lesson[] lessons, float dropout, float scale, Chance chance)
    {
        Gradient.Clear();
        batch = lessons;
        lengths = Array.ConvertAll(lessons, lesson => lesson.Length);
        count = lengths.Sum();
        Embed(chance);
        last = stack.Forward(input, lengths, dropout, chance);
        Project(dropout, chance);
        Grow(ref dProjected, (count + 1) * size.Projection);
        dProjected.AsSpan(0, (count + 1) * size.Projection).Clear();
        var losses = LearnTags(scale) + LearnNames(dropout, scale, chance) + LearnArcs(dropout, scale, chance) + LearnRelations(dropout, scale, chance);
        BackProject();
        stack.Backward(dNarrow);
        BackEmbed();
        return losses;
    }

    private static void Grow(ref float[] array, int length) => Products.Grow(ref array, length);

    private void Embed(Chance chance)
    {
        place.Clear();
        distinct.Clear();
        if (formOf.Length < count) formOf = new int[count * 5 / 4];
        var at = 0;
        foreach (var form in batch.SelectMany(lesson => lesson.Forms))
        {
            if (!place.TryGetValue(form, out var index))
            {
                place[form] = index = distinct.Count;
                distinct.Add(form);
            }
            formOf[at++] = index;
        }
        words.Clear();
        foreach (var form in distinct)
        {
            // A word seldom seen is often hidden, so that its parts learn to stand for it.
            var hide = 0.5f / (0.5f + lexicon[form].Count) + 0.02f;
            words.Add(chance.Next() < hide ? 0 : lexicon[form].Word);
        }

        var (width, vector) = (size.Width, NetworkSize.FormVector);
        Grow(ref forms, distinct.Count * vector);
        Grow(ref mixed, distinct.Count * width);
        for (var i = 0; i < distinct.Count; i++) Describe(lexicon[distinct[i]], words[i], forms.AsSpan(i * vector, vector));
        for (var i = 0; i < distinct.Count; i++) weights.MixBias.Values.CopyTo(mixed.AsSpan(i * width));
        Dense.MultiplyAdd(forms, vector, weights.Mix.Values, width, mixed, width, distinct.Count, vector, width);

        Grow(ref input, count * width);
        at = 0;
        foreach (var lesson in batch)
            foreach (var marks in lesson.Marks)
            {
                var x = input.AsSpan(at * width, width);
                mixed.AsSpan(formOf[at] * width, width).CopyTo(x);
                for (var bits = marks; bits != 0; bits = (ushort)(bits & (bits - 1)))
                    TensorPrimitives.Add(x, weights.Lists.Row(System.Numerics.BitOperations.TrailingZeroCount(bits)), x);
                at++;
            }
    }

    private void Describe(Lexicon.Form form, int word, Span<float> vector)
    {
        weights.Word.Row(word).CopyTo(vector);
        var grams = vector.Slice(NetworkSize.WordWidth, NetworkSize.GramWidth);
        grams.Clear();
        foreach (var gram in form.Grams) TensorPrimitives.Add(grams, weights.Gram.Row(gram), grams);
        TensorPrimitives.Multiply(grams, 1f / Math.Max(1, form.Grams.Length), grams);
        var rest = vector[(NetworkSize.WordWidth + NetworkSize.GramWidth)..];
        weights.Prefix.Row(form.Rows.Prefix).CopyTo(rest);
        weights.Suffix.Row(form.Rows.Suffix).CopyTo(rest[NetworkSize.PrefixWidth..]);
        weights.Form.Row(form.Rows.Form).CopyTo(rest[(NetworkSize.PrefixWidth + NetworkSize.SuffixWidth)..]);
        weights.Shape.Row(form.Rows.Shape).CopyTo(rest[(NetworkSize.PrefixWidth + NetworkSize.SuffixWidth + NetworkSize.FormWidth)..]);
    }

    private void BackEmbed()
    {
        var (width, vector) = (size.Width, NetworkSize.FormVector);
        Grow(ref dMixed, distinct.Count * width);
        dMixed.AsSpan(0, distinct.Count * width).Clear();
        var lists = Gradient.Rows(weights.Lists);
        var at = 0;
        foreach (var lesson in batch)
            foreach (var marks in lesson.Marks)
            {
                ReadOnlySpan<float> dx = dNarrow.AsSpan(at * width, width);
                var dm = dMixed.AsSpan(formOf[at++] * width, width);
                TensorPrimitives.Add(dm, dx, dm);
                for (var bits = marks; bits != 0; bits = (ushort)(bits & (bits - 1)))
                {
                    var row = lists.Row(System.Numerics.BitOperations.TrailingZeroCount(bits));
                    TensorPrimitives.Add(row, dx, row);
                }
            }
        Products.AddColumns(dMixed, width, distinct.Count, Gradient.Of(weights.MixBias));
        products.AddOuter(forms, vector, dMixed, width, distinct.Count, vector, width, Gradient.Of(weights.Mix));
        Grow(ref dForms, distinct.Count * vector);
        dForms.AsSpan(0, distinct.Count * vector).Clear();
        products.AddBack(dMixed, width, weights.Mix.Values, width, dForms, vector, distinct.Count, width, vector);
        for (var i = 0; i < distinct.Count; i++) BackDescribe(lexicon[distinct[i]], words[i], dForms.AsSpan(i * vector, vector));
    }

    private void BackDescribe(Lexicon.Form form, int word, Span<float> d)
    {
        Add(weights.Word, word, d[..NetworkSize.WordWidth]);
        var grams = d.Slice(NetworkSize.WordWidth, NetworkSize.GramWidth);
        TensorPrimitives.Multiply(grams, 1f / Math.Max(1, form.Grams.Length), grams);
        foreach (var gram in form.Grams) Add(weights.Gram, gram, grams);
        var rest = d[(NetworkSize.WordWidth + NetworkSize.GramWidth)..];
        Add(weights.Prefix, form.Rows.Prefix, rest[..NetworkSize.PrefixWidth]);
        rest = rest[NetworkSize.PrefixWidth..];
        Add(weights.Suffix, form.Rows.Suffix, rest[..NetworkSize.SuffixWidth]);
        rest = rest[NetworkSize.SuffixWidth..];
        Add(weights.Form, form.Rows.Form, rest[..NetworkSize.FormWidth]);
        Add(weights.Shape, form.Rows.Shape, rest.Slice(NetworkSize.FormWidth, NetworkSize.ShapeWidth));
    }

    private void Add(Matrix table, int row, ReadOnlySpan<float> d)
    {
        var gradient = Gradient.Rows(table).Row(row);
        TensorPrimitives.Add(gradient, d, gradient);
    }
}
