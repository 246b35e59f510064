using System.Numerics.Tensors;
using GeoGraph.Language.Network;

namespace GeoGraph.Training.Learning;

// The projection behind the last layer.
public sealed partial class Pass
{
    private void Project(float dropout, Chance chance)
    {
        var width = size.Width;
        Grow(ref lastMasked, (count + 1) * width);
        Grow(ref projected, (count + 1) * size.Projection);
        SentenceMask.Apply(last, lastMasked, ref lastMasks, lengths, width, dropout, chance);
        weights.Root.Values.CopyTo(lastMasked.AsSpan(count * width));
        for (var i = 0; i <= count; i++) weights.ProjectBias.Values.CopyTo(projected.AsSpan(i * size.Projection));
        Dense.MultiplyAdd(lastMasked, width, weights.Project.Values, size.Projection, projected, size.Projection, count + 1, width, size.Projection);
    }

    private void BackProject()
    {
        var width = size.Width;
        Products.AddColumns(dProjected, size.Projection, count + 1, Gradient.Of(weights.ProjectBias));
        products.AddOuter(lastMasked, width, dProjected, size.Projection, count + 1, width, size.Projection, Gradient.Of(weights.Project));
        Grow(ref dNarrow, (count + 1) * width);
        dNarrow.AsSpan(0, (count + 1) * width).Clear();
        products.AddBack(dProjected, size.Projection, weights.Project.Values, size.Projection, dNarrow, width, count + 1, size.Projection, width);
        var root = Gradient.Of(weights.Root).AsSpan();
        TensorPrimitives.Add(root, dNarrow.AsSpan(count * width, width), root);
        SentenceMask.Undo(dNarrow, lastMasks, lengths, width);
    }
}
