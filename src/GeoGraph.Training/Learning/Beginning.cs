using GeoGraph.Language.Network;

namespace GeoGraph.Training.Learning;

/// <summary>The weights before the first lesson.</summary>
internal static class Beginning
{
    public static void Fill(Weights weights, Chance chance)
    {
        foreach (var tensor in weights.All)
        {
            if (tensor.Name.EndsWith(".b", StringComparison.Ordinal)) continue;
            var spread = tensor.Name switch
            {
                "lists" => 0.02f,
                "arc" => 1f / tensor.Rows,
                _ when tensor.IsTable => 0.1f,
                _ when tensor.Name.EndsWith(".v", StringComparison.Ordinal) => 0.1f,
                // A table's numbers are small at first, so the mix makes them larger.
                "mix" => 6f / MathF.Sqrt(tensor.Rows),
                _ => 1f / MathF.Sqrt(tensor.Rows),
            };
            for (var i = 0; i < tensor.Values.Length; i++) tensor.Values[i] = spread * chance.Normal();
        }
        // The highway is open at first: most of a word goes around each layer.
        foreach (var layer in weights.Layers)
            for (var i = 0; i < layer.B.Values.Length; i++)
                if (i / weights.Size.Half % 3 == 2) layer.B.Values[i] = -1;
    }
}
