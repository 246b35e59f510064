using GeoGraph.Core;

namespace GeoGraph.Extraction;

/// <summary>Makes the change set of an article: its nodes with their facts, its events, its mentions and claims.</summary>
internal static class Projector
{
    public static ChangeSet Project(Article article, IReadOnlyList<ResolvedMention> mentions, IReadOnlyList<Claim> claims, Ontology ontology)
    {
        var nodes = new SortedDictionary<NodeId, Node>();
        foreach (var entity in mentions.Select(mention => mention.Entity))
            nodes.TryAdd(entity.Id, new Node { Id = entity.Id, Kind = entity.Kind, Name = entity.Name, Country = entity.Country, Sector = entity.Sector, Facts = entity.Facts });
        var stored = claims.Where(claim => claim.Type != "STATEMENT").ToList();
        foreach (var claim in stored)
            if (!nodes.ContainsKey(claim.Event)) nodes[claim.Event] = EventNode(article, claim, nodes, ontology);
        return new ChangeSet
        {
            Article = article,
            Nodes = nodes.Values.ToEquatableList(),
            Mentions = mentions.Select(mention => new Mention(mention.Entity.Id, mention.Span, mention.Nominal)).Distinct()
                .OrderBy(mention => mention.Span.Begin).ThenBy(mention => mention.Span.End).ThenBy(mention => mention.Node.Value, StringComparer.Ordinal).ToEquatableList(),
            Claims = stored.ToEquatableList(),
        };
    }

    /// <summary>"summit, 25 Apr 2019", "missile test by North Korea".</summary>
    private static Node EventNode(Article article, Claim claim, SortedDictionary<NodeId, Node> nodes, Ontology ontology)
    {
        var label = claim.Subtype?.Replace('-', ' ') ?? ontology.Edge(claim.Edge).Label;
        var when = claim.Occurred.IsKnown ? claim.Occurred : article.Published is { } day ? OccurredDate.Month(day.Year, day.Month) : OccurredDate.Unknown;
        var alone = claim.Target is null || claim.Source is null;
        var who = alone && (claim.Source ?? claim.Target) is { } one && nodes.TryGetValue(one, out var node) ? (claim.Source is null ? $" against {node.Name}" : $" by {node.Name}") : "";
        var name = when.IsKnown ? $"{label}{who}, {when}" : label + who;
        return new Node { Id = claim.Event, Kind = NodeKind.Event, Name = name };
    }
}
