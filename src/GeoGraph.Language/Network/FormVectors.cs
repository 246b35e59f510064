namespace GeoGraph.Language.Network;

/// <summary>Vectors of words out of context. News repeats its words, so the last few thousand are kept; one thread at a time.</summary>
public sealed class FormVectors(Model model)
{
    private const int Kept = 1 << 13;

    private readonly Weights weights = model.Weights;
    private readonly int width = model.Weights.Size.Width;
    private readonly Dictionary<ulong, int> places = new(Kept);
    private readonly float[] vectors = new float[Kept * model.Weights.Size.Width];
    private readonly int[] grams = new int[WordFeatures.MostGrams];
    private readonly float[] form = new float[NetworkSize.FormVector];

    /// <summary>The vector of a word, as wide as the network's layers; the next call may overwrite it.</summary>
    /// <param name="word">As written.</param>
    /// <param name="normal">Its <see cref="WordFeatures.Normal"/> hash.</param>
    public ReadOnlySpan<float> Of(ReadOnlySpan<char> word, ulong normal)
    {
        var key = Hash.Of(word);
        if (places.TryGetValue(key, out var place)) return vectors.AsSpan(place * width, width);
        if (places.Count == Kept) places.Clear();
        places[key] = place = places.Count;

        var rows = WordFeatures.Of(word, grams);
        var rest = form.AsSpan();
        Take(weights.Word, model.Row(normal), ref rest);
        var sum = rest[..NetworkSize.GramWidth];
        sum.Clear();
        for (var i = 0; i < rows.Grams; i++) model.Table(weights.Gram).AddRow(grams[i], sum);
        foreach (ref var value in sum) value *= 1f / Math.Max(1, rows.Grams);
        rest = rest[NetworkSize.GramWidth..];
        Take(weights.Prefix, rows.Prefix, ref rest);
        Take(weights.Suffix, rows.Suffix, ref rest);
        Take(weights.Form, rows.Form, ref rest);
        Take(weights.Shape, rows.Shape, ref rest);

        var vector = vectors.AsSpan(place * width, width);
        weights.MixBias.Values.CopyTo(vector);
        Dense.MultiplyAdd(form, form.Length, weights.Mix.Values, width, vector, width, 1, form.Length, width);
        return vector;
    }

    private void Take(Matrix table, int row, ref Span<float> rest)
    {
        model.Table(table).CopyRow(row, rest[..table.Columns]);
        rest = rest[table.Columns..];
    }
}
