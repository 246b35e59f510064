using System.Runtime.InteropServices;

namespace GeoGraph.Language.Network;

/// <summary>A table of vectors in a quarter of the space: each number is a whole number from -127 to 127 times the row's scale.</summary>
/// <param name="columns">Numbers in a row.</param>
/// <param name="values">Row after row.</param>
/// <param name="scales">One for each row.</param>
public sealed class ByteTable(int columns, sbyte[] values, float[] scales)
{
    public int Columns { get; } = columns;
    public ReadOnlySpan<sbyte> Values => values;
    public ReadOnlySpan<float> Scales => scales;

    /// <summary>Rounds a table of the network.</summary>
    public static ByteTable Of(Matrix table)
    {
        var (values, scales) = (new sbyte[table.Values.Length], new float[table.Rows]);
        for (var row = 0; row < table.Rows; row++)
        {
            var from = table.Row(row);
            var largest = 0f;
            foreach (var value in from) largest = Math.Max(largest, Math.Abs(value));
            scales[row] = largest / 127;
            if (largest == 0) continue;
            for (var i = 0; i < from.Length; i++) values[row * table.Columns + i] = (sbyte)MathF.Round(from[i] / scales[row]);
        }
        return new ByteTable(table.Columns, values, scales);
    }

    public void CopyRow(int row, Span<float> to)
    {
        var from = values.AsSpan(row * Columns, Columns);
        var scale = scales[row];
        for (var i = 0; i < from.Length; i++) to[i] = from[i] * scale;
    }

    public void AddRow(int row, Span<float> to)
    {
        var from = values.AsSpan(row * Columns, Columns);
        var scale = scales[row];
        for (var i = 0; i < from.Length; i++) to[i] += from[i] * scale;
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(MemoryMarshal.AsBytes<float>(scales));
        writer.Write(MemoryMarshal.AsBytes<sbyte>(values));
    }

    internal static ByteTable Read(BinaryReader reader, Matrix table)
    {
        var (values, scales) = (new sbyte[table.Rows * table.Columns], new float[table.Rows]);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new ByteTable(table.Columns, values, scales);
    }
}
