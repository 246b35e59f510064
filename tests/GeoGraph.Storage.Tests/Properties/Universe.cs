using FsCheck;
using FsCheck.Fluent;
using GeoGraph.Core;

namespace GeoGraph.Storage.Tests;

/// <summary>A small world in which random articles often agree, disagree and replace each other.</summary>
internal static class Universe
{
    public static readonly ArticleId[] Articles = [new("a1"), new("a2"), new("a3"), new("a4"), new("a5")];

    public static readonly NodeId[] Actors =
    [
        NodeId.Country("TUR"), NodeId.Country("USA"), new("person:erdogan"), new("organization:nato"), new("group:kurds"), new("place:izmir"),
    ];

    public static readonly NodeId[] Events = [new("event:1"), new("event:2"), new("event:3")];

    public static readonly string[] Edges = ["talks", "sanctions", "attacks"];

    public static readonly string[] Names = ["Türkiye", "Turkey", "Recep Tayyip Erdoğan", "Erdogan", "North Atlantic Treaty", "Kurds of Turkey", "İzmir"];

    private static readonly Gen<DateOnly?> Days =
        Gen.Choose(-1, 4).Select(day => day < 0 ? default(DateOnly?) : new DateOnly(2024, 1, 1).AddDays(day));

    private static readonly Gen<OccurredDate> Dates =
        from first in Days from last in Days select first <= last || first is null || last is null ? OccurredDate.Range(first, last) : OccurredDate.Unknown;

    private static readonly Gen<Claim> Claims =
        from source in Gen.Elements(Actors) from target in Gen.Elements(Actors)
        from ends in Gen.Choose(0, 5) // 0: no source, 1: no target
        from edge in Gen.Elements(Edges) from happening in Gen.Elements(Events)
        from symmetric in Gen.Elements(true, false)
        from modality in Gen.Elements(Enum.GetValues<Modality>())
        from occurred in Dates from confidence in Gen.Elements(0.5, 0.75)
        from speaker in Gen.Choose(-2, Actors.Length - 1)
        let between = Claim.Ends(ends == 0 ? null : source, ends == 1 ? null : target, symmetric)
        select new Claim
        {
            Id = new("unnumbered"), Article = new("none"), Type = "CONSULT", Edge = edge, Source = between.Source, Target = between.Target,
            Symmetric = symmetric, Event = happening, Modality = modality, Occurred = occurred, Confidence = confidence,
            Attribution = speaker == -2 ? null : new(speaker < 0 ? null : Actors[speaker], "they", new(0, 4), null),
            Evidence = new(new(0, 9), "They met."), Predicate = new(5, 8), Rule = "test",
        };

    private static readonly Gen<Func<NodeId, Node>> Forms =
        from names in Gen.Elements(Names).ListOf(Actors.Length) from alias in Gen.Choose(0, Names.Length)
        from country in Gen.Elements("TUR", "USA", null) from sector in Gen.Elements("GOV", "MIL", null)
        select (Func<NodeId, Node>)(id => new Node
        {
            Id = id, Kind = id.Kind, Name = id.Kind == NodeKind.Event ? $"Talks {id.Value[^1]}" : names[Array.IndexOf(Actors, id)],
            Country = country, Sector = sector,
            Facts = alias == Names.Length ? [] : [new(FactKind.Alias, Names[alias], null, null, null, "table"), new(FactKind.Role, "head", Actors[0], null, null, "table")],
        });

    public static readonly Gen<ChangeSet> ChangeSets =
        from id in Gen.Elements(Articles) from claims in Claims.ListOf() from more in Gen.SubListOf(Actors) from form in Forms
        from published in Days from outlet in Gen.Elements("Alpha", "Beta", null)
        from sample in Gen.Elements(true, false) from version in Gen.Elements("rules 1", "rules 2")
        select new ChangeSet
        {
            Article = new() { Id = id, Text = "They met.", Title = $"{claims.Count} claims", Published = published, Source = outlet, Sample = sample, ReaderVersion = version },
            Nodes = [.. claims.SelectMany(Named).Concat(more).Distinct().Order().Select(form)],
            Mentions = [.. more.Select(node => new Mention(node, new(0, 4), false))],
            Claims = [.. claims.Select((claim, i) => claim with { Id = new($"{id}-{i:D2}"), Article = id })],
        };

    public static readonly Gen<ClaimFilter> Filters = Gen.Frequency(
        (1, Gen.Constant(ClaimFilter.All)),
        (3, from edges in Gen.SubListOf(Edges) from anyEdge in Gen.Elements(true, false)
            from modalities in Gen.SubListOf(Enum.GetValues<Modality>()) from anyModality in Gen.Elements(true, false)
            from first in Days from last in Days from samples in Gen.Elements(true, false)
            select new ClaimFilter
            {
                Edges = anyEdge ? null : [.. edges], Modalities = anyModality ? null : [.. modalities], From = first, To = last, Samples = samples,
            }));

    private static IEnumerable<NodeId> Named(Claim claim) =>
        new[] { claim.Source, claim.Target, claim.Event, claim.Attribution?.Speaker }.OfType<NodeId>();
}
