using System.Numerics.Tensors;

namespace GeoGraph.Training.Learning;

/// <summary>Dropout in which the same numbers are left out at every word of a sentence (Gal and Ghahramani 2016).</summary>
internal static class SentenceMask
{
    public static void Apply(ReadOnlySpan<float> from, Span<float> to, ref float[] masks, ReadOnlySpan<int> lengths, int width, float dropout, Chance chance)
    {
        Products.Grow(ref masks, lengths.Length * width);
        var at = 0;
        for (var s = 0; s < lengths.Length; s++)
        {
            var mask = masks.AsSpan(s * width, width);
            chance.Mask(mask, dropout);
            for (var i = 0; i < lengths[s]; i++, at++)
                TensorPrimitives.Multiply(from.Slice(at * width, width), mask, to.Slice(at * width, width));
        }
    }

    public static void Undo(Span<float> d, ReadOnlySpan<float> masks, ReadOnlySpan<int> lengths, int width)
    {
        var at = 0;
        for (var s = 0; s < lengths.Length; s++)
            for (var i = 0; i < lengths[s]; i++, at++)
            {
                var row = d.Slice(at * width, width);
                TensorPrimitives.Multiply(row, masks.Slice(s * width, width), row);
            }
    }
}
