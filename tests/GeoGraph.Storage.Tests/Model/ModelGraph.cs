using GeoGraph.Core;

namespace GeoGraph.Storage.Tests;

/// <summary>A claim as an edge between two nodes.</summary>
internal sealed record Link(NodeId Head, NodeId Tail, Claim Claim, Article Article)
{
    public EdgeId Edge => new(Head, Claim.Edge, Tail);
    public bool Symmetric => Claim is { Symmetric: true, Source: not null, Target: not null };
    public DateOnly? First => ClaimFilter.ClaimDay(Claim.Occurred, Article.Published).First;
    public DateOnly? Last => ClaimFilter.ClaimDay(Claim.Occurred, Article.Published).Last;
    public bool Touches(NodeId node) => Head == node || Tail == node;
    public NodeId Other(NodeId node) => Head == node ? Tail : Head;
}

/// <summary>Nodes and edges as projections of contributions.</summary>
internal sealed class ModelGraph(IReadOnlyList<ChangeSet> contributions)
{
    public IReadOnlyList<ChangeSet> Contributions => contributions;

    public IReadOnlyList<Link> Links { get; } =
        [.. contributions.SelectMany(changes => changes.Claims.Select(claim => Link(claim, changes.Article)))];

    public IReadOnlyList<NodeId> Ids { get; } =
        [.. contributions.SelectMany(changes => changes.Nodes.Select(node => node.Id)).Distinct()];

    public IReadOnlyList<Link> Passing(ClaimFilter filter) => [.. Links.Where(link => filter.Passes(link.Claim, link.Article))];

    /// <summary>What each article that mentions a node says about it.</summary>
    public IReadOnlyList<(Node Node, Article Article)> Forms(NodeId id) =>
        [.. contributions.SelectMany(changes => changes.Nodes.Where(node => node.Id == id).Select(node => (node, changes.Article)))];

    public Node? Node(NodeId id)
    {
        var forms = Forms(id).Select(form => form.Node).ToList();
        if (forms.Count == 0) return null;
        return new()
        {
            Id = id, Kind = (NodeKind)int.Parse(Most(form => $"{(int)form.Kind}")!, System.Globalization.CultureInfo.InvariantCulture),
            Name = Most(form => form.Name)!, Country = Most(form => form.Country), Sector = Most(form => form.Sector),
            Facts = [.. forms.SelectMany(form => form.Facts).Distinct().OrderBy(CanonicalJson.Write, StringComparer.Ordinal)],
        };

        string? Most(Func<Node, string?> value) => forms.GroupBy(value)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key is null).ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().Key;
    }

    public NodeSummary Summary(NodeId id, ClaimFilter filter)
    {
        var node = Node(id)!;
        var links = Passing(filter).Where(link => link.Touches(id)).ToList();
        return new()
        {
            Id = id, Kind = node.Kind, Name = node.Name, Country = node.Country, Claims = links.Count,
            Neighbours = links.Select(link => link.Other(id)).Where(other => other != id).Distinct().Count(),
        };
    }

    private static Link Link(Claim claim, Article article) => Claim.Ends(claim.Source, claim.Target, claim.Symmetric) switch
    {
        ({ } source, { } target) => new(source, target, claim, article),
        var (source, target) => new((source ?? target)!.Value, claim.Event, claim, article),
    };
}
