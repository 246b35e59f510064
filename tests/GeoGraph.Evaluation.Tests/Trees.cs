using GeoGraph.Evaluation.Parsing;

namespace GeoGraph.Evaluation.Tests;

/// <summary>Writes small treebanks: a line for a sentence, in it "form" or "form/head/relation", and "[don't do/0/root n't/1/advmod]".</summary>
internal static class Trees
{
    public static IReadOnlyList<ConlluSentence> Of(params string[] sentences)
    {
        using var reader = new StringReader(string.Concat(sentences.Select(Rows)));
        return Conllu.Read(reader);
    }

    private static string Rows(string sentence)
    {
        var (rows, number) = (new System.Text.StringBuilder(), 0);
        var items = sentence.Split(' ');
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].StartsWith('['))
            {
                var words = Enumerable.Range(i + 1, items.Length - i - 1).First(j => items[j].EndsWith(']')) - i;
                rows.Append(Row($"{number + 1}-{number + words}", items[i][1..], "_", "_"));
                continue;
            }
            var parts = items[i].TrimEnd(']').Split('/');
            number++;
            rows.Append(parts.Length == 3 ? Row($"{number}", parts[0], parts[1], parts[2]) : Row($"{number}", parts[0], number == 1 ? "0" : "1", number == 1 ? "root" : "dep"));
        }
        return rows.Append('\n').ToString();
    }

    private static string Row(string id, string form, string head, string relation) => $"{id}\t{form}\t{form}\tX\tXX\t_\t{head}\t{relation}\t_\t_\n";
}
