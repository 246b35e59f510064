using System.Text.Json;
using System.Text.Json.Serialization;
using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>
/// An edge as its <c>DYAD</c> keeps it, in a list of JSON: what a slice of the graph shows, without the ends that the dyad names. It
/// is a list of values in the order of the parameters; slices read thousands of them.
/// </summary>
/// <param name="Name">Its edge name.</param>
/// <param name="Against">True when it points from the dyad's second end to the first.</param>
/// <param name="Symmetric">Whether it has no direction.</param>
/// <param name="ByModality">Claims by truth status.</param>
/// <param name="Articles">Number of articles.</param>
/// <param name="Sources">Number of outlets.</param>
/// <param name="First">First day; as a number of days, 0 being 1 January of the year 1.</param>
/// <param name="Last">Last day, likewise.</param>
[JsonConverter(typeof(StoredEdgeConverter))]
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

internal sealed class StoredEdgeConverter : JsonConverter<StoredEdge>
{
    public override StoredEdge Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var edge = new StoredEdge(
            Next(ref reader).GetString()!, Number(ref reader) != 0, Number(ref reader) != 0, [Number(ref reader), Number(ref reader), Number(ref reader), Number(ref reader)],
            Number(ref reader), Number(ref reader), Day(ref reader), Day(ref reader));
        Next(ref reader); // the end of the list
        return edge;
    }

    public override void Write(Utf8JsonWriter writer, StoredEdge value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Name);
        foreach (var number in (int[])[value.Against ? 1 : 0, value.Symmetric ? 1 : 0, .. value.ByModality, value.Articles, value.Sources]) writer.WriteNumberValue(number);
        foreach (var day in (DateOnly?[])[value.First, value.Last])
        {
            if (day is { } known) writer.WriteNumberValue(known.DayNumber);
            else writer.WriteNullValue();
        }
        writer.WriteEndArray();
    }

    private static ref Utf8JsonReader Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return ref reader;
    }

    private static int Number(ref Utf8JsonReader reader) => Next(ref reader).GetInt32();

    private static DateOnly? Day(ref Utf8JsonReader reader) => Next(ref reader).TokenType == JsonTokenType.Null ? null : DateOnly.FromDayNumber(reader.GetInt32());
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
