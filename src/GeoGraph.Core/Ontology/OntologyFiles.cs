using YamlDotNet.Serialization;

namespace GeoGraph.Core;

/// <summary>The files of <c>data/ontology</c>, read and checked against each other.</summary>
internal static class OntologyFiles
{
    public static Ontology Load(string folder)
    {
        string At(string file) => Path.Combine(folder, file);

        var edges = YamlFile.Read<EdgesFile>(At("edges.yaml")).Edges
            .Select(e => new EdgeName(Key(e.Name, At("edges.yaml")), e.Label, e.Forward, e.Backward, e.Description, e.Colour, e.Dash)).ToList();
        var types = ByName(YamlFile.Read<TypesFile>(At("types.yaml")).Types, t => t.Name, At("types.yaml"))
            .ToDictionary(t => t.Key, t => new EventType(
                t.Key, t.Value.Quad, t.Value.Score, t.Value.Cameo, t.Value.Polarity, t.Value.Edge, t.Value.Symmetric, t.Value.EdgeByItem));
        var subtypes = ByName(YamlFile.Read<SubtypesFile>(At("subtypes.yaml")).Subtypes, s => s.Name, At("subtypes.yaml"))
            .ToDictionary(s => s.Key, s => new EventSubtype(s.Key, s.Value.Types, s.Value.Edge, s.Value.Symmetric, s.Value.EdgeByItem));
        var relations = ByName(YamlFile.Read<RelationsFile>(At("relations.yaml")).Relations, r => r.Name, At("relations.yaml"))
            .ToDictionary(r => r.Key, r => new StandingRelation(r.Key, r.Value.Polarity, r.Value.Edge, r.Value.Symmetric));
        var modalities = YamlFile.Read<ModalitiesFile>(At("modalities.yaml")).Modalities
            .Select(m => new TruthStatus(m.Name, m.Description, m.Dash, m.Cross)).OrderBy(m => m.Modality).ToList();
        var items = YamlFile.Read<ItemsFile>(At("items.yaml")).Items.Select(i => new ItemKind(i.Name, i.Description)).ToList();

        ByName(edges, e => e.Name, At("edges.yaml"));
        ByName(items, i => i.Name, At("items.yaml"));
        foreach (var type in types.Values) RequireEdges("types.yaml", type.Name, type.EdgeByItem.Values.Append(type.Edge), type.EdgeByItem.Keys);
        foreach (var subtype in subtypes.Values)
        {
            RequireEdges("subtypes.yaml", subtype.Name, subtype.EdgeByItem.Values.Append(subtype.Edge), subtype.EdgeByItem.Keys);
            foreach (var type in subtype.Types.Where(type => !types.ContainsKey(type)))
                throw new DataFileException(At("subtypes.yaml"), 0, $"'{subtype.Name}' goes with '{type}', which types.yaml does not have");
        }
        foreach (var relation in relations.Values) RequireEdges("relations.yaml", relation.Name, [relation.Edge], []);
        if (!modalities.Select(m => m.Modality).SequenceEqual(Enum.GetValues<Modality>()))
            throw new DataFileException(At("modalities.yaml"), 0, "must name asserted, planned, possible and denied once each");

        return new Ontology { Types = types, Subtypes = subtypes, Relations = relations, Edges = edges, Modalities = modalities, Items = items };

        void RequireEdges(string file, string owner, IEnumerable<string> names, IEnumerable<string> itemNames)
        {
            foreach (var name in names.Where(name => edges.TrueForAll(edge => edge.Name != name)))
                throw new DataFileException(At(file), 0, $"'{owner}' has the edge name '{name}', which edges.yaml does not describe");
            foreach (var name in itemNames.Where(name => items.TrueForAll(item => item.Name != name)))
                throw new DataFileException(At(file), 0, $"'{owner}' speaks of the item '{name}', which items.yaml does not have");
        }
    }

    private static Dictionary<string, T> ByName<T>(IEnumerable<T> entries, Func<T, string> name, string file)
    {
        var byName = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in entries)
            if (!byName.TryAdd(name(entry), entry)) throw new DataFileException(file, 0, $"'{name(entry)}' is there twice");
        return byName;
    }

    private static string Key(string name, string file) =>
        name.Length > 0 && !name.Contains('~', StringComparison.Ordinal) && !name.Contains(',', StringComparison.Ordinal)
            ? name
            : throw new DataFileException(file, 0, $"'{name}' cannot be an edge name: it stands in addresses, so no '~' and no ','");

    // What the files look like. `required` makes YamlDotNet's missing keys our errors too.
    private sealed class EdgesFile { [YamlMember] public required List<EdgeEntry> Edges { get; set; } }
    private sealed class TypesFile { [YamlMember] public required List<TypeEntry> Types { get; set; } }
    private sealed class SubtypesFile { [YamlMember] public required List<SubtypeEntry> Subtypes { get; set; } }
    private sealed class RelationsFile { [YamlMember] public required List<RelationEntry> Relations { get; set; } }
    private sealed class ModalitiesFile { [YamlMember] public required List<ModalityEntry> Modalities { get; set; } }
    private sealed class ItemsFile { [YamlMember] public required List<ItemEntry> Items { get; set; } }

    private sealed class EdgeEntry
    {
        public required string Name { get; set; }
        public required string Label { get; set; }
        public required string Forward { get; set; }
        public required string Backward { get; set; }
        public required string Description { get; set; }
        public required Polarity Colour { get; set; }
        public required LineStyle Dash { get; set; }
    }

    private sealed class TypeEntry
    {
        public required string Name { get; set; }
        public required QuadClass Quad { get; set; }
        public required double Score { get; set; }
        public required List<string> Cameo { get; set; }
        public required Polarity Polarity { get; set; }
        public required string Edge { get; set; }
        public required bool Symmetric { get; set; }
        public Dictionary<string, string> EdgeByItem { get; set; } = [];
    }

    private sealed class SubtypeEntry
    {
        public required string Name { get; set; }
        public required List<string> Types { get; set; }
        public required string Edge { get; set; }
        public bool? Symmetric { get; set; }
        public Dictionary<string, string> EdgeByItem { get; set; } = [];
    }

    private sealed class RelationEntry
    {
        public required string Name { get; set; }
        public required Polarity Polarity { get; set; }
        public required string Edge { get; set; }
        public bool Symmetric { get; set; }
    }

    private sealed class ModalityEntry
    {
        public required Modality Name { get; set; }
        public required string Description { get; set; }
        public required List<int> Dash { get; set; }
        public bool Cross { get; set; }
    }

    private sealed class ItemEntry
    {
        public required string Name { get; set; }
        public required string Description { get; set; }
    }
}
