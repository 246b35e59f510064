using GeoGraph.Core;
using static GeoGraph.Storage.Neo4j.Rows;

namespace GeoGraph.Storage.Neo4j;

/// <summary>
/// Writes articles with what they mention and claim. The entities are there already. What the database can work out from what it has
/// is not sent: the Query API takes a request in byte by byte.
/// </summary>
internal sealed class ArticleWriter(CypherTransaction transaction, CancellationToken cancellationToken)
{
    /// <summary>What stands for no day where an order by day wants these last.</summary>
    public static readonly DateOnly NoDay = DateOnly.MinValue;

    public async Task WriteAsync(IReadOnlyList<Contribution> contributions)
    {
        await transaction.RunAsync(
            $$"""
            UNWIND $rows AS row CREATE (a:Article) SET a = row.set, {{Days("a", "published", "newest")}}
            WITH a, row UNWIND row.mentions AS id MATCH (e:Entity {id: id})
            CREATE (a)-[:MENTIONS]->(e)
            """,
            contributions.Select(Article), cancellationToken);
        await transaction.RunAsync(
            $$"""
            UNWIND $rows AS row
            CALL (row) { MATCH (a:Article {id: row.article}) RETURN a }
            UNWIND range(0, size(row.claims) - 1) AS place
            WITH a, place, row.claims[place] AS claim
            CREATE (c:Claim)-[:EVIDENCED_BY]->(a) SET c = claim.set, {{Days("c", "occurredFrom", "occurredTo")}}
            SET c.place = place, c.article = a.id, c.sample = a.sample, c.voice = coalesce('outlet ' + a.source, 'article ' + a.id),
              c.head = coalesce(claim.source, claim.target),
              c.tail = CASE WHEN claim.source IS NULL OR claim.target IS NULL THEN claim.event ELSE claim.target END,
              c.first = CASE WHEN claim.dated THEN c.occurredFrom ELSE a.published END,
              c.last = CASE WHEN claim.dated THEN c.occurredTo ELSE a.published END
            SET c.latest = coalesce(c.last, date('0001-01-01'))
            WITH c, claim
            {{Link("source", "SOURCE")}} {{Link("target", "TARGET")}} {{Link("event", "ABOUT")}} {{Link("speaker", "SAID_BY")}}
            """,
            contributions.Where(one => one.Links.Count > 0).Select(one => Map(
                ("article", one.Article.Value), ("claims", one.Changes.Claims.Select(Claim)))),
            cancellationToken);
    }

    /// <summary>Without what the claim has as properties of its own; <see cref="ClaimReader.Whole"/> puts it back.</summary>
    private static Claim Shortened(Claim claim) => claim with { Id = new(""), Article = new(""), Evidence = claim.Evidence with { Quote = "" } };

    private static string Link(string end, string type) =>
        $"CALL (c, claim) {{ WITH c, claim WHERE claim.{end} IS NOT NULL MATCH (e:Entity {{id: claim.{end}}}) CREATE (c)-[:{type}]->(e) }}";

    private static Dictionary<string, object?> Article(Contribution contribution)
    {
        var article = contribution.Changes.Article;
        return Map(
            ("set", Map(
                ("id", article.Id.Value), ("title", article.Title), ("text", article.Text), ("published", article.Published),
                ("newest", article.Published ?? NoDay), ("source", article.Source), ("url", article.Url), ("sample", article.Sample),
                ("reader", article.ReaderVersion), ("claims", contribution.Changes.Claims.Count), ("digest", contribution.Digest),
                ("mentions", CanonicalJson.Write(contribution.Changes.Mentions)),
                ("nodes", CanonicalJson.Write(contribution.Forms.Select(form => (string[])[form.Node.Id.Value, form.Form]))))),
            // Its events hang on its claims.
            ("mentions", contribution.Changes.Nodes.Where(node => node.Kind != NodeKind.Event).Select(node => node.Id.Value)));
    }

    private static Dictionary<string, object?> Claim(Claim claim) => Map(
        ("set", Map(
            ("id", claim.Id.Value), ("type", claim.Type), ("subtype", claim.Subtype), ("edge", claim.Edge), ("modality", claim.Modality.Word()),
            ("quote", claim.Evidence.Quote), ("saidBy", claim.Attribution?.Text), ("confidence", claim.Confidence),
            ("occurredFrom", claim.Occurred.From), ("occurredTo", claim.Occurred.To),
            ("symmetric", claim.MakesSymmetricEdge() ? true : null), ("body", CanonicalJson.Write(Shortened(claim))))),
        ("dated", claim.Occurred.IsKnown), ("source", claim.Source?.Value), ("target", claim.Target?.Value), ("event", claim.Event.Value),
        ("speaker", claim.Attribution?.Speaker?.Value));
}
