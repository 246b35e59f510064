using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using GeoGraph.Language.Network;

namespace GeoGraph.Training.Learning;

/// <summary>
/// Adam (Kingma and Ba 2015). Rows of tables move only when a batch touches them. Keeps a running mean of all weights, which
/// reads better than the last ones (Polyak and Juditsky 1992).
/// </summary>
public sealed class Adam(Weights weights)
{
    private const float Beta1 = 0.9f, Beta2 = 0.98f, Epsilon = 1e-6f;
    private const float LargestNorm = 5;

    private readonly Dictionary<Matrix, (float[] First, float[] Second)> moments =
        weights.All.ToDictionary(tensor => tensor, tensor => (new float[tensor.Values.Length], new float[tensor.Values.Length]));
    private readonly Dictionary<Matrix, float[]> means = weights.All.ToDictionary(tensor => tensor, tensor => (float[])tensor.Values.Clone());
    private int step;

    /// <summary>One step against the sum of gradients.</summary>
    public void Step(Gradient[] gradients, float rate)
    {
        step++;
        var clip = Clip(gradients);
        var correction = rate * MathF.Sqrt(1 - MathF.Pow(Beta2, Math.Min(step, 1000))) / (1 - MathF.Pow(Beta1, Math.Min(step, 1000)));
        // Each matrix is one thread's, so who runs first changes nothing.
        Parallel.ForEach(weights.All.Where(tensor => !tensor.IsTable), tensor =>
        {
            var (first, second) = moments[tensor];
            Update(tensor.Values, gradients[0].Of(tensor), first, second, correction, clip);
        });
        Parallel.ForEach(weights.All.Where(tensor => tensor.IsTable), tensor =>
        {
            var (first, second) = moments[tensor];
            var rows = gradients[0].Rows(tensor);
            foreach (var row in rows.Touched)
            {
                var (at, columns) = (row * tensor.Columns, tensor.Columns);
                Update(tensor.Row(row), rows.Row(row), first.AsSpan(at, columns), second.AsSpan(at, columns), correction, clip);
            }
        });
    }

    /// <summary>Moves the mean toward the weights as they are.</summary>
    public void Remember(float share)
    {
        Parallel.ForEach(weights.All, tensor =>
        {
            var mean = means[tensor].AsSpan();
            TensorPrimitives.Multiply(mean, 1 - share, mean);
            TensorPrimitives.MultiplyAdd(tensor.Values, share, mean, mean);
        });
    }

    /// <summary>Puts the mean in the place of the weights, and the weights in its place.</summary>
    public void Swap()
    {
        foreach (var tensor in weights.All)
        {
            var values = (float[])tensor.Values.Clone();
            means[tensor].CopyTo(tensor.Values, 0);
            values.CopyTo(means[tensor], 0);
        }
    }

    /// <summary>Adds all gradients into the first; what to multiply it by so that its norm is not too large.</summary>
    private float Clip(Gradient[] gradients)
    {
        var sums = new double[weights.All.Count];
        Parallel.For(0, weights.All.Count, i =>
        {
            var tensor = weights.All[i];
            if (tensor.IsTable)
            {
                var into = gradients[0].Rows(tensor);
                foreach (var other in gradients.Skip(1).Select(gradient => gradient.Rows(tensor)))
                    foreach (var row in other.Touched)
                    {
                        var sum = into.Row(row);
                        TensorPrimitives.Add(sum, other.Row(row), sum);
                    }
                foreach (var row in into.Touched) sums[i] += TensorPrimitives.SumOfSquares<float>(into.Row(row));
            }
            else
            {
                var into = gradients[0].Of(tensor).AsSpan();
                foreach (var other in gradients.Skip(1)) TensorPrimitives.Add(into, other.Of(tensor), into);
                sums[i] = TensorPrimitives.SumOfSquares<float>(into);
            }
        });
        var norm = Math.Sqrt(sums.Sum());
        return norm > LargestNorm ? (float)(LargestNorm / norm) : 1;
    }

    private static void Update(Span<float> values, ReadOnlySpan<float> gradient, Span<float> first, Span<float> second, float rate, float clip)
    {
        for (var i = 0; i < values.Length; i += Dense.Lane)
        {
            var g = Vector512.Create(gradient[i..]) * clip;
            var m = Vector512.Create<float>(first[i..]) * Beta1 + g * (1 - Beta1);
            var v = Vector512.Create<float>(second[i..]) * Beta2 + g * g * (1 - Beta2);
            m.CopyTo(first[i..]);
            v.CopyTo(second[i..]);
            (Vector512.Create<float>(values[i..]) - m * rate / (Vector512.Sqrt(v) + Vector512.Create(Epsilon))).CopyTo(values[i..]);
        }
    }
}
