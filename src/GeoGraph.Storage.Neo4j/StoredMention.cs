using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>How an article keeps where it names its nodes: a list of lists of numbers, as JSON.</summary>
internal static class StoredMention
{
    /// <summary>The node's place among the article's, begin and end, and 1 for a description.</summary>
    public static string Write(IEnumerable<Mention> mentions, IReadOnlyDictionary<NodeId, int> places) => CanonicalJson.Write(
        mentions.Select(mention => (int[])[places[mention.Node], mention.Span.Begin, mention.Span.End, .. mention.Nominal ? [1] : Array.Empty<int>()]));

    public static EquatableList<Mention> Read(string json, IReadOnlyList<string> nodes) =>
        CanonicalJson.Read<List<int[]>>(json).Select(mention => new Mention(new(nodes[mention[0]]), new(mention[1], mention[2]), mention.Length > 3)).ToEquatableList();
}
