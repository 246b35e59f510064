namespace GeoGraph.Core;

/// <summary>How well a folded name fits a folded text, see <see cref="IGraphStore.SearchAsync"/>.</summary>
public static class NameFit
{
    /// <summary>Not at all.</summary>
    public const int None = 4;

    /// <summary>0 equal, 1 begins with it, 2 has it at the beginning of a later word, 3 has words that begin with its words, 4 not at all.</summary>
    public static int Of(string name, string text) =>
        name == text ? 0
        : name.StartsWith(text, StringComparison.Ordinal) ? 1
        : name.Contains($" {text}", StringComparison.Ordinal) ? 2
        : text.Split(' ').All(word => name.StartsWith(word, StringComparison.Ordinal) || name.Contains($" {word}", StringComparison.Ordinal)) ? 3
        : None;
}
