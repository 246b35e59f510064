using GeoGraph.Language.Network;
using GeoGraph.Language.Segmentation;

namespace GeoGraph.Training.Corpora;

/// <summary>A paragraph of a treebank as running text.</summary>
/// <param name="Text">Its sentences, a space between them.</param>
/// <param name="Words">Its words in that text.</param>
/// <param name="Gaps">What stands after each word.</param>
/// <param name="Ends">Whether a sentence ends after it.</param>
public sealed record TreebankParagraph(string Text, IReadOnlyList<Word> Words, byte[] Gaps, bool[] Ends)
{
    /// <summary>The paragraphs of a CoNLL-U file.</summary>
    public static IEnumerable<TreebankParagraph> Read(string file)
    {
        var sentences = new List<(string Text, List<string> Words)>();
        foreach (var line in CorpusFile.Lines(file))
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (sentences.Count > 0) yield return Of(sentences);
                sentences.Clear();
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal)) sentences.Add((line["# text = ".Length..], []));
            else if (line.Length > 0 && line[0] != '#' && line.Split('\t') is { Length: 10 } row && row[0].All(char.IsAsciiDigit)) sentences[^1].Words.Add(row[1]);
        }
        if (sentences.Count > 0) yield return Of(sentences);
    }

    private static TreebankParagraph Of(List<(string Text, List<string> Words)> sentences)
    {
        var text = string.Join(' ', sentences.Select(sentence => sentence.Text));
        var (words, ends, at) = (new List<Word>(), new List<bool>(), 0);
        foreach (var (_, forms) in sentences)
            foreach (var (i, form) in forms.Index())
            {
                // A word of a token that is written otherwise ("its" for "it 's") is left out.
                var begin = text.IndexOf(form, at, StringComparison.Ordinal);
                if (begin < 0 || text.AsSpan(at, begin - at).ContainsAnyExcept(' ')) { if (i + 1 == forms.Count && ends.Count > 0) ends[^1] = true; continue; }
                at = begin + form.Length;
                words.Add(new Word(begin, at, false));
                ends.Add(i + 1 == forms.Count);
            }
        var gaps = new byte[words.Count];
        for (var i = 0; i < gaps.Length; i++)
        {
            var next = i + 1 < words.Count ? text[words[i + 1].Begin] : '\0';
            gaps[i] = BoundaryWeights.GapBits(i + 1 == words.Count || words[i + 1].Begin > words[i].End, char.IsUpper(next) || char.IsDigit(next));
        }
        return new TreebankParagraph(text, words, gaps, [.. ends]);
    }
}
