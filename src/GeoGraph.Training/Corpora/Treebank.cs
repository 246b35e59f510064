using System.Globalization;

namespace GeoGraph.Training.Corpora;

/// <summary>Reads CoNLL-U: https://universaldependencies.org/format.html</summary>
public static class Treebank
{
    /// <summary>Its sentences with their ids, in order. Words are the syntactic ones; empty nodes and ranges are left out.</summary>
    /// <param name="file">The file.</param>
    /// <param name="names">Whether it has GUM's entities, to take names from.</param>
    public static IEnumerable<(string Id, Example Sentence)> Read(string file, bool names = false)
    {
        var id = "";
        var rows = new List<string[]>();
        foreach (var line in CorpusFile.Lines(file))
        {
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal)) id = line["# sent_id = ".Length..];
            else if (line.Length == 0)
            {
                if (rows.Count > 0) yield return (id, Sentence(rows, names));
                rows.Clear();
            }
            else if (line[0] != '#' && line.Split('\t') is { Length: 10 } row && row[0].All(char.IsAsciiDigit)) rows.Add(row);
        }
        if (rows.Count > 0) yield return (id, Sentence(rows, names));
    }

    private static Example Sentence(List<string[]> rows, bool names) => new()
    {
        Words = [.. rows.Select(row => row[1])],
        Universal = [.. rows.Select(row => LabelIndex.Universal(row[3]))],
        Penn = [.. rows.Select(row => LabelIndex.Penn(row[4]))],
        Heads = [.. rows.Select(row => short.Parse(row[6], CultureInfo.InvariantCulture))],
        Relations = [.. rows.Select(row => LabelIndex.Relation(row[7]))],
        Lemmas = [.. rows.Select(row => row[2])],
        Names = names ? GumNames.Of(rows) : null,
        Gold = true,
    };
}
