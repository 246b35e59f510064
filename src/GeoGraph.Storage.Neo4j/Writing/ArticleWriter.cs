using GeoGraph.Core;
using static GeoGraph.Storage.Neo4j.Rows;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Writes articles with what they mention and claim. The entities are there already.</summary>
internal sealed class ArticleWriter(CypherTransaction transaction, CancellationToken cancellationToken)
{
    /// <summary>What stands for no day where an order by day wants these last.</summary>
    public static readonly DateOnly NoDay = DateOnly.MinValue;

    public async Task WriteAsync(IReadOnlyList<Contribution> contributions)
    {
        await RunAsync(
            """
            UNWIND $rows AS row CREATE (a:Article) SET a = row.set
            WITH a, row UNWIND row.mentions AS mention MATCH (e:Entity {id: mention[0]})
            CREATE (a)-[:MENTIONS {times: mention[1]}]->(e)
            """,
            contributions.Select(Article));
        await RunAsync(
            """
            UNWIND $rows AS row MATCH (a:Article {id: row.set.article})
            CREATE (c:Claim)-[:EVIDENCED_BY]->(a) SET c = row.set
            WITH c, row UNWIND row.links AS link MATCH (e:Entity {id: link[1]})
            CREATE (c)-[:$(link[0])]->(e)
            """,
            contributions.SelectMany(one => one.Changes.Claims.Zip(one.Links).Select((claim, i) => Claim(claim.First, claim.Second, i))));
    }

    private static Dictionary<string, object?> Article(Contribution contribution)
    {
        var article = contribution.Changes.Article;
        var times = contribution.Changes.Mentions.CountBy(mention => mention.Node).ToDictionary();
        return Map(
            ("set", Map(
                ("id", article.Id.Value), ("title", article.Title), ("text", article.Text), ("published", article.Published),
                ("newest", article.Published ?? NoDay), ("source", article.Source), ("url", article.Url), ("sample", article.Sample),
                ("reader", article.ReaderVersion), ("claims", contribution.Changes.Claims.Count), ("digest", contribution.Digest),
                ("mentions", CanonicalJson.Write(contribution.Changes.Mentions)),
                ("nodes", contribution.Forms.Select(form => form.Node.Id.Value)), ("forms", contribution.Forms.Select(form => form.Form)))),
            // Its events hang on its claims.
            ("mentions", contribution.Changes.Nodes.Where(node => node.Kind != NodeKind.Event).Select(node => new object?[] { node.Id.Value, times.GetValueOrDefault(node.Id) })));
    }

    private static Dictionary<string, object?> Claim(Claim claim, Link link, int place) => Map(
        ("set", Map(
            ("id", claim.Id.Value), ("type", claim.Type), ("subtype", claim.Subtype), ("edge", claim.Edge), ("modality", claim.Modality.Word()),
            ("quote", claim.Evidence.Quote), ("saidBy", claim.Attribution?.Text), ("confidence", claim.Confidence),
            ("occurredFrom", claim.Occurred.From), ("occurredTo", claim.Occurred.To),
            ("head", link.Head.Value), ("tail", link.Tail.Value), ("symmetric", link.Symmetric),
            ("first", link.First), ("last", link.Last), ("latest", link.Last ?? NoDay), ("sample", link.Sample),
            ("article", link.Article), ("voice", link.Voice), ("place", place), ("body", CanonicalJson.Write(claim)))),
        ("links", new[]
        {
            ("SOURCE", claim.Source), ("TARGET", claim.Target), ("ABOUT", claim.Event), ("SAID_BY", claim.Attribution?.Speaker),
        }.Where(end => end.Item2 is not null).Select(end => new[] { end.Item1, end.Item2!.Value.Value })));

    private Task RunAsync(string text, IEnumerable<object?> rows) => transaction.RunAsync(text, rows, cancellationToken);
}
