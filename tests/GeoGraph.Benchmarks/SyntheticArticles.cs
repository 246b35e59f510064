using System.Globalization;
using GeoGraph.Core;

namespace GeoGraph.Benchmarks;

/// <summary>
/// Articles of ten claims each between actors of which a few are in the news far more often than most, as in real news. The same
/// seed gives the same articles.
/// </summary>
internal sealed class SyntheticArticles(int actors, int seed)
{
    private static readonly string[] Syllables = ["ka", "ri", "mo", "ten", "sha", "vol", "du", "ber", "ili", "an", "gor", "ne", "pa", "zu", "les", "har"];
    private static readonly string[] Edges = [.. Enumerable.Range(0, 20).Select(i => $"edge-{i}")];
    private readonly Random random = new(seed);
    private readonly Node[] nodes = Actors(actors, new(seed));

    public IReadOnlyList<Node> Nodes => nodes;

    /// <summary>An actor: the square makes the first ones frequent.</summary>
    public Node AnyActor() => nodes[(int)(nodes.Length * Math.Pow(random.NextDouble(), 2))];

    public ChangeSet Next(int number)
    {
        var published = new DateOnly(2018, 1, 1).AddDays(random.Next(2900));
        var text = string.Join(' ', Enumerable.Range(0, 10).Select(i => $"In sentence {i} of article {number} somebody did something to somebody else, officials said on Tuesday."));
        var id = Article.IdOf(text, null, published, null, null);
        var named = new Dictionary<NodeId, Node>();
        var claims = Enumerable.Range(0, 10).Select(i => Claim(id, i, published, named)).ToList();
        return new()
        {
            Article = new()
            {
                Id = id, Text = text, Title = $"Article {number}", Published = published, Source = $"Outlet {random.Next(50)}", ReaderVersion = "synthetic",
                Url = $"https://example.org/{number}",
            },
            Nodes = [.. named.Values.OrderBy(node => node.Id)],
            Mentions = [.. claims.SelectMany(claim => new[] { claim.Source, claim.Target }).OfType<NodeId>().Select(node => new Mention(node, new(0, 8), false))],
            Claims = [.. claims],
        };
    }

    private Claim Claim(ArticleId article, int number, DateOnly published, Dictionary<NodeId, Node> named)
    {
        Node source = AnyActor(), target = AnyActor();
        var oneEnded = random.Next(10) == 0 || source.Id == target.Id;
        var edge = Edges[random.Next(Edges.Length)];
        var day = published.AddDays(-random.Next(5));
        var evidence = new TextSpan(number * 90, (number * 90) + 88);
        var happening = new Node
        {
            Id = new($"event:{ContentHash.Of(source.Id.Value, oneEnded ? null : target.Id.Value, edge, day.ToString("O", CultureInfo.InvariantCulture))}"),
            Kind = NodeKind.Event, Name = string.Create(CultureInfo.InvariantCulture, $"{source.Name} {edge} {(oneEnded ? "" : target.Name)}, {day:d MMM yyyy}"),
        };
        foreach (var node in oneEnded ? [source, happening] : new[] { source, target, happening }) named[node.Id] = node;
        return new()
        {
            Id = Core.Claim.IdOf(article, "CONSULT", null, source.Id, oneEnded ? null : target.Id, false, "did", evidence),
            Article = article, Type = "CONSULT", Edge = edge, Source = source.Id, Target = oneEnded ? null : target.Id, Event = happening.Id,
            Occurred = OccurredDate.Day(day), Modality = (Modality)random.Next(4), Confidence = random.Next(50, 100) / 100.0,
            Attribution = random.Next(5) == 0 ? new(source.Id, "officials", new(0, 9), new(10, 14)) : null,
            Evidence = new(evidence, $"In sentence {number} of the article somebody did something to somebody else, officials said on Tuesday."),
            Predicate = new(20, 23), SourceSpan = new(0, 8), TargetSpan = oneEnded ? null : new(30, 38), Rule = "synthetic",
        };
    }

    private static Node[] Actors(int count, Random random) => [.. Enumerable.Range(0, count).Select(i =>
    {
        string Word() => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(
            string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)])));
        var kind = i < 200 ? NodeKind.Country : i < 1200 ? NodeKind.Person : NodeKind.Organization;
        var name = $"{Word()} {Word()}";
        return new Node
        {
            Id = NodeId.Of(kind, $"{name} {i}"), Kind = kind, Name = name, Country = $"C{i % 200}",
            Facts = [new(FactKind.Alias, Word(), null, null, null, "synthetic"), new(FactKind.Alias, $"{Word()} {name}", null, null, null, "synthetic")],
        };
    })];
}
