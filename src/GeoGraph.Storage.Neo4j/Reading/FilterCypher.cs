using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>A <see cref="ClaimFilter"/> as a condition on claims <c>c</c>.</summary>
internal sealed class FilterCypher
{
    private readonly (string, object?)[] values;

    public FilterCypher(ClaimFilter filter)
    {
        var conditions = new List<string>();
        if (filter.Edges is not null) conditions.Add("c.edge IN $edges");
        if (filter.Modalities is not null) conditions.Add("c.modality IN $modalities");
        if (!filter.Samples) conditions.Add("EXISTS { (c)-[:EVIDENCED_BY]->(:Article {sample: false}) }");
        if (filter.From is not null) conditions.Add("(c.latest >= $from OR c.latest = date('0001-01-01'))");
        if (filter.To is not null) conditions.Add("(c.first <= $to OR c.first IS NULL)");
        if (filter.From is not null || filter.To is not null) conditions.Add("(c.first IS NOT NULL OR c.latest > date('0001-01-01'))");
        Condition = conditions.Count == 0 ? "true" : string.Join(" AND ", conditions);
        IsAll = conditions.Count == 0;
        IsByModality = !IsAll && filter.Edges is null && filter.Samples && filter.From is null && filter.To is null;
        Modalities = filter.Modalities ?? [.. Enum.GetValues<Modality>()];
        values =
        [
            ("edges", filter.Edges), ("modalities", filter.Modalities?.Select(modality => modality.Word())), ("from", filter.From), ("to", filter.To),
        ];
    }

    /// <summary>What a claim <c>c</c> must fulfil.</summary>
    public string Condition { get; }

    /// <summary>Whether every claim passes: counts that are kept may then be used.</summary>
    public bool IsAll { get; }

    /// <summary>Whether truth status alone decides: counts by truth status may then be used.</summary>
    public bool IsByModality { get; }

    /// <summary>The truth statuses that pass.</summary>
    public IReadOnlyList<Modality> Modalities { get; }

    /// <summary>The sum of the counts by truth status that a DYAD keeps.</summary>
    public string CountOf(string relationship) => Modalities.Count == 0
        ? "0"
        : string.Join(" + ", Modalities.Distinct().Select(modality => $"coalesce({relationship}.{modality.Word()}, 0)"));

    /// <summary>The statement with the filter's parameters and its own.</summary>
    public Cypher With(string text, params ReadOnlySpan<(string, object?)> own) => new(text, [.. values, .. own]);
}
