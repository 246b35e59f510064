using GeoGraph.Core;

namespace GeoGraph.Extraction;

/// <summary>Words for goods, each with its kind: <c>data/rules/items.yaml</c>.</summary>
public sealed class ItemWords
{
    private readonly Dictionary<string, string> kinds = new(StringComparer.Ordinal);

    private ItemWords() { }

    /// <summary>Reads the file. Throws <see cref="DataFileException"/> when it is missing, wrong or knows a kind that the ontology does not.</summary>
    public static ItemWords Load(string path, Ontology ontology)
    {
        var words = new ItemWords();
        foreach (var (kind, list) in YamlFile.Read<ItemsFile>(path).Items)
        {
            if (ontology.Items.All(item => item.Name != kind)) throw new DataFileException(path, 0, $"'{kind}' is no kind of item of the ontology");
            foreach (var word in list)
                if (!words.kinds.TryAdd(word, kind)) throw new DataFileException(path, 0, $"'{word}' is there twice");
        }
        return words;
    }

    /// <summary>The kind of goods that a word or pair of words names ("missile technology"), by base forms; null for none.</summary>
    public string? KindOf(string? before, string lemma) =>
        before is not null && kinds.TryGetValue($"{before} {lemma}", out var kind) || kinds.TryGetValue(lemma, out kind) ? kind : null;

    private sealed class ItemsFile { public required Dictionary<string, List<string>> Items { get; set; } }
}
