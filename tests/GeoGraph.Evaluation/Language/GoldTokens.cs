using System.Text;
using GeoGraph.Evaluation.Parsing;
using GeoGraph.Language.Network;
using GeoGraph.Language.Segmentation;

namespace GeoGraph.Evaluation.Language;

/// <summary>Reads a treebank by its own words and sentences.</summary>
internal static class GoldTokens
{
    private const int Together = 100; // sentences

    public static List<ConlluSentence> Read(Model model, IReadOnlyList<ConlluSentence> gold)
    {
        var (annotator, said, result) = (new Annotator(model, new FormVectors(model)), new Annotations(), new List<ConlluSentence>());
        foreach (var chunk in gold.Chunk(Together))
        {
            var (text, words, limits) = (new StringBuilder(), new List<Word>(), new List<int>());
            foreach (var sentence in chunk)
            {
                foreach (var word in sentence.Words)
                {
                    words.Add(new Word(text.Length, text.Length + word.Form.Length, false));
                    text.Append(word.Form).Append(' ');
                }
                limits.Add(words.Count);
            }
            annotator.Annotate(text.ToString(), [.. words], [.. limits], said);
            var at = 0;
            foreach (var sentence in chunk)
            {
                result.Add(sentence with { Words = [.. sentence.Words.Select((word, i) => Labelled(model, word, said, at + i))] });
                at += sentence.Words.Count;
            }
        }
        return result;
    }

    /// <summary>A word with what the model says of it.</summary>
    public static ConlluWord Labelled(Model model, ConlluWord word, Annotations said, int at)
    {
        Span<char> lemma = stackalloc char[word.Form.Length + Lemmatizer.LongestEdit];
        return word with
        {
            Universal = Labels.Universal[said.Universal[at]], Penn = Labels.Penn[said.Penn[at]], Head = said.Heads[at], Relation = Labels.Relations[said.Relations[at]],
            Lemma = lemma[..model.Lemmas.Write(word.Form, said.Penn[at], lemma)].ToString(),
        };
    }
}
