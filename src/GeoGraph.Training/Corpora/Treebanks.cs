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
        List<T> Part<T>(IEnumerable<T> items) => items.ToList() is var all ? all[..(int)Math.Ceiling(all.Count * share)] : [];
        var train = Files("train.conllu.gz");
        return new Treebanks(
            [.. train.SelectMany(file => Part(TreebankParagraph.Read(file)))],
            [.. Files("dev.conllu").SelectMany(TreebankParagraph.Read)],
            [.. train.SelectMany(file => Part(Treebank.Read(file))).SelectMany(row => row.Sentence.Words.Select((word, i) => (word, (int)row.Sentence.Penn![i], row.Sentence.Lemmas![i])))
                .Where(word => word.Item3 != "_")]);
    }
}
