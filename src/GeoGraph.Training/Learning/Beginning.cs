using GeoGraph.Language.Network;

namespace GeoGraph.Training.Learning;

/// <summary>The weights before the first lesson.</summary>
public static class Beginning
{
    public static void Fill(Weights weights, Chance chance) => Fill(weights.All, weights.Layers, weights.Size.Half, chance);

    public static void Fill(IEnumerable<Matrix> all, IEnumerable<LayerWeights> layers, int half, Chance chance)
    {
        foreach (var matrix in all)
        {
            if (matrix.Name.EndsWith(".b", StringComparison.Ordinal)) continue;
            var spread = matrix.Name switch
            {
                "lists" => 0.02f,
                "arc" => 1f / matrix.Rows,
                _ when matrix.IsTable => 0.1f,
                _ when matrix.Name.EndsWith(".v", StringComparison.Ordinal) => 0.1f,
                // A table's numbers are small at first, so the mix makes them larger.
                "mix" => 6f / MathF.Sqrt(matrix.Rows),
                _ => 1f / MathF.Sqrt(matrix.Rows),
            };
            for (var i = 0; i < matrix.Values.Length; i++) matrix.Values[i] = spread * chance.Normal();
        }
        // The highway is open at first: most of a word goes around each layer.
        foreach (var layer in layers)
            for (var i = 0; i < layer.B.Values.Length; i++)
                if (i / half % 3 == 2) layer.B.Values[i] = -1;
    }
}
