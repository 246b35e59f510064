namespace GeoGraph.Core;

/// <summary>What kinds of claims there are and how a person sees them. All of it is data: <c>data/ontology/*.yaml</c>.</summary>
public sealed class Ontology
{
    /// <summary>By name.</summary>
    public required IReadOnlyDictionary<string, EventType> Types { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyDictionary<string, EventSubtype> Subtypes { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyDictionary<string, StandingRelation> Relations { get; init; }

    /// <summary>In the order of the file: the order of legends.</summary>
    public required IReadOnlyList<EdgeName> Edges { get; init; }

    /// <summary>In the order of <see cref="Modality"/>.</summary>
    public required IReadOnlyList<TruthStatus> Modalities { get; init; }

    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<ItemKind> Items { get; init; }

    /// <summary>Loads the files of a folder. Throws <see cref="DataFileException"/> when one is missing or wrong.</summary>
    public static Ontology Load(string folder) => OntologyFiles.Load(folder);

    /// <summary>The edge by its name. Throws <see cref="KeyNotFoundException"/> for a name that is none.</summary>
    public EdgeName Edge(string name) =>
        Edges.FirstOrDefault(edge => edge.Name == name) ?? throw new KeyNotFoundException($"'{name}' is no edge name of the ontology");

    /// <summary>
    /// The one edge name of a claim: that of its subtype, or else of its type or relation; a kind of item may decide
    /// (AID whose items are arms is an arms exchange).
    /// </summary>
    public string EdgeOf(string type, string? subtype, IEnumerable<ClaimItem> items)
    {
        if (Relations.TryGetValue(type, out var relation)) return relation.Edge;
        var (edge, byItem) = subtype is null
            ? (Types[type].Edge, Types[type].EdgeByItem)
            : (Subtypes[subtype].Edge, Subtypes[subtype].EdgeByItem);
        return items.Select(item => item.Kind is { } kind && byItem.TryGetValue(kind, out var other) ? other : null)
            .FirstOrDefault(other => other is not null) ?? edge;
    }

    /// <summary>Whether a claim of this kind has no direction.</summary>
    public bool IsSymmetric(string type, string? subtype) =>
        Relations.TryGetValue(type, out var relation)
            ? relation.Symmetric
            : (subtype is null ? null : Subtypes[subtype].Symmetric) ?? Types[type].Symmetric;

    /// <summary>Does a claim of this type bring together or set against each other.</summary>
    public Polarity PolarityOf(string type) =>
        Relations.TryGetValue(type, out var relation) ? relation.Polarity : Types[type].Polarity;
}
