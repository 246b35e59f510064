using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace GeoGraph.Training.Corpora;

/// <summary>Files of the corpora, packed or not.</summary>
public static class CorpusFile
{
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line) yield return line;
    }

    public static IEnumerable<JsonElement> Json(string file)
    {
        foreach (var line in Lines(file))
            if (line.Length > 0) yield return JsonElement.Parse(line);
    }

    /// <summary>Rows of a table with a header line, with RFC 4180's quotes; no cell has a line break.</summary>
    public static IEnumerable<string[]> Csv(string file) => Lines(file).Skip(1).Select(Cells);

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[++i]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted) { cells.Add(cell.ToString()); cell.Clear(); }
            else cell.Append(line[i]);
        }
        cells.Add(cell.ToString());
        return [.. cells];
    }
}
