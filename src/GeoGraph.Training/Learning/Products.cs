using System.Numerics.Tensors;
using GeoGraph.Language.Network;

namespace GeoGraph.Training.Learning;

/// <summary>The products of a backward pass, with their working memory.</summary>
internal sealed class Products
{
    private float[] scratch = [];

    /// <summary>gradient += Aᵀ·D.</summary>
    public void AddOuter(ReadOnlySpan<float> a, int strideA, ReadOnlySpan<float> d, int strideD, int rows, int columnsA, int columnsD, Span<float> gradient)
    {
        Grow(ref scratch, columnsA * rows);
        Dense.Transpose(a, strideA, scratch, rows, rows, columnsA);
        Dense.MultiplyAdd(scratch, rows, d, strideD, gradient, columnsD, columnsA, rows, columnsD);
    }

    /// <summary>to += D·Wᵀ.</summary>
    public void AddBack(ReadOnlySpan<float> d, int strideD, ReadOnlySpan<float> w, int strideW, Span<float> to, int strideTo, int rows, int columnsD, int rowsW)
    {
        Grow(ref scratch, columnsD * rowsW);
        Dense.Transpose(w, strideW, scratch, rowsW, rowsW, columnsD);
        Dense.MultiplyAdd(d, strideD, scratch, rowsW, to, strideTo, rows, columnsD, rowsW);
    }

    /// <summary>gradient += the sum of D's rows.</summary>
    public static void AddColumns(ReadOnlySpan<float> d, int columns, int rows, Span<float> gradient)
    {
        for (var i = 0; i < rows; i++) TensorPrimitives.Add(gradient, d.Slice(i * columns, columns), gradient);
    }

    /// <summary>Makes an array long enough; what it held is gone when it was not.</summary>
    public static void Grow(ref float[] array, int length)
    {
        if (array.Length < length) array = new float[length * 5 / 4];
    }
}
