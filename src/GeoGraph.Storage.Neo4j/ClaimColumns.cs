using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>
/// How a claim is kept: in properties that a person can read and filter by, its ends as relationships. What these cannot say (items,
/// mostly) is kept as JSON beside them, so that every claim comes back exactly.
/// </summary>
internal static class ClaimColumns
{
    /// <summary>What a claim <c>c</c> is read from, as <see cref="Read"/> takes it.</summary>
    public const string Columns =
        "c.body, c.id, [(c)-[:EVIDENCED_BY]->(a) | a.id][0], c.type, c.subtype, c.edge, c.modality, c.quote, c.saidBy, c.confidence, c.first, nullIf(c.latest, date('0001-01-01')), "
        + "c.precision, coalesce(c.symmetric, false), c.spans, c.rule, [(c)-[r:SOURCE|TARGET|ABOUT|SAID_BY]->(e) | [type(r), e.id, e.name]]";

    /// <summary>How many values that is.</summary>
    public const int Count = 17;

    /// <summary>The claim exactly as applied.</summary>
    public static Claim Read(CypherRow row, int first)
    {
        if (!row.IsNull(first)) return row.Json<Claim>(first);
        var ends = Ends(row, first).ToDictionary(end => end.Role, end => end.Id);
        int[] spans = [.. row.List(first + 14).Select(number => checked((int)(long)number!))];
        return new()
        {
            Id = new(row.Text(first + 1)), Article = new(row.Text(first + 2)), Type = row.Text(first + 3), Subtype = row.TextOrNull(first + 4), Edge = row.Text(first + 5),
            Source = End("SOURCE"), Target = End("TARGET"), Symmetric = row.Bool(first + 13), Event = ends["ABOUT"],
            Occurred = row.TextOrNull(first + 12) switch
            {
                Undated => OccurredDate.Unknown,
                { } precision => new(row.Day(first + 10), row.Day(first + 11), Enum.Parse<DatePrecision>(precision, ignoreCase: true)),
                null => new(row.Day(first + 10), row.Day(first + 11), DatePrecision.Day),
            },
            Modality = ModalityNames.TryParse(row.Text(first + 6), out var modality) ? modality : throw new FormatException($"'{row.Text(first + 6)}' is no truth status"),
            Attribution = row.TextOrNull(first + 8) is { } words ? new(End("SAID_BY"), words, Span(4)!.Value, Span(5)) : null,
            Confidence = row.Fraction(first + 9), Evidence = new(Span(0)!.Value, row.Text(first + 7)), Predicate = Span(1)!.Value, SourceSpan = Span(2), TargetSpan = Span(3),
            Rule = row.Text(first + 15),
        };

        NodeId? End(string role) => ends.TryGetValue(role, out var id) ? id : null;

        TextSpan? Span(int number) => spans[2 * number] < 0 ? null : new(spans[2 * number], spans[(2 * number) + 1]);
    }

    /// <summary>Whom a claim has relationships with, each with its role and name.</summary>
    public static IEnumerable<(string Role, NodeId Id, string Name)> Ends(CypherRow row, int first) =>
        row.List(first + 16).Cast<IReadOnlyList<object?>>().Select(end => ((string)end[0]!, new NodeId((string)end[1]!), (string)end[2]!));

    /// <summary>The precision of a claim that gives no date: its days are then its article's. A day's is left out.</summary>
    public static string? Precision(Claim claim) => claim.Occurred.Precision == DatePrecision.Day ? null : claim.Occurred.Precision.ToString().ToLowerInvariant();

    private const string Undated = "unknown";

    /// <summary>Evidence, predicate, source and target, then, for a claim that somebody else makes, speaker and cue: begin and end of each, -1 for none.</summary>
    public static IEnumerable<int> Spans(Claim claim)
    {
        TextSpan?[] spans = [claim.Evidence.Span, claim.Predicate, claim.SourceSpan, claim.TargetSpan, .. claim.Attribution is { } said ? new TextSpan?[] { said.Span, said.Cue } : []];
        return spans.SelectMany(span => new[] { span?.Begin ?? -1, span?.End ?? -1 });
    }

    /// <summary>The claim as JSON when the properties would not give it back; else null.</summary>
    public static string? Body(Claim claim) => SaysAll(claim) ? null : CanonicalJson.Write(claim);

    private static bool SaysAll(Claim claim) =>
        claim.Items.Count == 0
        && claim.Symmetric == claim.MakesSymmetricEdge()
        && (claim.Occurred.IsKnown || claim.Occurred == OccurredDate.Unknown)
        && claim.Occurred.To != ArticleWriter.NoDay
        && Spans(claim).Chunk(2).All(span => span is [>= 0, _] or [-1, -1]);
}
