using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>
/// Writes the claims of an article. A claim's row number is its article's and its place in the article, so that one range holds all
/// of an article's claims in order, and its article is known without a column.
/// </summary>
internal static class ClaimRows
{
    /// <summary>A text of five million characters has room for fewer claims.</summary>
    private const int PlaceBits = 20;

    /// <summary>SQL for the article's row number of a claim.</summary>
    public const string ArticleOf = "(id >> 20)";

    public static (long First, long Last) Range(long article) => (article << PlaceBits, ((article + 1) << PlaceBits) - 1);

    public static void Insert(PreparedConnection connection, long article, Contribution contribution, NodeLedger ledger)
    {
        var changes = contribution.Changes;
        if (changes.Claims.Count >= 1 << PlaceBits) throw new ArgumentException($"Article {changes.Article.Id} has too many claims.");
        var id = Range(article).First;
        foreach (var (claim, body) in changes.Claims.Zip(contribution.Claims))
        {
            var (head, tail) = claim.EdgeEnds();
            var (first, last) = ClaimFilter.ClaimDay(claim.Occurred, changes.Article.Published);
            var (headId, tailId) = ledger.CountClaim(head, tail, 1);
            connection.Run(
                "INSERT INTO claims VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
                id++, headId, tailId, claim.Edge, claim.MakesSymmetricEdge(),
                (int)claim.Modality, first?.DayNumber, last?.DayNumber, changes.Article.Sample, contribution.Voice,
                ledger.IdOf(claim.Event), claim.Attribution?.Speaker is { } speaker ? ledger.IdOf(speaker) : default(Value),
                claim.Confidence, claim.Id.Value, body);
        }
    }

    public static void Delete(PreparedConnection connection, long article, IEnumerable<Claim> claims, NodeLedger ledger)
    {
        foreach (var claim in claims)
        {
            var (head, tail) = claim.EdgeEnds();
            ledger.CountClaim(head, tail, -1);
        }
        var (first, last) = Range(article);
        connection.Run("DELETE FROM claims WHERE id BETWEEN ?1 AND ?2", first, last);
    }
}
