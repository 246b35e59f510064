using System.Numerics;

using GeoGraph.Language.Segmentation;

namespace GeoGraph.Language.Network;

/// <summary>Runs <see cref="BoundaryWeights"/> over words; one thread at a time.</summary>
/// <param name="weights">What was learned.</param>
/// <param name="forms">Vectors of words; the same thread's.</param>
public sealed class BoundaryTagger(BoundaryWeights weights, FormVectors forms)
{
    private const int Window = 256; // words looked at together
    private const int Overlap = 32; // of them, how many the next window looks at again, with what follows

    private float[] vectors = [], x = [], u = [], c = [], h = [], scores = [];

    /// <summary>How sure the network is, in nats, that a sentence ends after each word.</summary>
    /// <param name="text">The text that words point into.</param>
    /// <param name="words">Words of one paragraph.</param>
    /// <param name="gaps">What stands after each: <see cref="BoundaryWeights.GapBits"/>.</param>
    /// <param name="ends">Gets the scores, above 0 for an end.</param>
    public void Score(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, ReadOnlySpan<byte> gaps, Span<float> ends)
    {
        for (var first = 0; first < words.Length; first += Window - Overlap)
        {
            var count = Math.Min(Window, words.Length - first);
            Run(text, words.Slice(first, count), gaps.Slice(first, count));
            // What the last window saw near its end it now sees with what follows; its first words it saw better before.
            var skip = first == 0 ? 0 : Overlap / 2;
            for (var i = skip; i < count; i++) ends[first + i] = scores[i * Dense.Lane];
            if (first + count == words.Length) return;
        }
    }

    private void Run(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, ReadOnlySpan<byte> gaps)
    {
        var form = weights.In.Rows;
        const int Width = BoundaryWeights.Width, Wide = 6 * BoundaryWeights.Half;
        if (vectors.Length == 0)
            (vectors, x, h, c, u, scores) = (new float[Window * form], new float[Window * Width], new float[Window * Width], new float[Window * Width], new float[Window * Wide], new float[Window * Dense.Lane]);
        for (var i = 0; i < words.Length; i++)
        {
            var word = text[words[i].Begin..words[i].End];
            forms.Of(word, WordFeatures.Normal(word)).CopyTo(vectors.AsSpan(i * form));
            var row = x.AsSpan(i * Width, Width);
            weights.InBias.Values.CopyTo(row);
            for (uint bits = gaps[i]; bits != 0; bits &= bits - 1)
            {
                var gap = weights.Gap.Row(BitOperations.TrailingZeroCount(bits));
                for (var j = 0; j < Width; j++) row[j] += gap[j];
            }
        }
        Dense.MultiplyAdd(vectors, form, weights.In.Values, Width, x, Width, words.Length, form, Width);
        foreach (var layer in weights.Layers)
        {
            for (var i = 0; i < words.Length; i++) layer.B.Values.CopyTo(u.AsSpan(i * Wide));
            Dense.MultiplyAdd(x, Width, layer.W.Values, Wide, u, Wide, words.Length, Width, Wide);
            Recurrence.Run(u, layer.V.Values, x, c, h, words.Length, BoundaryWeights.Half);
            (x, h) = (h, x);
        }
        for (var i = 0; i < words.Length; i++) weights.OutBias.Values.CopyTo(scores.AsSpan(i * Dense.Lane));
        Dense.MultiplyAdd(x, Width, weights.Out.Values, Dense.Lane, scores, Dense.Lane, words.Length, Width, Dense.Lane);
    }
}
