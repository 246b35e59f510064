using System.Numerics.Tensors;
using GeoGraph.Language.Network;

namespace GeoGraph.Training.Learning;

// The recurrent layers and the projection behind them.
public sealed partial class Pass
{
    private void Forward(int index, float dropout, Chance chance)
    {
        var (layer, own, width, wide) = (layers[index], weights.Layers[index], size.Width, 6 * size.Half);
        Grow(ref layer.Masked, count * width);
        Grow(ref layer.U, count * wide);
        Grow(ref layer.C, count * width);
        Grow(ref layer.Out, (count + 1) * width);
        Mask(layer.In, layer.Masked, ref layer.Masks, dropout, chance);
        for (var i = 0; i < count; i++) own.B.Values.CopyTo(layer.U.AsSpan(i * wide));
        Dense.MultiplyAdd(layer.Masked, width, own.W.Values, wide, layer.U, wide, count, width, wide);
        var at = 0;
        foreach (var lesson in batch)
        {
            Recurrence.Run(layer.U.AsSpan(at * wide), own.V.Values, layer.In.AsSpan(at * width), layer.C.AsSpan(at * width), layer.Out.AsSpan(at * width), lesson.Length, size.Half);
            at += lesson.Length;
        }
        if (index + 1 < layers.Length) layers[index + 1].In = layer.Out;
        else last = layer.Out;
    }

    /// <summary>The same numbers are left out at every word of a sentence (Gal and Ghahramani 2016).</summary>
    private void Mask(float[] from, float[] to, ref float[] masks, float dropout, Chance chance)
    {
        var width = size.Width;
        Grow(ref masks, batch.Length * width);
        var at = 0;
        for (var s = 0; s < batch.Length; s++)
        {
            var mask = masks.AsSpan(s * width, width);
            chance.Mask(mask, dropout);
            for (var i = 0; i < batch[s].Length; i++, at++)
                TensorPrimitives.Multiply(from.AsSpan(at * width, width), mask, to.AsSpan(at * width, width));
        }
    }

    private void Project(float dropout, Chance chance)
    {
        var width = size.Width;
        Grow(ref lastMasked, (count + 1) * width);
        Grow(ref projected, (count + 1) * size.Projection);
        Mask(last, lastMasked, ref lastMasks, dropout, chance);
        weights.Root.Values.CopyTo(lastMasked.AsSpan(count * width));
        for (var i = 0; i <= count; i++) weights.ProjectBias.Values.CopyTo(projected.AsSpan(i * size.Projection));
        Dense.MultiplyAdd(lastMasked, width, weights.Project.Values, size.Projection, projected, size.Projection, count + 1, width, size.Projection);
    }

    private void BackProject()
    {
        var width = size.Width;
        AddColumns(dProjected, size.Projection, count + 1, Gradient.Of(weights.ProjectBias));
        AddOuter(lastMasked, width, dProjected, size.Projection, count + 1, width, size.Projection, Gradient.Of(weights.Project));
        Grow(ref dNarrow, (count + 1) * width);
        dNarrow.AsSpan(0, (count + 1) * width).Clear();
        AddBack(dProjected, size.Projection, weights.Project.Values, size.Projection, dNarrow, width, count + 1, size.Projection, width);
        var root = Gradient.Of(weights.Root).AsSpan();
        TensorPrimitives.Add(root, dNarrow.AsSpan(count * width, width), root);
        Unmask(dNarrow, lastMasks);
    }

    private void Unmask(float[] d, float[] masks)
    {
        var (at, width) = (0, size.Width);
        for (var s = 0; s < batch.Length; s++)
            for (var i = 0; i < batch[s].Length; i++, at++)
            {
                var row = d.AsSpan(at * width, width);
                TensorPrimitives.Multiply(row, masks.AsSpan(s * width, width), row);
            }
    }

    /// <summary>Takes <c>dNarrow</c> as what the loss says of the layer's output; leaves in it what it says of the input.</summary>
    private void Backward(int index)
    {
        var (layer, own, width, wide) = (layers[index], weights.Layers[index], size.Width, 6 * size.Half);
        Grow(ref dWide, count * wide);
        var at = 0;
        foreach (var lesson in batch)
        {
            RecurrenceBack.Run(layer.U.AsSpan(at * wide), own.V.Values, layer.In.AsSpan(at * width), layer.C.AsSpan(at * width),
                dNarrow.AsSpan(at * width), dWide.AsSpan(at * wide), Gradient.Of(own.V), lesson.Length, size.Half);
            at += lesson.Length;
        }
        AddColumns(dWide, wide, count, Gradient.Of(own.B));
        AddOuter(layer.Masked, width, dWide, wide, count, width, wide, Gradient.Of(own.W));
        // Through the product, masked; dNarrow already holds what goes around it.
        Grow(ref dThrough, count * width);
        dThrough.AsSpan(0, count * width).Clear();
        AddBack(dWide, wide, own.W.Values, wide, dThrough, width, count, wide, width);
        Unmask(dThrough, layer.Masks);
        var d = dNarrow.AsSpan(0, count * width);
        TensorPrimitives.Add(d, dThrough.AsSpan(0, count * width), d);
    }

    private float[] dThrough = [];

    /// <summary>gradient += Aᵀ·D.</summary>
    private void AddOuter(ReadOnlySpan<float> a, int strideA, ReadOnlySpan<float> d, int strideD, int rows, int columnsA, int columnsD, Span<float> gradient)
    {
        Grow(ref scratch, columnsA * rows);
        Dense.Transpose(a, strideA, scratch, rows, rows, columnsA);
        Dense.MultiplyAdd(scratch, rows, d, strideD, gradient, columnsD, columnsA, rows, columnsD);
    }

    /// <summary>to += D·Wᵀ.</summary>
    private void AddBack(ReadOnlySpan<float> d, int strideD, ReadOnlySpan<float> w, int strideW, Span<float> to, int strideTo, int rows, int columnsD, int rowsW)
    {
        Grow(ref scratch, columnsD * rowsW);
        Dense.Transpose(w, strideW, scratch, rowsW, rowsW, columnsD);
        Dense.MultiplyAdd(d, strideD, scratch, rowsW, to, strideTo, rows, columnsD, rowsW);
    }

    private static void AddColumns(ReadOnlySpan<float> d, int columns, int rows, Span<float> gradient)
    {
        for (var i = 0; i < rows; i++) TensorPrimitives.Add(gradient, d.Slice(i * columns, columns), gradient);
    }
}
