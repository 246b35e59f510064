using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>An edge as its <c>DYAD</c> keeps it, in a list of JSON: what a slice of the graph shows, without the ends that the dyad names.</summary>
/// <param name="Name">Its edge name.</param>
/// <param name="Against">True when it points from the dyad's second end to the first.</param>
/// <param name="Symmetric">Whether it has no direction.</param>
/// <param name="ByModality">Claims by truth status.</param>
/// <param name="Articles">Number of articles.</param>
/// <param name="Sources">Number of outlets.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
internal sealed record StoredEdge(
    string Name, bool Against, bool Symmetric, EquatableList<int> ByModality, int Articles, int Sources, DateOnly? First, DateOnly? Last)
{
    public static StoredEdge Of(EdgeSummary edge, Dyad dyad) => new(
        edge.Name, edge.Source != dyad.One, edge.Symmetric, edge.ByModality, edge.Articles, edge.Sources, edge.First, edge.Last);

    public EdgeSummary Between(Dyad dyad) => new()
    {
        Source = Against ? dyad.Other : dyad.One, Target = Against ? dyad.One : dyad.Other, Name = Name, Symmetric = Symmetric,
        ByModality = ByModality, Articles = Articles, Sources = Sources, First = First, Last = Last,
    };
}

/// <summary>Two nodes, whichever way round; a node with itself counts as one too.</summary>
internal readonly record struct Dyad(NodeId One, NodeId Other)
{
    private const char Between = '|'; // stands in no id

    public static Dyad Of(NodeId one, NodeId other) => one <= other ? new(one, other) : new(other, one);

    /// <summary>Reads an <see cref="Id"/>.</summary>
    public static Dyad Parse(string id) => new(new(id[..id.IndexOf(Between)]), new(id[(id.IndexOf(Between) + 1)..]));

    /// <summary>Names it in the database.</summary>
    public string Id => $"{One}{Between}{Other}";
}
