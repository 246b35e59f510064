namespace GeoGraph.Training.Corpora;

/// <summary>The treebanks once more: as running text, for boundaries of sentences, and word by word, for lemmas.</summary>
public sealed record Treebanks(
    IReadOnlyList<TreebankParagraph> Paragraphs, IReadOnlyList<TreebankParagraph> TuningParagraphs, IReadOnlyList<(string Word, int Penn, string Lemma)> Lemmas)
{
    private static readonly string[] Names = ["en_ewt", "en_gumopen"];

    /// <summary>Reads them.</summary>
    /// <param name="folder">The folder that holds <c>ud</c>.</param>
    /// <param name="share">How much of each, from its beginning.</param>
    public static Treebanks Read(string folder, double share)
    {
        string[] Files(string part) => Array.ConvertAll(Names, name => Path.Combine(folder, "ud", $"{name}-ud-{part}"));
        var train = Files("train.conllu.gz");
        return new Treebanks(
            [.. train.SelectMany(file => Corpus.Part(TreebankParagraph.Read(file), share))],
            [.. Files("dev.conllu").SelectMany(TreebankParagraph.Read)],
            [.. train.SelectMany(file => Corpus.Part(Treebank.Read(file), share)).SelectMany(row => row.Sentence.Words.Select((word, i) => (word, (int)row.Sentence.Penn![i], row.Sentence.Lemmas![i])))
                .Where(word => word.Item3 != "_")]);
    }
}
