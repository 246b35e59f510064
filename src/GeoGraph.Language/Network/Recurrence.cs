using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GeoGraph.Language.Network;

/// <summary>
/// A simple recurrent unit in both directions (Lei et al. 2018, <i>Simple Recurrent Units for Highly Parallelizable Recurrence</i>).
/// All products are made before, for every word at once; what is left to do word by word is cheap:
/// <code>
/// f = σ(U_f + v_f·c₋₁)        c = f·c₋₁ + (1 − f)·U_c
/// r = σ(U_r + v_r·c₋₁)        h = r·c + (1 − r)·x
/// </code>
/// </summary>
public static class Recurrence
{
    /// <summary>Runs over one sentence.</summary>
    /// <param name="u">
    /// For each word U_c, U_f, U_r forward, then the same backward, each <paramref name="half"/> wide; f and r take the place of U_f and U_r.
    /// </param>
    /// <param name="v">v_f and v_r forward, then backward.</param>
    /// <param name="x">The words as they came in, 2·<paramref name="half"/> wide: the first half goes through forward, the second backward.</param>
    /// <param name="c">Gets the cells, like <paramref name="x"/>.</param>
    /// <param name="h">Gets what goes out, like <paramref name="x"/>.</param>
    /// <param name="words">How many.</param>
    /// <param name="half">Numbers for each direction; a multiple of <see cref="Dense.Lane"/>.</param>
    public static void Run(Span<float> u, ReadOnlySpan<float> v, ReadOnlySpan<float> x, Span<float> c, Span<float> h, int words, int half)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(half % Dense.Lane, 0, nameof(half));
        ArgumentOutOfRangeException.ThrowIfLessThan(u.Length, words * 6 * half, nameof(u));
        ArgumentOutOfRangeException.ThrowIfLessThan(v.Length, 4 * half, nameof(v));
        ArgumentOutOfRangeException.ThrowIfLessThan(x.Length, words * 2 * half, nameof(x));
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, words * 2 * half, nameof(c));
        ArgumentOutOfRangeException.ThrowIfLessThan(h.Length, words * 2 * half, nameof(h));
        for (var direction = 0; direction < 2; direction++)
            for (var lane = 0; lane < half; lane += Dense.Lane)
            {
                ref var at = ref Unsafe.Add(ref MemoryMarshal.GetReference(u), direction * 3 * half + lane);
                var vf = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(v), (nuint)(direction * 2 * half + lane));
                var vr = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(v), (nuint)(direction * 2 * half + half + lane));
                var cell = Vector512<float>.Zero;
                for (var step = 0; step < words; step++)
                {
                    var word = direction == 0 ? step : words - 1 - step;
                    ref var uw = ref Unsafe.Add(ref at, word * 6 * half);
                    var place = (nuint)(word * 2 * half + direction * half + lane);
                    var forget = Sigmoid(Vector512.FusedMultiplyAdd(vf, cell, Vector512.LoadUnsafe(ref uw, (nuint)half)));
                    var reset = Sigmoid(Vector512.FusedMultiplyAdd(vr, cell, Vector512.LoadUnsafe(ref uw, (nuint)(2 * half))));
                    var candidate = Vector512.LoadUnsafe(ref uw);
                    cell = Vector512.FusedMultiplyAdd(forget, cell - candidate, candidate);
                    var input = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(x), place);
                    Vector512.FusedMultiplyAdd(reset, cell - input, input).StoreUnsafe(ref MemoryMarshal.GetReference(h), place);
                    cell.StoreUnsafe(ref MemoryMarshal.GetReference(c), place);
                    forget.StoreUnsafe(ref uw, (nuint)half);
                    reset.StoreUnsafe(ref uw, (nuint)(2 * half));
                }
            }
    }

    /// <summary>1 / (1 + e⁻ˣ), the same bits on every processor.</summary>
    internal static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>eˣ to about one unit in the last place, between -87 and 88: 2ⁿ times a polynomial (Cephes).</summary>
    internal static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(88f));
        var n = Vector512.Floor(Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), Vector512.Create(0.5f)));
        x = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        x = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), x);
        var y = Vector512.FusedMultiplyAdd(Vector512.Create(1.9875691500e-4f), x, Vector512.Create(1.3981999507e-3f));
        y = Vector512.FusedMultiplyAdd(y, x, Vector512.Create(8.3334519073e-3f));
        y = Vector512.FusedMultiplyAdd(y, x, Vector512.Create(4.1665795894e-2f));
        y = Vector512.FusedMultiplyAdd(y, x, Vector512.Create(1.6666665459e-1f));
        y = Vector512.FusedMultiplyAdd(y, x, Vector512.Create(5.0000001201e-1f));
        y = Vector512.FusedMultiplyAdd(y, x * x, x + Vector512<float>.One);
        return y * (Vector512.ConvertToInt32(n) + Vector512.Create(127) << 23).AsSingle();
    }
}
