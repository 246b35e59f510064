using GeoGraph.Core;
using static GeoGraph.Storage.Neo4j.Rows;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Writes articles with what they mention and claim. The entities are there already. What the database can work out from what it has is not sent.</summary>
internal sealed class ArticleWriter(CypherTransaction transaction, CancellationToken cancellationToken)
{
    /// <summary>What stands for no day where an order by day wants these last.</summary>
    public static readonly DateOnly NoDay = DateOnly.MinValue;

    public async Task WriteAsync(IReadOnlyList<Contribution> contributions, Ledger ledger)
    {
        var nodes = new NodeList();
        object?[] rows = [.. contributions.Select(contribution => Article(contribution, ledger, nodes))];
        await transaction.RunAsync(
            $$"""
            {{NodeList.Cypher}}
            UNWIND $rows AS row
            CREATE (a:Article {
              id: row[0], title: row[1], text: row[2], published: date(row[3]), newest: coalesce(date(row[3]), date('0001-01-01')), source: row[4], url: row[5],
              sample: row[6], reader: row[7], digest: row[8], claims: size(row[13]),
              nodes: [number IN row[9] | nodes[number].id], forms: row[10], mentions: row[11]
            })
            FOREACH (mentioned IN [number IN row[12] | nodes[number]] | CREATE (a)-[:MENTIONS]->(mentioned))
            WITH nodes, a, row UNWIND range(0, size(row[13]) - 1) AS place
            WITH nodes, a, row, place, row[13][place] AS claim
            WITH a, row, place, claim, nodes[claim[0]] AS source, nodes[claim[1]] AS target, nodes[claim[2]] AS event, nodes[claim[3]] AS speaker
            CREATE (c:Claim {
              place: place, head: coalesce(source, target).id, tail: CASE WHEN source IS NULL OR target IS NULL THEN event.id ELSE target.id END,
              id: claim[4], type: claim[5], subtype: claim[6], edge: claim[7], modality: claim[8], confidence: claim[9], saidBy: claim[10],
              quote: coalesce(claim[11], substring(row[2], claim[16][0], claim[16][1] - claim[16][0])), symmetric: claim[12],
              first: CASE WHEN claim[15] = 'unknown' THEN a.published ELSE date(claim[13]) END,
              latest: CASE WHEN claim[15] = 'unknown' THEN a.newest ELSE coalesce(date(claim[14]), date('0001-01-01')) END,
              precision: claim[15], spans: claim[16], rule: claim[17], body: claim[18]
            })-[:EVIDENCED_BY]->(a)
            CREATE (c)-[:ABOUT]->(event)
            FOREACH (end IN CASE WHEN source IS NULL THEN [] ELSE [source] END | CREATE (c)-[:SOURCE]->(end))
            FOREACH (end IN CASE WHEN target IS NULL THEN [] ELSE [target] END | CREATE (c)-[:TARGET]->(end))
            FOREACH (end IN CASE WHEN speaker IS NULL THEN [] ELSE [speaker] END | CREATE (c)-[:SAID_BY]->(end))
            """,
            rows, cancellationToken, nodes);
    }

    private static object?[] Article(Contribution contribution, Ledger ledger, NodeList nodes)
    {
        var (article, changes) = (contribution.Changes.Article, contribution.Changes);
        var places = changes.Nodes.Index().ToDictionary(node => node.Item.Id, node => node.Index);
        var forms = contribution.Forms.Index().Select(form => (form.Index, Number: ledger[form.Item.Node.Id].NumberOf(form.Item.Hash))).Where(form => form.Number != 0)
            .ToDictionary(form => form.Index, form => form.Number);
        var text = article.Text;
        // The database counts characters where .NET counts halves of them.
        var quotesAreParts = !text.Any(char.IsSurrogate);
        return
        [
            article.Id.Value, article.Title, text, Text(article.Published), article.Source, article.Url, article.Sample, article.ReaderVersion, contribution.Digest,
            changes.Nodes.Select(node => nodes[node.Id]), forms.Count == 0 ? null : CanonicalJson.Write(forms), StoredMention.Write(changes.Mentions, places),
            // Its events hang on its claims.
            changes.Nodes.Where(node => node.Kind != NodeKind.Event).Select(node => nodes[node.Id]),
            changes.Claims.Select(claim => Claim(claim, nodes, quotesAreParts && IsPart(claim.Evidence, text))),
        ];
    }

    private static object?[] Claim(Claim claim, NodeList nodes, bool quoteIsPart) =>
    [
        nodes[claim.Source], nodes[claim.Target], nodes[claim.Event], nodes[claim.Attribution?.Speaker],
        claim.Id.Value, claim.Type, claim.Subtype, claim.Edge, claim.Modality.Word(), claim.Confidence, claim.Attribution?.Text,
        quoteIsPart ? null : claim.Evidence.Quote, claim.MakesSymmetricEdge() ? true : null, Text(claim.Occurred.From), Text(claim.Occurred.To),
        ClaimColumns.Precision(claim), ClaimColumns.Spans(claim), claim.Rule, ClaimColumns.Body(claim),
    ];

    private static bool IsPart(Evidence evidence, string text) =>
        evidence.Span is { Begin: >= 0 } span && span.Begin <= span.End && span.End <= text.Length && text.AsSpan(span.Begin, span.Length).SequenceEqual(evidence.Quote);
}
