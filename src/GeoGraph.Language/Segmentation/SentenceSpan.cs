using System.Runtime.InteropServices;

namespace GeoGraph.Language.Segmentation;

/// <summary>A sentence: words <paramref name="First"/> up to, not including, <paramref name="Limit"/> of the text.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Limit">Index after its last word.</param>
/// <param name="Paragraph">Number of its paragraph, from 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SentenceSpan(int First, int Limit, int Paragraph);
