using GeoGraph.Language.Network;
using Xunit;

namespace GeoGraph.Language.Tests;

public class DenseTests
{
    [Theory]
    [InlineData(1, 1, 16)]
    [InlineData(3, 7, 16)]
    [InlineData(4, 5, 64)]
    [InlineData(9, 33, 80)]
    [InlineData(13, 64, 144)]
    public void A_product_is_the_sum_in_order_with_fused_multiply_add(int m, int k, int n)
    {
        var dice = new Random(m * 100 + n);
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => dice.NextSingle() - 0.5f)];
        var (a, b, c) = (Numbers(m * k), Numbers(k * n), Numbers(m * n));
        var wanted = (float[])c.Clone();
        for (var i = 0; i < m; i++)
            for (var j = 0; j < n; j++)
                for (var p = 0; p < k; p++)
                    wanted[i * n + j] = MathF.FusedMultiplyAdd(a[i * k + p], b[p * n + j], wanted[i * n + j]);
        Dense.MultiplyAdd(a, k, b, n, c, n, m, k, n);
        Assert.Equal(wanted, c); // the same bits, so the same on every processor
    }

    [Fact]
    public void A_matrix_too_short_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Dense.MultiplyAdd(new float[3], 2, new float[32], 16, new float[32], 16, 2, 2, 16));
}
