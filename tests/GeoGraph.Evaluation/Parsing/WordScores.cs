using System.Text;
using GeoGraph.Language.Segmentation;

namespace GeoGraph.Evaluation.Parsing;

/// <summary>Measures the word cutter on the raw text of treebanks: <c>-- words [--train] [--show N]</c>.</summary>
internal static class WordScores
{
    private static readonly (string Name, string File)[] Tuning = [("EWT dev", "en_ewt-ud-dev.conllu"), ("GUM dev", "en_gumopen-ud-dev.conllu")];
    private static readonly (string Name, string File)[] Training = [("EWT train", "en_ewt-ud-train.conllu.gz"), ("GUM train", "en_gumopen-ud-train.conllu.gz")];

    /// <summary>Prints the scores; 2 where <c>GEOGRAPH_SHARED</c> does not name the folder that holds <c>corpora/ud</c>.</summary>
    public static int Print(string[] arguments)
    {
        if (Environment.GetEnvironmentVariable("GEOGRAPH_SHARED") is not { } shared)
        {
            Console.Error.WriteLine("Set GEOGRAPH_SHARED to the folder that holds corpora/ud.");
            return 2;
        }
        var show = Array.IndexOf(arguments, "--show") is >= 0 and var at ? int.Parse(arguments[at + 1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        foreach (var (name, file) in arguments.Contains("--train") ? Training : Tuning)
        {
            var wanted = Conllu.Read(Path.Combine(shared, "corpora", "ud", file));
            var text = Text(wanted);
            var words = new List<Word>();
            WordCutter.Cut(text, 0, text.Length, words);
            var score = ConllScore.Of([Sentence(text, words)], wanted);
            Console.WriteLine($"{name}: tokens {score.Tokens.F1:P2}, words {score.Words.F1:P2}");
            foreach (var mistakes in Mistakes(text, words, wanted).GroupBy(mistake => mistake.Cut).OrderByDescending(group => group.Count()).Take(show))
                Console.WriteLine($"{mistakes.Count(),5}  {mistakes.Key}   before {mistakes.First().Before}");
        }
        return 0;
    }

    /// <summary>The text as it was: sentences parted by a space, paragraphs by an empty line.</summary>
    private static string Text(IReadOnlyList<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        foreach (var sentence in sentences)
            text.Append(text.Length == 0 ? "" : sentence.StartsParagraph ? "\n\n" : " ").Append(sentence.Text);
        return text.ToString();
    }

    private static ConlluSentence Sentence(string text, List<Word> words)
    {
        var (tokens, cut) = (new List<string>(), new List<ConlluWord>());
        foreach (var word in words)
        {
            var form = text[word.Begin..word.End];
            if (word.Joined) tokens[^1] += form;
            else tokens.Add(form);
            cut.Add(new ConlluWord(form, tokens.Count - 1, "_", 0, "_"));
        }
        return new ConlluSentence(text, tokens, cut, true);
    }

    /// <summary>Where the two cut differently: "said → wanted", a word that goes on into the next marked with +.</summary>
    private static IEnumerable<(string Cut, string Before)> Mistakes(string text, List<Word> said, IReadOnlyList<ConlluSentence> wanted)
    {
        var gold = wanted.SelectMany(sentence => sentence.Words.Select((word, i) => (word.Form, Joined: i > 0 && sentence.Words[i - 1].Token == word.Token))).ToList();
        var (s, g, sEnd, gEnd, sFrom, gFrom) = (0, 0, 0, 0, 0, 0);
        while (s < said.Count && g < gold.Count)
        {
            if (sEnd <= gEnd) sEnd += said[s].End - said[s++].Begin;
            else gEnd += gold[g++].Form.Length;
            if (sEnd < gEnd) continue;
            while (gEnd < sEnd) gEnd += gold[g++].Form.Length;
            if (sEnd != gEnd) continue;
            var ours = string.Concat(Enumerable.Range(sFrom, s - sFrom).Select(i => (i == sFrom ? "" : said[i].Joined ? "+" : " ") + text[said[i].Begin..said[i].End]));
            var theirs = string.Concat(Enumerable.Range(gFrom, g - gFrom).Select(i => (i == gFrom ? "" : gold[i].Joined ? "+" : " ") + gold[i].Form));
            if (ours != theirs) yield return ($"{ours} → {theirs}", text[said[s - 1].End..Math.Min(text.Length, said[s - 1].End + 15)].ReplaceLineEndings("¶"));
            (sFrom, gFrom) = (s, g);
        }
    }
}
