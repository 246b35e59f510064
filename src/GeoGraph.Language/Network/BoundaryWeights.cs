namespace GeoGraph.Language.Network;

/// <summary>
/// A small network over the words of a paragraph that says after which of them a sentence ends. It stands on the vectors of words
/// that the large one has learned.
/// </summary>
public sealed class BoundaryWeights
{
    public const int Half = 32;
    public const int Width = 2 * Half;

    /// <summary>Bits that say what stands between a word and the next: white space, and what the word itself is.</summary>
    public const int Gaps = 3;

    private const int LayerCount = 2;

    /// <param name="form">Width of a word's vector.</param>
    public BoundaryWeights(int form)
    {
        In = new("boundary.in", form, Width);
        InBias = new("boundary.in.b", 1, Width);
        Layers = [.. Enumerable.Range(0, LayerCount).Select(i => new LayerWeights(
            new($"boundary.layer{i}.w", Width, 6 * Half), new($"boundary.layer{i}.b", 1, 6 * Half), new($"boundary.layer{i}.v", 4, Half)))];
        All = [In, InBias, Gap, .. Layers.SelectMany(layer => new[] { layer.W, layer.B, layer.V }), Out, OutBias];
    }

    public Matrix In { get; }
    public Matrix InBias { get; }
    public Matrix Gap { get; } = new("boundary.gap", Gaps, Width);
    public IReadOnlyList<LayerWeights> Layers { get; }

    /// <summary>Its first column is the score of an end; the others are there for the width of vectors.</summary>
    public Matrix Out { get; } = new("boundary.out", Width, Dense.Lane);

    public Matrix OutBias { get; } = new("boundary.out.b", 1, Dense.Lane);

    public IReadOnlyList<Matrix> All { get; }

    /// <summary>The bits of <see cref="Gap"/> for a word.</summary>
    /// <param name="space">Whether white space follows.</param>
    /// <param name="nextUpper">Whether the next word begins with a capital letter or a digit.</param>
    public static byte GapBits(bool space, bool nextUpper) => (byte)((space ? 1 : 2) | (nextUpper ? 4 : 0));
}
