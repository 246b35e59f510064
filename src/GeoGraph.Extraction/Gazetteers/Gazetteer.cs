using GeoGraph.Core;
using GeoGraph.Language;

namespace GeoGraph.Extraction;

/// <summary>Who is who: countries, organizations, persons and places from <c>data/gazetteer</c>, found by any of their names.</summary>
public sealed class Gazetteer
{
    private readonly List<(GazetteerEntry Entry, NameUse Use)> senses = [];
    private readonly Dictionary<string, GazetteerEntry> countries = new(StringComparer.Ordinal);
    private readonly Dictionary<NodeId, GazetteerEntry> byId = [];

    private Gazetteer() { }

    /// <summary>Finds the names; <see cref="SenseOf"/> explains what they mean.</summary>
    public PhraseMatcher Names { get; } = new();

    /// <summary>Loads the files of a folder. Throws <see cref="DataFileException"/> when one is missing or wrong.</summary>
    public static Gazetteer Load(string folder)
    {
        var gazetteer = new Gazetteer();
        // The first to claim a name keeps it, so the order of these lines decides who "Georgia" is.
        foreach (var (entry, names) in GazetteerFiles.Read(folder)) gazetteer.Add(entry, names);
        return gazetteer;
    }

    /// <summary>The entry behind a match, and how the name names it.</summary>
    public (GazetteerEntry Entry, NameUse Use) SenseOf(NameMatch match) => senses[match.Entry];

    /// <summary>A country by its ISO 3166 alpha-3 code; null when there is none.</summary>
    public GazetteerEntry? Country(string iso3) => countries.GetValueOrDefault(iso3);

    /// <summary>An entry by its id; null when there is none.</summary>
    public GazetteerEntry? Find(NodeId id) => byId.GetValueOrDefault(id);

    private void Add(GazetteerEntry entry, IEnumerable<(string Name, NameUse Use)> names)
    {
        if (entry.Kind == NodeKind.Country) countries.TryAdd(entry.Country!, entry);
        byId.TryAdd(entry.Id, entry);
        foreach (var (name, use) in names)
        {
            if (Names.Add(name, senses.Count)) senses.Add((entry, use));
        }
    }
}
