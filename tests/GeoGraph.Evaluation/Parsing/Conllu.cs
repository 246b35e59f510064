using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace GeoGraph.Evaluation.Parsing;

/// <summary>A syntactic word of a treebank or of a reading.</summary>
/// <param name="Form">As written.</param>
/// <param name="Token">Number of its token in the sentence: "don't" is one token of two words.</param>
/// <param name="Universal">Universal part of speech.</param>
/// <param name="Head">Head in the sentence, 1-based; 0 for the root.</param>
/// <param name="Relation">Relation to it, with its subtype.</param>
public sealed record ConlluWord(string Form, int Token, string Universal, int Head, string Relation)
{
    public string Penn { get; init; } = "_";
    public string Lemma { get; init; } = "_";
}

/// <summary>A sentence of a treebank or of a reading.</summary>
/// <param name="Text">Its text; in a reading, what its tokens cover.</param>
/// <param name="Tokens">Its tokens as written.</param>
/// <param name="Words">Its words.</param>
/// <param name="StartsParagraph">Whether a paragraph begins with it.</param>
public sealed record ConlluSentence(string Text, IReadOnlyList<string> Tokens, IReadOnlyList<ConlluWord> Words, bool StartsParagraph);

/// <summary>Reads CoNLL-U, packed or not: https://universaldependencies.org/format.html</summary>
public static class Conllu
{
    public static IReadOnlyList<ConlluSentence> Read(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream, Encoding.UTF8);
        return Read(reader);
    }

    /// <exception cref="FormatException">A line is not in the format.</exception>
    public static IReadOnlyList<ConlluSentence> Read(TextReader reader)
    {
        var sentences = new List<ConlluSentence>();
        var (text, paragraph, last) = ("", true, 0);
        var (tokens, words) = (new List<string>(), new List<ConlluWord>());
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# text = ", StringComparison.Ordinal)) text = line["# text = ".Length..];
            else if (line.StartsWith("# newdoc", StringComparison.Ordinal) || line.StartsWith("# newpar", StringComparison.Ordinal)) paragraph = true;
            else if (line.Length == 0)
            {
                if (words.Count > 0) sentences.Add(new ConlluSentence(text, [.. tokens], [.. words], paragraph || sentences.Count == 0));
                (text, paragraph, last) = ("", false, 0);
                tokens.Clear();
                words.Clear();
            }
            else if (line[0] != '#') Add(line.Split('\t'), tokens, words, ref last);
        }
        if (words.Count > 0) sentences.Add(new ConlluSentence(text, tokens, words, paragraph));
        return sentences;
    }

    private static void Add(string[] row, List<string> tokens, List<ConlluWord> words, ref int last)
    {
        if (row.Length != 10) throw new FormatException($"not the ten columns of CoNLL-U: {string.Join(' ', row)}");
        if (row[0].Contains('.', StringComparison.Ordinal)) return; // an empty node
        if (row[0].Split('-') is [_, var end])
        {
            tokens.Add(row[1]);
            last = int.Parse(end, CultureInfo.InvariantCulture);
            return;
        }
        if (words.Count >= last) tokens.Add(row[1]); // not within a token of several words
        words.Add(new ConlluWord(row[1], tokens.Count - 1, row[3], int.Parse(row[6], CultureInfo.InvariantCulture), row[7]) { Lemma = row[2], Penn = row[4] });
    }
}
