using GeoGraph.Language.Network;

namespace GeoGraph.Training.Corpora;

/// <summary>All labelled sentences that the models may learn from, and those that they are tuned on.</summary>
public sealed class Corpus
{
    private const int LongestSentence = 100; // words; longer ones cost much and teach little
    private const int HeldOut = 1000; // silver sentences to tune on

    public required NameLists Lists { get; init; }
    public required IReadOnlyList<Example> Gold { get; init; }
    public required IReadOnlyList<Example> Silver { get; init; }
    public required IReadOnlyList<(string Name, IReadOnlyList<Example> Sentences)> Tuning { get; init; }

    /// <summary>Reads the corpora.</summary>
    /// <param name="folder">The folder that holds <c>ud</c>, <c>ner</c>, <c>silver</c>, <c>text</c> and <c>facts</c>.</param>
    /// <param name="share">How much of each set to take, from its beginning.</param>
    public static Corpus Read(string folder, double share)
    {
        string In(params string[] path) => Path.Combine([folder, .. path]);
        var peoples = CorpusFile.Csv(In("facts", "demonyms.csv")).SelectMany(row => row[3..5]).Where(word => word.Length > 0).ToHashSet(StringComparer.Ordinal);
        var texts = new Dictionary<string, string>();
        foreach (var file in new[] { "current_events.jsonl.gz", "wikinews.jsonl.gz" })
            foreach (var row in CorpusFile.Json(In("text", file))) texts[row.GetProperty("id").GetString()!] = row.GetProperty("text").GetString()!;

        var names = NameCorpus.Read(In("ner", "uner_ewt_train.jsonl.gz"), peoples: true).ToDictionary(row => row.Id, row => row.Sentence);
        var gold = Part(Treebank.Read(In("ud", "en_ewt-ud-train.conllu.gz")).Select(row => WithNames(row.Id, row.Sentence, names)), share)
            .Concat(Part(Treebank.Read(In("ud", "en_gumopen-ud-train.conllu.gz"), names: true).Select(row => row.Sentence), share))
            .Concat(Part(NameCorpus.Read(In("ner", "wikigold.jsonl"), peoples: false).Select(row => row.Sentence), share))
            .Concat(Part(NameCorpus.Read(In("ner", "crossner_politics_train.jsonl"), peoples: false).Select(row => row.Sentence), share))
            .Concat(Part(NameCorpus.Read(In("ner", "crossner_politics_dev.jsonl"), peoples: false).Select(row => row.Sentence), share));
        gold = gold.Concat(Part(Re3d.Read(In("ner", "re3d_names.jsonl")), share));
        var silver = Part(Corpora.Silver.Read(In("silver", "news.jsonl.gz"), texts, peoples.Contains), share);
        var devNames = NameCorpus.Read(In("ner", "uner_ewt_dev.jsonl"), peoples: false).ToDictionary(row => row.Id, row => row.Sentence);
        return new Corpus
        {
            Lists = NameListFiles.Read(In("facts")),
            Gold = [.. gold.Where(Short)],
            // Every hundredth or so sentence is held out, so that all years are in both parts.
            Silver = [.. silver.Where((_, i) => i % (silver.Count / HeldOut + 1) != 0).Where(Short)],
            Tuning =
            [
                ("EWT dev", [.. Treebank.Read(In("ud", "en_ewt-ud-dev.conllu")).Select(row => WithNames(row.Id, row.Sentence, devNames))]),
                ("GUM dev", [.. Treebank.Read(In("ud", "en_gumopen-ud-dev.conllu"), names: true).Select(row => row.Sentence)]),
                ("silver", [.. silver.Where((_, i) => i % (silver.Count / HeldOut + 1) == 0)]),
            ],
        };

        static bool Short(Example example) => example.Words.Length <= LongestSentence;
    }

    /// <summary>The first part of a set.</summary>
    internal static List<T> Part<T>(IEnumerable<T> items, double share)
    {
        var all = items.ToList();
        return all[..(int)Math.Ceiling(all.Count * share)];
    }

    private static Example WithNames(string id, Example sentence, Dictionary<string, Example> names) =>
        names.TryGetValue(id, out var labels) && labels.Words.Length == sentence.Words.Length ? sentence with { Names = labels.Names } : sentence;
}
