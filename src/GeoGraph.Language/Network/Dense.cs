using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GeoGraph.Language.Network;

/// <summary>
/// Products of dense matrices, row after row in memory. Each sum runs over its terms in order, with fused multiply-add, and vectors
/// lie along the result's columns: so a result is the same bits on every processor, however wide its vectors are, and however many
/// rows are multiplied at once.
/// </summary>
public static class Dense
{
    /// <summary>Columns of every matrix come in multiples of this.</summary>
    public const int Lane = 16;

    private const int RowBlock = 4;
    private const int ColumnBlock = 4 * Lane;

    /// <summary>The smallest multiple of <see cref="Lane"/> that holds <paramref name="columns"/>.</summary>
    public static int Pad(int columns) => (columns + Lane - 1) / Lane * Lane;

    /// <summary>Adds A·B to C.</summary>
    /// <param name="a"><paramref name="m"/>×<paramref name="k"/>.</param>
    /// <param name="strideA">From one row of A to the next, in numbers.</param>
    /// <param name="b"><paramref name="k"/>×<paramref name="n"/>.</param>
    /// <param name="strideB">Likewise.</param>
    /// <param name="c"><paramref name="m"/>×<paramref name="n"/>.</param>
    /// <param name="strideC">Likewise.</param>
    /// <param name="m">Rows of A and C.</param>
    /// <param name="k">Columns of A and rows of B.</param>
    /// <param name="n">Columns of B and C; a multiple of <see cref="Lane"/>.</param>
    public static void MultiplyAdd(
        ReadOnlySpan<float> a, int strideA, ReadOnlySpan<float> b, int strideB, Span<float> c, int strideC, int m, int k, int n)
    {
        if (m == 0 || k == 0 || n == 0) return;
        ArgumentOutOfRangeException.ThrowIfNotEqual(n % Lane, 0, nameof(n));
        ArgumentOutOfRangeException.ThrowIfLessThan(a.Length, (m - 1) * strideA + k, nameof(a));
        ArgumentOutOfRangeException.ThrowIfLessThan(b.Length, (k - 1) * strideB + n, nameof(b));
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, (m - 1) * strideC + n, nameof(c));
        ref var a0 = ref MemoryMarshal.GetReference(a);
        ref var b0 = ref MemoryMarshal.GetReference(b);
        ref var c0 = ref MemoryMarshal.GetReference(c);
        var j = 0;
        for (; j + ColumnBlock <= n; j += ColumnBlock)
        {
            ref var bj = ref Unsafe.Add(ref b0, j);
            var i = 0;
            for (; i + RowBlock <= m; i += RowBlock) FourByFour(ref Unsafe.Add(ref a0, i * strideA), strideA, ref bj, strideB, ref Unsafe.Add(ref c0, i * strideC + j), strideC, k);
            for (; i < m; i++) OneByFour(ref Unsafe.Add(ref a0, i * strideA), ref bj, strideB, ref Unsafe.Add(ref c0, i * strideC + j), k);
        }
        for (; j < n; j += Lane)
        {
            ref var bj = ref Unsafe.Add(ref b0, j);
            var i = 0;
            for (; i + RowBlock <= m; i += RowBlock) FourByOne(ref Unsafe.Add(ref a0, i * strideA), strideA, ref bj, strideB, ref Unsafe.Add(ref c0, i * strideC + j), strideC, k);
            for (; i < m; i++) OneByOne(ref Unsafe.Add(ref a0, i * strideA), ref bj, strideB, ref Unsafe.Add(ref c0, i * strideC + j), k);
        }
    }

    /// <summary>Writes A into its transpose.</summary>
    /// <param name="a"><paramref name="m"/>×<paramref name="n"/>.</param>
    /// <param name="strideA">From one row of A to the next.</param>
    /// <param name="transposed"><paramref name="n"/>×<paramref name="m"/>.</param>
    /// <param name="stride">From one row of the transpose to the next.</param>
    /// <param name="m">Rows of A.</param>
    /// <param name="n">Columns of A.</param>
    public static void Transpose(ReadOnlySpan<float> a, int strideA, Span<float> transposed, int stride, int m, int n)
    {
        const int Tile = 16; // both sides of a tile stay in the first cache
        for (var i0 = 0; i0 < m; i0 += Tile)
            for (var j0 = 0; j0 < n; j0 += Tile)
                for (var i = i0; i < Math.Min(i0 + Tile, m); i++)
                    for (var j = j0; j < Math.Min(j0 + Tile, n); j++)
                        transposed[j * stride + i] = a[i * strideA + j];
    }

    private static void FourByFour(ref float a, int strideA, ref float b, int strideB, ref float c, int strideC, int k)
    {
        ref var c1 = ref Unsafe.Add(ref c, strideC);
        ref var c2 = ref Unsafe.Add(ref c1, strideC);
        ref var c3 = ref Unsafe.Add(ref c2, strideC);
        Vector512<float> s00 = Load(ref c, 0), s01 = Load(ref c, 1), s02 = Load(ref c, 2), s03 = Load(ref c, 3);
        Vector512<float> s10 = Load(ref c1, 0), s11 = Load(ref c1, 1), s12 = Load(ref c1, 2), s13 = Load(ref c1, 3);
        Vector512<float> s20 = Load(ref c2, 0), s21 = Load(ref c2, 1), s22 = Load(ref c2, 2), s23 = Load(ref c2, 3);
        Vector512<float> s30 = Load(ref c3, 0), s31 = Load(ref c3, 1), s32 = Load(ref c3, 2), s33 = Load(ref c3, 3);
        ref var a1 = ref Unsafe.Add(ref a, strideA);
        ref var a2 = ref Unsafe.Add(ref a1, strideA);
        ref var a3 = ref Unsafe.Add(ref a2, strideA);
        for (nint p = 0; p < k; p++)
        {
            Vector512<float> b0 = Load(ref b, 0), b1 = Load(ref b, 1), b2 = Load(ref b, 2), b3 = Load(ref b, 3);
            var x = Vector512.Create(Unsafe.Add(ref a, p));
            s00 = Vector512.FusedMultiplyAdd(x, b0, s00); s01 = Vector512.FusedMultiplyAdd(x, b1, s01);
            s02 = Vector512.FusedMultiplyAdd(x, b2, s02); s03 = Vector512.FusedMultiplyAdd(x, b3, s03);
            x = Vector512.Create(Unsafe.Add(ref a1, p));
            s10 = Vector512.FusedMultiplyAdd(x, b0, s10); s11 = Vector512.FusedMultiplyAdd(x, b1, s11);
            s12 = Vector512.FusedMultiplyAdd(x, b2, s12); s13 = Vector512.FusedMultiplyAdd(x, b3, s13);
            x = Vector512.Create(Unsafe.Add(ref a2, p));
            s20 = Vector512.FusedMultiplyAdd(x, b0, s20); s21 = Vector512.FusedMultiplyAdd(x, b1, s21);
            s22 = Vector512.FusedMultiplyAdd(x, b2, s22); s23 = Vector512.FusedMultiplyAdd(x, b3, s23);
            x = Vector512.Create(Unsafe.Add(ref a3, p));
            s30 = Vector512.FusedMultiplyAdd(x, b0, s30); s31 = Vector512.FusedMultiplyAdd(x, b1, s31);
            s32 = Vector512.FusedMultiplyAdd(x, b2, s32); s33 = Vector512.FusedMultiplyAdd(x, b3, s33);
            b = ref Unsafe.Add(ref b, strideB);
        }
        Store(s00, ref c, 0); Store(s01, ref c, 1); Store(s02, ref c, 2); Store(s03, ref c, 3);
        Store(s10, ref c1, 0); Store(s11, ref c1, 1); Store(s12, ref c1, 2); Store(s13, ref c1, 3);
        Store(s20, ref c2, 0); Store(s21, ref c2, 1); Store(s22, ref c2, 2); Store(s23, ref c2, 3);
        Store(s30, ref c3, 0); Store(s31, ref c3, 1); Store(s32, ref c3, 2); Store(s33, ref c3, 3);
    }

    private static void OneByFour(ref float a, ref float b, int strideB, ref float c, int k)
    {
        Vector512<float> s0 = Load(ref c, 0), s1 = Load(ref c, 1), s2 = Load(ref c, 2), s3 = Load(ref c, 3);
        for (nint p = 0; p < k; p++)
        {
            var x = Vector512.Create(Unsafe.Add(ref a, p));
            s0 = Vector512.FusedMultiplyAdd(x, Load(ref b, 0), s0); s1 = Vector512.FusedMultiplyAdd(x, Load(ref b, 1), s1);
            s2 = Vector512.FusedMultiplyAdd(x, Load(ref b, 2), s2); s3 = Vector512.FusedMultiplyAdd(x, Load(ref b, 3), s3);
            b = ref Unsafe.Add(ref b, strideB);
        }
        Store(s0, ref c, 0); Store(s1, ref c, 1); Store(s2, ref c, 2); Store(s3, ref c, 3);
    }

    private static void FourByOne(ref float a, int strideA, ref float b, int strideB, ref float c, int strideC, int k)
    {
        ref var c1 = ref Unsafe.Add(ref c, strideC);
        ref var c2 = ref Unsafe.Add(ref c1, strideC);
        ref var c3 = ref Unsafe.Add(ref c2, strideC);
        Vector512<float> s0 = Load(ref c, 0), s1 = Load(ref c1, 0), s2 = Load(ref c2, 0), s3 = Load(ref c3, 0);
        ref var a1 = ref Unsafe.Add(ref a, strideA);
        ref var a2 = ref Unsafe.Add(ref a1, strideA);
        ref var a3 = ref Unsafe.Add(ref a2, strideA);
        for (nint p = 0; p < k; p++)
        {
            var y = Load(ref b, 0);
            s0 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a, p)), y, s0);
            s1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a1, p)), y, s1);
            s2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a2, p)), y, s2);
            s3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a3, p)), y, s3);
            b = ref Unsafe.Add(ref b, strideB);
        }
        Store(s0, ref c, 0); Store(s1, ref c1, 0); Store(s2, ref c2, 0); Store(s3, ref c3, 0);
    }

    private static void OneByOne(ref float a, ref float b, int strideB, ref float c, int k)
    {
        var s = Load(ref c, 0);
        for (nint p = 0; p < k; p++)
        {
            s = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a, p)), Load(ref b, 0), s);
            b = ref Unsafe.Add(ref b, strideB);
        }
        Store(s, ref c, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ref float at, nuint vector) => Vector512.LoadUnsafe(ref at, vector * Lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> sum, ref float at, nuint vector) => sum.StoreUnsafe(ref at, vector * Lane);
}
