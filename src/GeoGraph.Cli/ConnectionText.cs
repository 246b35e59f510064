using GeoGraph.Analysis;
using GeoGraph.Core;

namespace GeoGraph.Cli;

/// <summary>Connections for the terminal and for programs.</summary>
internal static class ConnectionText
{
    public static IEnumerable<string> Lines(
        ConnectionSet connections, IReadOnlyDictionary<EdgeId, IReadOnlyList<SourcedClaim>> quotes, Ontology ontology)
    {
        string Name(NodeId node) => connections.Nodes[node].Name;
        var query = connections.Query;
        if (connections.Paths.Count == 0)
            yield return $"No path of at most {Text.Count(query.MaxHops, "hop")} from {query.From} to {query.To} under these conditions.";
        foreach (var (index, path) in connections.Paths.Index())
        {
            if (index > 0) yield return "";
            yield return $"{index + 1}. {string.Join(" - ", path.Nodes.Select(Name))}  " +
                $"({Text.Count(path.Hops.Count, "hop")}, {Text.Count(path.Claims, "claim")})";
            foreach (var hop in path.Hops)
            {
                yield return $"   {Name(hop.From)} - {Name(hop.To)}: {string.Join("; ", hop.Edges.Select(edge => Edge(edge, ontology)))}";
                if (Connections.BestQuote(hop, quotes) is not { } quote) continue;
                foreach (var line in Text.Quote(quote, ontology)) yield return "      " + line;
            }
        }
        if (!connections.Complete)
            yield return "\nThere is so much between the two that only the best-evidenced part was searched. " +
                "Narrow it with --edges or --max-hops.";
    }

    public static string Json(
        ConnectionSet connections, IReadOnlyDictionary<EdgeId, IReadOnlyList<SourcedClaim>> quotes) => CanonicalJson.Write(new
    {
        connections.Query.From,
        connections.Query.To,
        connections.Complete,
        Nodes = connections.Nodes.Values.OrderBy(node => node.Id),
        Paths = connections.Paths.Select(path => new
        {
            path.Nodes,
            path.Claims,
            path.WeakestClaims,
            Hops = path.Hops.Select(hop => new { hop.From, hop.To, hop.Edges, Quote = Connections.BestQuote(hop, quotes) }),
        }),
    });

    private static string Edge(HopEdge hop, Ontology ontology)
    {
        var name = ontology.Edge(hop.Edge.Name);
        // Whoever takes part alone, doing or suffering, has an edge to the event: no verb fits both.
        var verb = hop.Edge.Target.Kind == NodeKind.Event ? name.Label
            : hop.Direction == HopDirection.Against ? name.Backward : name.Forward;
        return $"{verb} ({Text.ByModality(hop.Edge.ByModality)})";
    }
}
