using System.Text.RegularExpressions;
using GeoGraph.Core;

namespace GeoGraph.Extraction;

/// <summary>Tells the lines of an article from those of the page around it: <c>data/rules/boilerplate.yaml</c>.</summary>
internal sealed class Boilerplate
{
    private const int LongestLine = 400; // a longer line is prose, whatever words it has

    private readonly Regex[] lines;

    private Boilerplate(Regex[] lines) => this.lines = lines;

    public static Boilerplate Load(string path)
    {
        try
        {
            return new([.. YamlFile.Read<BoilerplateFile>(path).Lines
                .Select(pattern => new Regex($"^(?:{pattern})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking))]);
        }
        catch (ArgumentException e)
        {
            throw new DataFileException(path, 0, e.Message, e);
        }
    }

    /// <summary>The stretches of lines that belong to the article, and the lines that do not.</summary>
    public (List<(int Begin, int End)> Parts, List<string> LeftOut) Part(string text)
    {
        var parts = new List<(int, int)>();
        var leftOut = new List<string>();
        var open = -1;
        for (var begin = 0; begin < text.Length;)
        {
            var end = text.IndexOf('\n', begin);
            if (end < 0) end = text.Length;
            var line = end - begin <= LongestLine ? text[begin..end].Trim() : null;
            if (line is { Length: > 0 } && IsBoilerplate(line))
            {
                leftOut.Add(line);
                if (open >= 0) parts.Add((open, begin));
                open = -1;
            }
            else if (open < 0) open = begin;
            begin = end + 1;
        }
        if (open >= 0) parts.Add((open, text.Length));
        return (parts, leftOut);
    }

    private bool IsBoilerplate(string line) => IsForeignScript(line) || Array.Exists(lines, pattern => pattern.IsMatch(line));

    /// <summary>A short line whose letters are mostly not Latin: a piece of another page's menu.</summary>
    private static bool IsForeignScript(string line)
    {
        var (latin, other) = (0, 0);
        foreach (var c in line)
        {
            if (!char.IsLetter(c)) continue;
            if (c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF') latin++;
            else other++;
        }
        return other > 2 * latin;
    }

    private sealed class BoilerplateFile { public required List<string> Lines { get; set; } }
}
