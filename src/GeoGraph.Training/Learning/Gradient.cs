using GeoGraph.Language.Network;

namespace GeoGraph.Training.Learning;

/// <summary>What one batch says of how to change the weights: whole matrices, and of tables only the rows that were looked up.</summary>
public sealed class Gradient
{
    private readonly Dictionary<Matrix, float[]> dense = [];
    private readonly Dictionary<Matrix, RowGradient> rows = [];

    public Gradient(IEnumerable<Matrix> weights)
    {
        foreach (var matrix in weights)
            if (matrix.IsTable) rows[matrix] = new RowGradient(matrix.Rows, matrix.Columns);
            else dense[matrix] = new float[matrix.Values.Length];
    }

    public float[] Of(Matrix matrix) => dense[matrix];

    public RowGradient Rows(Matrix table) => rows[table];

    public void Clear()
    {
        foreach (var gradient in dense.Values) Array.Clear(gradient);
        foreach (var gradient in rows.Values) gradient.Clear();
    }
}

/// <summary>A gradient of the rows of a table that one batch touched.</summary>
public sealed class RowGradient(int rows, int columns)
{
    private readonly int[] slots = Filled(rows);
    private readonly List<int> touched = [];
    private float[] values = new float[64 * columns];

    public IReadOnlyList<int> Touched => touched;

    /// <summary>What the batch says of a row; zeros at first.</summary>
    public Span<float> Row(int row)
    {
        if (slots[row] < 0)
        {
            slots[row] = touched.Count;
            touched.Add(row);
            if (touched.Count * columns > values.Length) Array.Resize(ref values, values.Length * 2);
            values.AsSpan(slots[row] * columns, columns).Clear();
        }
        return values.AsSpan(slots[row] * columns, columns);
    }

    public bool Has(int row) => slots[row] >= 0;

    public void Clear()
    {
        foreach (var row in touched) slots[row] = -1;
        touched.Clear();
    }

    private static int[] Filled(int rows)
    {
        var slots = new int[rows];
        Array.Fill(slots, -1);
        return slots;
    }
}
