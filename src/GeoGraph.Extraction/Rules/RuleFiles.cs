using GeoGraph.Core;

namespace GeoGraph.Extraction;

/// <summary>The files <c>data/rules/events-*.yaml</c>, read and checked against the ontology.</summary>
internal static class RuleFiles
{
    public static List<EventRule> Load(string folder, Ontology ontology)
    {
        var rules = new List<EventRule>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "events-*.yaml").Order(StringComparer.Ordinal))
            foreach (var entry in YamlFile.Read<RulesFile>(path).Rules)
                rules.Add(Check(entry, path));
        if (rules.Count == 0) throw new DataFileException(folder, 0, "has no rule files events-*.yaml");
        return rules;

        EventRule Check(RuleEntry entry, string path)
        {
            void Require(bool condition, string problem)
            {
                if (!condition) throw new DataFileException(path, 0, $"rule '{entry.Name}': {problem}");
            }
            Require(names.Add(entry.Name), "another rule has this name");
            Require(entry.Type == "STATEMENT" || ontology.Types.ContainsKey(entry.Type) || ontology.Relations.ContainsKey(entry.Type), $"'{entry.Type}' is no type");
            foreach (var subtype in entry.SubtypeByItem.Values.Append(entry.Subtype).OfType<string>())
                Require(ontology.Subtypes.TryGetValue(subtype, out var known) && known.Types.Contains(entry.Type), $"'{subtype}' is no subtype of {entry.Type}");
            foreach (var kind in entry.SubtypeByItem.Keys)
                Require(ontology.Items.Any(item => item.Name == kind), $"'{kind}' is no kind of item");
            Require(entry.Verbs.Count + entry.Nouns.Count > 0, "has neither verbs nor nouns");
            Require(entry.Confidence is > 0 and <= 1, "confidence lies between 0 and 1");
            Require(entry.Examples.Count > 0, "has no example");
            return new EventRule
            {
                Name = entry.Name, Type = entry.Type, Subtype = entry.Subtype, Verbs = entry.Verbs, Nouns = entry.Nouns,
                Source = entry.Source, Target = entry.Target, Needs = entry.Needs.ToHashSet(StringComparer.Ordinal), Items = entry.Items,
                SubtypeByItem = entry.SubtypeByItem, NeedsItem = entry.NeedsItem, Passive = entry.Passive, Modality = entry.Modality,
                Place = entry.Place, Mutual = entry.Mutual, Unless = entry.Unless, Confidence = entry.Confidence,
                Examples = [.. entry.Examples.Select(e => new RuleExample(e.Text, e.Source, e.Target, e.Modality))],
                CounterExamples = entry.CounterExamples,
            };
        }
    }

    private sealed class RulesFile { public required List<RuleEntry> Rules { get; set; } }

    private sealed class RuleEntry
    {
        public required string Name { get; set; }
        public required string Type { get; set; }
        public string? Subtype { get; set; }
        public List<string> Verbs { get; set; } = [];
        public List<string> Nouns { get; set; } = [];
        public List<string> Source { get; set; } = [];
        public List<string> Target { get; set; } = [];
        public List<string> Needs { get; set; } = ["source", "target"];
        public List<string> Items { get; set; } = [];
        public Dictionary<string, string> SubtypeByItem { get; set; } = [];
        public bool NeedsItem { get; set; }
        public bool? Passive { get; set; }
        public Modality? Modality { get; set; }
        public bool Place { get; set; }
        public bool Mutual { get; set; }
        public List<string> Unless { get; set; } = [];
        public double Confidence { get; set; } = 0.6;
        public required List<ExampleEntry> Examples { get; set; }
        public List<string> CounterExamples { get; set; } = [];
    }

    private sealed class ExampleEntry
    {
        public required string Text { get; set; }
        public string? Source { get; set; }
        public string? Target { get; set; }
        public Modality Modality { get; set; } = Modality.Asserted;
    }
}
