using GeoGraph.Core;

namespace GeoGraph.Storage.Tests;

internal static class ModelLists
{
    public static ClaimPage Claims(ModelGraph graph, ClaimQuery query)
    {
        var all = graph.Passing(query.Filter)
            .Where(link => query.Node is not { } node || link.Touches(node) || link.Claim.Event == node || link.Claim.Attribution?.Speaker == node)
            .Where(link => query.Edge is not { } edge || link.Edge == edge)
            .Where(link => query.Pair is not { } pair || (link.Head, link.Tail) == pair || (link.Tail, link.Head) == pair)
            .OrderByDescending(link => link.Last).ThenByDescending(link => link.Claim.Confidence)
            .ThenBy(link => link.Claim.Id.Value, StringComparer.Ordinal).ToList();
        return new([.. all.Skip(query.Skip).Take(query.Limit).Select(link => Sourced(graph, link))], all.Count);
    }

    public static IReadOnlyList<ArticleSummary> Articles(ModelGraph graph, ArticleQuery query) =>
    [
        .. graph.Contributions.Where(changes => query.Samples || !changes.Article.Sample)
            .OrderByDescending(changes => changes.Article.Published).ThenBy(changes => changes.Article.Id.Value, StringComparer.Ordinal)
            .Skip(query.Skip).Take(query.Limit).Select(Heading),
    ];

    public static GraphCounts Counts(ModelGraph graph, ClaimFilter filter)
    {
        var articles = graph.Contributions.Select(changes => changes.Article).ToList();
        var (anyEdge, anyModality) = (graph.Passing(filter with { Edges = null }), graph.Passing(filter with { Modalities = null }));
        return new()
        {
            ByEdge = graph.Links.Select(link => link.Claim.Edge).Distinct()
                .ToDictionary(edge => edge, edge => anyEdge.Count(link => link.Claim.Edge == edge)),
            ByModality = Enum.GetValues<Modality>()
                .ToDictionary(modality => modality, modality => anyModality.Count(link => link.Claim.Modality == modality)),
            ByKind = Enum.GetValues<NodeKind>().Where(kind => kind != NodeKind.Article)
                .ToDictionary(kind => kind, kind => graph.Ids.Count(id => graph.Node(id)!.Kind == kind)),
            Articles = articles.Count, SampleArticles = articles.Count(article => article.Sample),
            FirstPublished = articles.Min(article => article.Published), LastPublished = articles.Max(article => article.Published),
            ReaderVersions = [.. articles.Select(article => article.ReaderVersion).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private static SourcedClaim Sourced(ModelGraph graph, Link link)
    {
        string? Name(NodeId? id) => id is { } node ? graph.Node(node)!.Name : null;
        var claim = link.Claim;
        return new(
            claim, Heading(graph.Contributions.Single(changes => changes.Article.Id == link.Article.Id)),
            Name(claim.Source), Name(claim.Target), Name(claim.Attribution?.Speaker) ?? claim.Attribution?.Text);
    }

    private static ArticleSummary Heading(ChangeSet changes) => new(
        changes.Article.Id, changes.Article.Title, changes.Article.Published, changes.Article.Source, changes.Article.Url,
        changes.Article.Sample, changes.Article.ReaderVersion, changes.Claims.Count);
}
