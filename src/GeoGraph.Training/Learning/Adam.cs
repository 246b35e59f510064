using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using GeoGraph.Language.Network;

namespace GeoGraph.Training.Learning;

/// <summary>
/// Adam (Kingma and Ba 2015). Rows of tables move only when a batch touches them. Keeps a running mean of all weights, which
/// reads better than the last ones (Polyak and Juditsky 1992).
/// </summary>
/// <param name="weights">What is to be learned.</param>
public sealed class Adam(IReadOnlyList<Matrix> weights)
{
    private const float Beta1 = 0.9f, Beta2 = 0.98f, Epsilon = 1e-6f;
    private const float LargestNorm = 5;

    private readonly Dictionary<Matrix, (float[] First, float[] Second)> moments =
        weights.ToDictionary(matrix => matrix, matrix => (new float[matrix.Values.Length], new float[matrix.Values.Length]));
    private readonly Dictionary<Matrix, float[]> means = weights.ToDictionary(matrix => matrix, matrix => (float[])matrix.Values.Clone());
    private int step;

    /// <summary>One step against the sum of gradients.</summary>
    public void Step(Gradient[] gradients, float rate)
    {
        step++;
        var clip = Clip(gradients);
        var correction = rate * MathF.Sqrt(1 - MathF.Pow(Beta2, Math.Min(step, 1000))) / (1 - MathF.Pow(Beta1, Math.Min(step, 1000)));
        // Each matrix is one thread's, so who runs first changes nothing.
        Parallel.ForEach(weights.Where(matrix => !matrix.IsTable), matrix =>
        {
            var (first, second) = moments[matrix];
            Update(matrix.Values, gradients[0].Of(matrix), first, second, correction, clip);
        });
        Parallel.ForEach(weights.Where(matrix => matrix.IsTable), matrix =>
        {
            var (first, second) = moments[matrix];
            var rows = gradients[0].Rows(matrix);
            foreach (var row in rows.Touched)
            {
                var (at, columns) = (row * matrix.Columns, matrix.Columns);
                Update(matrix.Row(row), rows.Row(row), first.AsSpan(at, columns), second.AsSpan(at, columns), correction, clip);
            }
        });
    }

    /// <summary>Moves the mean toward the weights as they are.</summary>
    public void Remember(float share)
    {
        Parallel.ForEach(weights, matrix =>
        {
            var mean = means[matrix].AsSpan();
            TensorPrimitives.Multiply(mean, 1 - share, mean);
            TensorPrimitives.MultiplyAdd(matrix.Values, share, mean, mean);
        });
    }

    /// <summary>Begins anew from the weights as they are.</summary>
    public void Forget()
    {
        step = 0;
        foreach (var (matrix, (first, second)) in moments)
        {
            Array.Clear(first);
            Array.Clear(second);
            matrix.Values.CopyTo(means[matrix], 0);
        }
    }

    /// <summary>Puts the mean in the place of the weights, and the weights in its place.</summary>
    public void Swap()
    {
        foreach (var matrix in weights)
        {
            var values = (float[])matrix.Values.Clone();
            means[matrix].CopyTo(matrix.Values, 0);
            values.CopyTo(means[matrix], 0);
        }
    }

    /// <summary>Adds all gradients into the first; what to multiply it by so that its norm is not too large.</summary>
    private float Clip(Gradient[] gradients)
    {
        var sums = new double[weights.Count];
        Parallel.For(0, weights.Count, i =>
        {
            var matrix = weights[i];
            if (matrix.IsTable)
            {
                var into = gradients[0].Rows(matrix);
                foreach (var other in gradients.Skip(1).Select(gradient => gradient.Rows(matrix)))
                    foreach (var row in other.Touched)
                    {
                        var sum = into.Row(row);
                        TensorPrimitives.Add(sum, other.Row(row), sum);
                    }
                foreach (var row in into.Touched) sums[i] += TensorPrimitives.SumOfSquares<float>(into.Row(row));
            }
            else
            {
                var into = gradients[0].Of(matrix).AsSpan();
                foreach (var other in gradients.Skip(1)) TensorPrimitives.Add(into, other.Of(matrix), into);
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
