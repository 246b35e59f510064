using GeoGraph.Core;

namespace GeoGraph.Extraction;

/// <summary>All rules of <c>data/rules</c>, found by the words that call them up.</summary>
public sealed class RuleBook
{
    private readonly Dictionary<string, List<EventRule>> byVerb = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EventRule>> byNoun = new(StringComparer.Ordinal);

    private RuleBook(IReadOnlyList<EventRule> rules, SpottingWords words, ItemWords items, HashSet<string> lightVerbs, HashSet<string> offTopic)
    {
        (Rules, Words, Items, LightVerbs, OffTopic) = (rules, words, items, lightVerbs, offTopic);
        foreach (var rule in rules)
        {
            foreach (var verb in rule.Verbs) Add(byVerb, verb.Split(' ')[0], rule);
            if (rule.Verbs.Count == 0) foreach (var noun in rule.Nouns) Add(byNoun, noun.Split(' ')[^1], rule);
        }
    }

    /// <summary>All event rules, in the order of the files.</summary>
    public IReadOnlyList<EventRule> Rules { get; }

    /// <summary>Words that tell what a name is.</summary>
    public SpottingWords Words { get; }

    /// <summary>Words for goods.</summary>
    public ItemWords Items { get; }

    /// <summary>Verbs that only carry an event noun: the subject of "held talks" takes part in the talks.</summary>
    public IReadOnlySet<string> LightVerbs { get; }

    /// <summary>Words of sport and games, lower-case base forms: sentences with one are not matched.</summary>
    public IReadOnlySet<string> OffTopic { get; }

    /// <summary>Loads the files of a folder. Throws <see cref="DataFileException"/> when one is missing or wrong.</summary>
    public static RuleBook Load(string folder, Ontology ontology) => new(
        RuleFiles.Load(folder, ontology),
        SpottingWords.Load(Path.Combine(folder, "names.yaml")),
        ItemWords.Load(Path.Combine(folder, "items.yaml"), ontology),
        YamlFile.Read<LightVerbsFile>(Path.Combine(folder, "light-verbs.yaml")).LightVerbs.ToHashSet(StringComparer.Ordinal),
        YamlFile.Read<OffTopicFile>(Path.Combine(folder, "off-topic.yaml")).Words.ToHashSet(StringComparer.Ordinal));

    /// <summary>The rules that a verb calls up, by its base form.</summary>
    public IReadOnlyList<EventRule> ByVerb(string lemma) => byVerb.TryGetValue(lemma, out var rules) ? rules : [];

    /// <summary>The rules that a noun calls up, by its base form.</summary>
    public IReadOnlyList<EventRule> ByNoun(string lemma) => byNoun.TryGetValue(lemma, out var rules) ? rules : [];

    private static void Add(Dictionary<string, List<EventRule>> index, string key, EventRule rule)
    {
        if (!index.TryGetValue(key, out var rules)) index[key] = rules = [];
        if (!rules.Contains(rule)) rules.Add(rule);
    }

    private sealed class OffTopicFile { public required List<string> Words { get; set; } }

    private sealed class LightVerbsFile { public required List<string> LightVerbs { get; set; } }
}
