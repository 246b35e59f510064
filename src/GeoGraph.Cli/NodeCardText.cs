using GeoGraph.Core;

namespace GeoGraph.Cli;

/// <summary>A node card for the terminal.</summary>
internal static class NodeCardText
{
    public static IEnumerable<string> Lines(NodeCard card, Ontology ontology)
    {
        var node = card.Node;
        yield return $"{node.Name}  ({node.Id})";
        var about = new[] { node.Kind.Word(), node.Country, node.Sector }.Where(word => word is not null);
        yield return string.Join(", ", about);
        var aliases = node.Facts.Where(fact => fact.Kind == FactKind.Alias).Select(fact => fact.Value).Distinct().ToList();
        if (aliases.Count > 0) yield return $"Also called {string.Join(", ", aliases)}";
        foreach (var fact in node.Facts.Where(fact => fact.Kind != FactKind.Alias)) yield return Fact(fact);
        yield return $"{Text.Count(card.Summary.Claims, "claim")}, {Text.Count(card.Summary.Neighbours, "neighbour")}, " +
            $"mentioned in {Text.Count(card.Articles, "article")}";

        var names = card.Neighbours.ToDictionary(neighbour => neighbour.Id, neighbour => neighbour.Name);
        foreach (var group in card.Edges.GroupBy(edge => edge.Name).OrderByDescending(group => group.Sum(edge => edge.Claims)))
        {
            var byModality = Enum.GetValues<Modality>().Select(modality => group.Sum(edge => edge.ByModality[(int)modality]));
            yield return "";
            yield return $"{ontology.Edge(group.Key).Label}: {Text.ByModality(byModality)}";
            foreach (var edge in group) yield return "  " + Edge(edge, node.Id, names, ontology);
        }
        if (card.Quotes.Count > 0) yield return "\nNewest quotes";
        foreach (var quote in card.Quotes)
        {
            yield return "";
            foreach (var line in Text.Quote(quote, ontology)) yield return "  " + line;
        }
    }

    private static string Edge(EdgeSummary edge, NodeId node, Dictionary<NodeId, string> names, Ontology ontology)
    {
        var name = ontology.Edge(edge.Name);
        var (other, verb) = edge.Source == node ? (edge.Target, name.Forward) : (edge.Source, name.Backward);
        // Whoever takes part alone, doing or suffering, has an edge to the event: no verb fits both.
        var what = other.Kind == NodeKind.Event ? "" : verb + " ";
        return $"{what}{names.GetValueOrDefault(other, other.Value)}: {Text.ByModality(edge.ByModality)}, " +
            $"{Text.Count(edge.Articles, "article")}{(edge.Last is { } last ? $", last {Text.Day(last)}" : "")}";
    }

    private static string Fact(NodeFact fact)
    {
        var dates = (fact.From, fact.Until) switch
        {
            (null, null) => "",
            ({ } from, null) => $", since {Text.Day(from)}",
            (null, { } until) => $", until {Text.Day(until)}",
            ({ } from, { } until) => $", {Text.Day(from)} to {Text.Day(until)}",
        };
        return $"{fact.Kind}: {fact.Value}{(fact.Of is { } of ? $" ({of})" : "")}{dates}";
    }
}
