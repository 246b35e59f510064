using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GeoGraph.Language.Network;

namespace GeoGraph.Training.Learning;

/// <summary>The way back through <see cref="Recurrence"/>.</summary>
internal static class RecurrenceBack
{
    /// <param name="u">U_c, f and r as the forward pass left them.</param>
    /// <param name="v">Weights of the gates.</param>
    /// <param name="x">The input.</param>
    /// <param name="c">The cells.</param>
    /// <param name="d">What the loss says of the output; becomes what it says of the input by the way around the product.</param>
    /// <param name="du">Gets what it says of U.</param>
    /// <param name="dv">What it says of v is added here.</param>
    /// <param name="words">How many.</param>
    /// <param name="half">Numbers for each direction.</param>
    public static void Run(ReadOnlySpan<float> u, ReadOnlySpan<float> v, ReadOnlySpan<float> x, ReadOnlySpan<float> c, Span<float> d, Span<float> du, Span<float> dv, int words, int half)
    {
        for (var direction = 0; direction < 2; direction++)
            for (var lane = 0; lane < half; lane += Dense.Lane)
            {
                var gate = direction * 2 * half + lane;
                var (vf, vr) = (At(v, gate), At(v, gate + half));
                var (dvf, dvr, carry) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
                for (var step = words - 1; step >= 0; step--)
                {
                    var word = direction == 0 ? step : words - 1 - step;
                    var wide = word * 6 * half + direction * 3 * half + lane;
                    var narrow = word * 2 * half + direction * half + lane;
                    var before = step == 0 ? Vector512<float>.Zero : At(c, narrow + (direction == 0 ? -2 : 2) * half);
                    var (candidate, f, r) = (At(u, wide), At(u, wide + half), At(u, wide + 2 * half));
                    var (dh, cell) = (At(d, narrow), At(c, narrow));
                    var dr = dh * (cell - At(x, narrow)) * r * (Vector512<float>.One - r);
                    var dc = Vector512.FusedMultiplyAdd(dh, r, carry);
                    var df = dc * (before - candidate) * f * (Vector512<float>.One - f);
                    Put(du, wide, dc * (Vector512<float>.One - f));
                    Put(du, wide + half, df);
                    Put(du, wide + 2 * half, dr);
                    Put(d, narrow, dh * (Vector512<float>.One - r));
                    carry = Vector512.FusedMultiplyAdd(dc, f, Vector512.FusedMultiplyAdd(df, vf, dr * vr));
                    dvf = Vector512.FusedMultiplyAdd(df, before, dvf);
                    dvr = Vector512.FusedMultiplyAdd(dr, before, dvr);
                }
                Put(dv, gate, At(dv, gate) + dvf);
                Put(dv, gate + half, At(dv, gate + half) + dvr);
            }
    }

    private static Vector512<float> At(ReadOnlySpan<float> values, int at) => Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);

    private static void Put(Span<float> values, int at, Vector512<float> value) => value.StoreUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);
}
