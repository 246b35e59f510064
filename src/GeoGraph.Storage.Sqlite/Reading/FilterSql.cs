using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>
/// A <see cref="ClaimFilter"/> as an SQL condition on columns that the covering indexes hold. It uses the parameters
/// <c>?1</c> to <c>?4</c>; those of the query itself begin at <c>?5</c>.
/// </summary>
internal sealed class FilterSql
{
    private readonly Value[] values;

    public FilterSql(ClaimFilter filter)
    {
        var conditions = new List<string> { "TRUE" };
        if (filter.Edges is not null) conditions.Add("edge IN (SELECT value FROM json_each(?1))");
        if (filter.Modalities is not null) conditions.Add("modality IN (SELECT value FROM json_each(?2))");
        if (!filter.Samples) conditions.Add("sample = 0");
        if (filter.From is not null) conditions.Add("(last_day >= ?3 OR last_day IS NULL)");
        if (filter.To is not null) conditions.Add("(first_day <= ?4 OR first_day IS NULL)");
        if (filter.From is not null || filter.To is not null) conditions.Add("(first_day IS NOT NULL OR last_day IS NOT NULL)");
        Condition = string.Join(" AND ", conditions);
        IsAll = conditions.Count == 1;
        values =
        [
            filter.Edges is { } edges ? PreparedConnection.List(edges) : null,
            filter.Modalities is { } modalities ? PreparedConnection.List(modalities.Select(modality => (int)modality)) : null,
            filter.From?.DayNumber, filter.To?.DayNumber,
        ];
    }

    /// <summary>What a row of <c>claims</c> must fulfil.</summary>
    public string Condition { get; }

    /// <summary>Whether every claim passes: counts that are kept may then be used.</summary>
    public bool IsAll { get; }

    /// <summary>The filter's parameters, then those of the query.</summary>
    public Value[] With(params ReadOnlySpan<Value> own) => [.. values, .. own];
}
