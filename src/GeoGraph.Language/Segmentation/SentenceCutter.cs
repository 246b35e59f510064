using GeoGraph.Language.Network;

namespace GeoGraph.Language.Segmentation;

/// <summary>
/// Finds where sentences end. Blank lines part paragraphs; a line break ends one too, unless the line was only wrapped; within a
/// paragraph the trained network decides. One thread at a time.
/// </summary>
/// <param name="tagger">The network.</param>
internal sealed class SentenceCutter(BoundaryTagger tagger)
{
    /// <summary>Words; a longer sentence is cut where an end is likeliest, so that no later step grows with its square.</summary>
    public const int LongestSentence = 240;

    private float[] ends = [];
    private byte[] gaps = [];

    /// <summary>Cuts words into sentences.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words from <paramref name="first"/> on are cut.</param>
    /// <param name="first">The first word.</param>
    /// <param name="sentences">Gets the sentences appended; they cover every word.</param>
    public void Cut(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, int first, List<SentenceSpan> sentences)
    {
        var paragraph = sentences.Count == 0 ? 0 : sentences[^1].Paragraph + 1;
        for (var i = first; i < words.Length; i++)
        {
            var lines = i + 1 == words.Length ? 2 : Lines(text[words[i].End..words[i + 1].Begin]);
            if (lines == 0 || (lines == 1 && IsWrapped(text, words, first, i))) continue;
            CutParagraph(text, words, first, i + 1, paragraph++, sentences);
            first = i + 1;
        }
    }

    private void CutParagraph(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, int first, int limit, int paragraph, List<SentenceSpan> sentences)
    {
        var count = limit - first;
        if (ends.Length < count) (ends, gaps) = (new float[count * 5 / 4], new byte[count * 5 / 4]);
        for (var i = 0; i < count; i++)
        {
            var last = i + 1 == count;
            var next = last ? '\0' : text[words[first + i + 1].Begin];
            gaps[i] = BoundaryWeights.GapBits(last || words[first + i + 1].Begin > words[first + i].End, char.IsUpper(next) || char.IsDigit(next));
        }
        tagger.Score(text, words[first..limit], gaps, ends);
        for (var (i, begin) = (0, 0); i < count; i++)
        {
            var last = i + 1 == count;
            if (!last && words[first + i + 1].Joined) continue;
            if (!last && ends[i] <= 0 && i + 1 - begin < LongestSentence) continue;
            var end = last || ends[i] > 0 ? i + 1 : Likeliest(begin, i) + 1;
            sentences.Add(new SentenceSpan(first + begin, first + end, paragraph));
            (begin, i) = (end, end - 1);
        }
    }

    /// <summary>The likeliest end in the second half of a sentence that is too long.</summary>
    private int Likeliest(int begin, int last)
    {
        var best = last;
        for (var i = (begin + last) / 2; i <= last; i++) if (ends[i] > ends[best]) best = i;
        return best;
    }

    private static int Lines(ReadOnlySpan<char> gap)
    {
        var lines = 0;
        for (var i = 0; i < gap.Length; i++)
            if (gap[i] is '\n' or '\u2028' || (gap[i] == '\r' && (i + 1 == gap.Length || gap[i + 1] != '\n'))) lines++;
            else if (gap[i] == '\u2029') lines += 2;
        return lines;
    }

    /// <summary>Whether a text goes on in the next line: that one begins small, or this one stops at a comma.</summary>
    private static bool IsWrapped(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, int first, int i) =>
        (char.IsLower(text[words[i + 1].Begin]) && i - first >= 5) || text[words[i].Begin..words[i].End] is "," or ";";
}
