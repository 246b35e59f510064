using GeoGraph.Core;

namespace GeoGraph.Storage.Tests;

/// <summary>Builds change sets by hand: only what a test is about is said.</summary>
internal static class World
{
    public static readonly NodeId Usa = NodeId.Country("USA"), Iran = NodeId.Country("IRN"), Israel = NodeId.Country("ISR"),
        Russia = NodeId.Country("RUS"), China = NodeId.Country("CHN"), Un = new("organization:un"), Event = new("event:e");

    public static Claim Claim(
        NodeId? source, string edge, NodeId? target, Modality modality = Modality.Asserted, OccurredDate occurred = default, double confidence = 0.5,
        bool symmetric = false, string happening = "event:e", Attribution? by = null)
    {
        var (one, other) = Core.Claim.Ends(source, target, symmetric);
        return new()
        {
            Id = new(""), Article = new(""), Type = "CONSULT", Edge = edge, Source = one, Target = other, Symmetric = symmetric,
            Event = new(happening), Modality = modality, Occurred = occurred, Confidence = confidence, Attribution = by,
            Evidence = new(new(0, 9), "They met."), Predicate = new(5, 8), Rule = "test",
        };
    }

    /// <summary>An article with these claims, numbered <c>id-0</c>, <c>id-1</c>, …, and all the nodes that they name.</summary>
    public static ChangeSet Article(string id, params ReadOnlySpan<Claim> claims)
    {
        List<Claim> own = [];
        foreach (var claim in claims) own.Add(claim with { Id = new($"{id}-{own.Count}"), Article = new(id) });
        return new()
        {
            Article = new() { Id = new(id), Text = $"They met. {id}", ReaderVersion = "rules 1" },
            Nodes = [.. own.SelectMany(Named).Distinct().Order().Select(node => Node(node))],
            Mentions = [],
            Claims = [.. own],
        };
    }

    public static Node Node(NodeId id, string? name = null, string? country = null, string? sector = null, params ReadOnlySpan<string> aliases) => new()
    {
        Id = id, Kind = id.Kind, Name = name ?? id.Value[(id.Value.IndexOf(':', StringComparison.Ordinal) + 1)..], Country = country, Sector = sector,
        Facts = [.. aliases.ToArray().Select(alias => new NodeFact(FactKind.Alias, alias, null, null, null, "table"))],
    };

    /// <summary>The article with other nodes beside those of its claims; a node of the same id is replaced.</summary>
    public static ChangeSet With(this ChangeSet changes, params ReadOnlySpan<Node> nodes)
    {
        var added = nodes.ToArray();
        return changes with
        {
            Nodes = [.. changes.Nodes.Where(node => added.All(other => other.Id != node.Id)).Concat(added).OrderBy(node => node.Id)],
        };
    }

    public static ChangeSet About(this ChangeSet changes, Func<Article, Article> change) => changes with { Article = change(changes.Article) };

    public static ChangeSet Published(this ChangeSet changes, string day) => changes.About(article => article with { Published = Day(day) });

    public static ChangeSet From(this ChangeSet changes, string outlet) => changes.About(article => article with { Source = outlet });

    public static ChangeSet Sample(this ChangeSet changes) => changes.About(article => article with { Sample = true });

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static OccurredDate On(string day) => OccurredDate.Day(Day(day));

    private static IEnumerable<NodeId> Named(Claim claim) =>
        new[] { claim.Source, claim.Target, claim.Event, claim.Attribution?.Speaker }.OfType<NodeId>();
}
