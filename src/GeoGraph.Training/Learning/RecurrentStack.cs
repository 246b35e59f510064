using System.Numerics.Tensors;
using GeoGraph.Language.Network;

namespace GeoGraph.Training.Learning;

/// <summary>Recurrent layers, one upon the other, there and back.</summary>
/// <param name="weights">What they have learned.</param>
/// <param name="half">Numbers for each direction.</param>
/// <param name="gradient">Gets what the loss says of the weights.</param>
internal sealed class RecurrentStack(IReadOnlyList<LayerWeights> weights, int half, Gradient gradient)
{
    private readonly int width = 2 * half, wide = 6 * half;
    private readonly Layer[] layers = [.. weights.Select(_ => new Layer())];
    private readonly Products products = new();
    private int[] lengths = [];
    private int count;
    private float[] dWide = [], dThrough = [];

    private sealed class Layer
    {
        public float[] In = [], Masked = [], U = [], C = [], Out = [], Masks = [];
    }

    /// <summary>Takes words through all layers.</summary>
    /// <param name="input">A row for each word.</param>
    /// <param name="sentences">How many words each sentence has.</param>
    /// <param name="dropout">Chance of a number to be left out.</param>
    /// <param name="chance">Dice.</param>
    /// <returns>The rows that come out; the next call overwrites them.</returns>
    public float[] Forward(float[] input, int[] sentences, float dropout, Chance chance)
    {
        (lengths, count) = (sentences, sentences.Sum());
        for (var i = 0; i < layers.Length; i++)
        {
            layers[i].In = input;
            Forward(layers[i], weights[i], dropout, chance);
            input = layers[i].Out;
        }
        return input;
    }

    /// <summary>Takes what the loss says of the output back; leaves what it says of the input.</summary>
    public void Backward(float[] d)
    {
        for (var i = layers.Length - 1; i >= 0; i--) Backward(layers[i], weights[i], d);
    }

    private void Forward(Layer layer, LayerWeights own, float dropout, Chance chance)
    {
        Products.Grow(ref layer.Masked, count * width);
        Products.Grow(ref layer.U, count * wide);
        Products.Grow(ref layer.C, count * width);
        Products.Grow(ref layer.Out, count * width);
        SentenceMask.Apply(layer.In, layer.Masked, ref layer.Masks, lengths, width, dropout, chance);
        for (var i = 0; i < count; i++) own.B.Values.CopyTo(layer.U.AsSpan(i * wide));
        Dense.MultiplyAdd(layer.Masked, width, own.W.Values, wide, layer.U, wide, count, width, wide);
        var at = 0;
        foreach (var length in lengths)
        {
            Recurrence.Run(layer.U.AsSpan(at * wide), own.V.Values, layer.In.AsSpan(at * width), layer.C.AsSpan(at * width), layer.Out.AsSpan(at * width), length, half);
            at += length;
        }
    }

    private void Backward(Layer layer, LayerWeights own, float[] d)
    {
        Products.Grow(ref dWide, count * wide);
        var at = 0;
        foreach (var length in lengths)
        {
            RecurrenceBack.Run(layer.U.AsSpan(at * wide), own.V.Values, layer.In.AsSpan(at * width), layer.C.AsSpan(at * width),
                d.AsSpan(at * width), dWide.AsSpan(at * wide), gradient.Of(own.V), length, half);
            at += length;
        }
        Products.AddColumns(dWide, wide, count, gradient.Of(own.B));
        products.AddOuter(layer.Masked, width, dWide, wide, count, width, wide, gradient.Of(own.W));
        // Through the product, masked; d already holds what goes around it.
        Products.Grow(ref dThrough, count * width);
        dThrough.AsSpan(0, count * width).Clear();
        products.AddBack(dWide, wide, own.W.Values, wide, dThrough, width, count, wide, width);
        SentenceMask.Undo(dThrough, layer.Masks, lengths, width);
        TensorPrimitives.Add(d.AsSpan(0, count * width), dThrough.AsSpan(0, count * width), d.AsSpan(0, count * width));
    }
}
