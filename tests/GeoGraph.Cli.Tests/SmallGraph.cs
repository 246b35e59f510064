using GeoGraph.Core;
using GeoGraph.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GeoGraph.Cli.Tests;

/// <summary>Two articles with claims made by hand, so that what is shown does not depend on what the reader finds.</summary>
internal static class SmallGraph
{
    private static readonly Node Iran = Country("IRN", "Iran"), Russia = Country("RUS", "Russia"), Ukraine = Country("UKR", "Ukraine") with
    {
        Facts = [new(FactKind.Alias, "Republic of Ukraina", null, null, null, "table")],
    };

    public static readonly ArticleId Vienna = new("aaaa0000aaaa0000aaaa0000aaaa0000"), Kyiv = new("aaaa1111aaaa1111aaaa1111aaaa1111");

    public static async Task SaveAsync(string folder, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("GEOGRAPH_DATA", folder)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddGeoGraph(configuration).BuildServiceProvider();
        await services.GetRequiredService<IGraphStore>().ApplyAsync([OfVienna(), OfKyiv()], cancellationToken);
    }

    private static ChangeSet OfVienna()
    {
        var article = new Article
        {
            Id = Vienna, Text = "Iran met Russia in Vienna.\nIt may send drones, France says.", Title = "Talks in Vienna",
            Published = new(2022, 7, 12), Source = "Wire", ReaderVersion = "test",
        };
        return Changes(article, [Iran with { Facts = [new(FactKind.Alias, "Islamic Republic", null, null, null, "table")] }, Russia],
            Claim(article, "CONSULT", "talks", "talks", Iran, Russia, Modality.Asserted, 0, 26, "met"),
            Claim(article, "AID", "arms-transfer", "arms-exchange", Iran, Russia, Modality.Possible, 27, 59, "send") with
            {
                Attribution = new(null, "France", new(47, 53), new(54, 58)),
            });
    }

    private static ChangeSet OfKyiv()
    {
        var article = new Article
        {
            Id = Kyiv, Text = "Russia invaded Ukraine on 24 February. Iran did not meet Ukraine. Ukraine was shelled.",
            Published = new(2022, 2, 25), ReaderVersion = "test",
        };
        return Changes(article, [Iran, Russia, Ukraine],
            Claim(article, "ASSAULT", "invasion", "invasion", Russia, Ukraine, Modality.Asserted, 0, 38, "invaded") with
            {
                Occurred = OccurredDate.Day(new(2022, 2, 24)),
            },
            Claim(article, "CONSULT", "talks", "talks", Iran, Ukraine, Modality.Denied, 39, 65, "meet"),
            Claim(article, "ASSAULT", "airstrike", "airstrike", null, Ukraine, Modality.Asserted, 66, 86, "shelled"));
    }

    private static ChangeSet Changes(Article article, Node[] actors, params Claim[] claims)
    {
        var events = claims.Select(claim => new Node { Id = claim.Event, Kind = NodeKind.Event, Name = claim.Edge });
        return new()
        {
            Article = article, Nodes = actors.Concat(events).OrderBy(node => node.Id).ToEquatableList(),
            Mentions = actors.Select(node => new Mention(node.Id, Span(article, node.Name), false))
                .OrderBy(mention => mention.Span.Begin).ToEquatableList(),
            Claims = claims.ToEquatableList(),
        };
    }

    private static Claim Claim(
        Article article, string type, string subtype, string edge, Node? source, Node target, Modality modality,
        int begin, int end, string words)
    {
        var symmetric = edge == "talks";
        var id = Core.Claim.IdOf(article.Id, type, subtype, source?.Id, target.Id, symmetric, words, new(begin, end));
        return new()
        {
            Id = id, Article = article.Id, Type = type, Subtype = subtype, Edge = edge, Source = source?.Id, Target = target.Id,
            Symmetric = symmetric, Event = new($"event:{id}"), Modality = modality, Confidence = 0.8,
            Evidence = new(new(begin, end), article.Text[begin..end]), Predicate = Span(article, words), Rule = "test",
        };
    }

    private static TextSpan Span(Article article, string words)
    {
        var begin = article.Text.IndexOf(words, StringComparison.Ordinal);
        return new(begin, begin + words.Length);
    }

    private static Node Country(string iso3, string name) =>
        new() { Id = NodeId.Country(iso3), Kind = NodeKind.Country, Name = name, Country = iso3 };
}
