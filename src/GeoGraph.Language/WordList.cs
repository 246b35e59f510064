using System.Reflection;

namespace GeoGraph.Language;

/// <summary>
/// The word lists inside this assembly (<c>Words/*.txt</c> and others beside their readers): words parted by white space, lines with #
/// are comments.
/// </summary>
internal static class WordList
{
    public static IEnumerable<string[]> Lines(string name, string folder = "Words")
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"GeoGraph.Language.{folder}.{name}.txt")
            ?? throw new InvalidOperationException($"the word list '{name}' is not in the assembly");
        using var reader = new StreamReader(stream);
        var lines = new List<string[]>();
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#')) lines.Add(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return lines;
    }

    public static HashSet<string> Words(string name) => [.. Lines(name).SelectMany(words => words)];
}
