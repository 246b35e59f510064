using GeoGraph.Evaluation.Parsing;
using GeoGraph.Language;
using GeoGraph.Language.Network;

namespace GeoGraph.Evaluation.Language;

/// <summary>Reads a treebank as running text: a space between sentences, a blank line between paragraphs.</summary>
internal static class RawText
{
    public static string Of(IEnumerable<ConlluSentence> sentences)
    {
        var text = new System.Text.StringBuilder();
        foreach (var sentence in sentences) text.Append(text.Length == 0 ? "" : sentence.StartsParagraph ? "\n\n" : " ").Append(sentence.Text);
        return text.ToString();
    }

    public static List<ConlluSentence> Read(Model model, IReadOnlyList<ConlluSentence> gold)
    {
        var parsed = new ParsedText();
        new EnglishPipeline(model).Read(Of(gold), null, parsed);
        var result = new List<ConlluSentence>();
        foreach (var sentence in parsed.Sentences)
        {
            var (tokens, words) = (new List<string>(), new List<ConlluWord>());
            for (var i = sentence.First; i < sentence.Limit; i++)
            {
                var form = parsed.Of(i).ToString();
                if (parsed.Words[i].Joined && tokens.Count > 0) tokens[^1] += form;
                else tokens.Add(form);
                words.Add(GoldTokens.Labelled(model, new ConlluWord(form, tokens.Count - 1, "", 0, ""), parsed.Annotations, i));
            }
            result.Add(new ConlluSentence("", tokens, words, false));
        }
        return result;
    }
}
