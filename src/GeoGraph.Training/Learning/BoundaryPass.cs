using System.Numerics;
using System.Numerics.Tensors;
using GeoGraph.Language.Network;

namespace GeoGraph.Training.Learning;

/// <summary>A paragraph whose sentences are known: the vector of each word, what stands after it, and whether a sentence ends there.</summary>
public sealed record Paragraph(float[] Vectors, byte[] Gaps, bool[] Ends)
{
    public int Length => Ends.Length;
}

/// <summary>One way through the network of boundaries and back.</summary>
public sealed class BoundaryPass
{
    private readonly BoundaryWeights weights;
    private readonly RecurrentStack stack;
    private readonly Products products = new();
    private float[] vectors = [], x = [], scores = [], d = [], last = [];

    public BoundaryPass(BoundaryWeights weights)
    {
        this.weights = weights;
        Gradient = new Gradient(weights.All);
        stack = new RecurrentStack(weights.Layers, BoundaryWeights.Half, Gradient);
    }

    public Gradient Gradient { get; }

    /// <summary>Learns from paragraphs; the sum of losses.</summary>
    public double Learn(Paragraph[] batch, float dropout, Chance chance)
    {
        Gradient.Clear();
        const int Width = BoundaryWeights.Width;
        var (lengths, form) = (Array.ConvertAll(batch, paragraph => paragraph.Length), weights.In.Rows);
        var count = lengths.Sum();
        Products.Grow(ref vectors, count * form);
        Products.Grow(ref x, count * Width);
        var at = 0;
        foreach (var paragraph in batch)
        {
            paragraph.Vectors.CopyTo(vectors, at * form);
            foreach (var gap in paragraph.Gaps)
            {
                var row = x.AsSpan(at++ * Width, Width);
                weights.InBias.Values.CopyTo(row);
                for (uint bits = gap; bits != 0; bits &= bits - 1) TensorPrimitives.Add(row, weights.Gap.Row(BitOperations.TrailingZeroCount(bits)), row);
            }
        }
        // A word is hidden now and then, so that the network looks at its neighbours too.
        for (var i = 0; i < count; i++) if (chance.Next() < dropout / 3) vectors.AsSpan(i * form, form).Clear();
        Dense.MultiplyAdd(vectors, form, weights.In.Values, Width, x, Width, count, form, Width);
        last = stack.Forward(x, lengths, dropout, chance);
        Products.Grow(ref scores, count * Dense.Lane);
        for (var i = 0; i < count; i++) weights.OutBias.Values.CopyTo(scores.AsSpan(i * Dense.Lane));
        Dense.MultiplyAdd(last, Width, weights.Out.Values, Dense.Lane, scores, Dense.Lane, count, Width, Dense.Lane);

        var loss = 0.0;
        at = 0;
        foreach (var paragraph in batch)
            for (var i = 0; i < paragraph.Length; i++, at++)
            {
                var row = scores.AsSpan(at * Dense.Lane, Dense.Lane);
                var p = 1 / (1 + MathF.Exp(-row[0]));
                loss -= Math.Log(Math.Max(1e-7, paragraph.Ends[i] ? p : 1 - p));
                row.Clear();
                row[0] = (p - (paragraph.Ends[i] ? 1 : 0)) / count;
            }
        Back(batch, count, form);
        return loss;
    }

    private void Back(Paragraph[] batch, int count, int form)
    {
        const int Width = BoundaryWeights.Width;
        Products.AddColumns(scores, Dense.Lane, count, Gradient.Of(weights.OutBias));
        products.AddOuter(last, Width, scores, Dense.Lane, count, Width, Dense.Lane, Gradient.Of(weights.Out));
        Products.Grow(ref d, count * Width);
        d.AsSpan(0, count * Width).Clear();
        products.AddBack(scores, Dense.Lane, weights.Out.Values, Dense.Lane, d, Width, count, Dense.Lane, Width);
        stack.Backward(d);
        Products.AddColumns(d, Width, count, Gradient.Of(weights.InBias));
        products.AddOuter(vectors, form, d, Width, count, form, Width, Gradient.Of(weights.In));
        var (gaps, at) = (Gradient.Of(weights.Gap), 0);
        foreach (var gap in batch.SelectMany(paragraph => paragraph.Gaps))
        {
            for (uint bits = gap; bits != 0; bits &= bits - 1)
            {
                var row = gaps.AsSpan(BitOperations.TrailingZeroCount(bits) * Width, Width);
                TensorPrimitives.Add(row, d.AsSpan(at * Width, Width), row);
            }
            at++;
        }
    }
}
