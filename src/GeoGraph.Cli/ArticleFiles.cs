namespace GeoGraph.Cli;

/// <summary>The files that a person means by files and folders.</summary>
internal static class ArticleFiles
{
    private static readonly string[] Endings = [".txt", ".md", ".html", ".htm"];

    /// <summary>
    /// Each file as it was named; for a folder the articles in it and its subfolders, in ordinal order. A folder without any comes
    /// back with the problem.
    /// </summary>
    public static IEnumerable<(string Path, string? Problem)> In(IEnumerable<string> paths) => paths.SelectMany(In);

    private static IEnumerable<(string Path, string? Problem)> In(string path)
    {
        if (!Directory.Exists(path)) return [(path, null)];
        var everything = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        var files = Directory.EnumerateFiles(path, "*", everything)
            .Where(file => Endings.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .Order(StringComparer.Ordinal).Select(file => (file, (string?)null)).ToList();
        return files.Count > 0 ? files
            : [(path, $"This folder has no articles. They are files that end in {string.Join(", ", Endings)}.")];
    }
}
