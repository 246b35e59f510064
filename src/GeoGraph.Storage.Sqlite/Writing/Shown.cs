using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>A node as it is shown when articles disagree: the value that most of them give, on a tie the ordinally first, none last.</summary>
internal sealed record Shown(NodeKind Kind, string Name, string? Country, string? Sector)
{
    public static Shown Of(PreparedConnection connection, long node)
    {
        var forms = connection.Query(
            "SELECT kind, name, country, sector, articles FROM forms WHERE node = $1",
            row => (Shown: new Shown((NodeKind)row.GetInt32(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3)), Articles: row.GetInt32(4)),
            node);
        if (forms is [var (only, _)]) return only;
        return new(
            Most(form => form.Kind, Comparer<NodeKind>.Default), Most(form => form.Name, StringComparer.Ordinal)!,
            Most(form => form.Country, NullLast), Most(form => form.Sector, NullLast));

        T Most<T>(Func<Shown, T> value, IComparer<T> order) => forms
            .GroupBy(form => value(form.Shown), form => form.Articles)
            .OrderByDescending(group => group.Sum()).ThenBy(group => group.Key, order).First().Key;
    }

    private static readonly IComparer<string?> NullLast = Comparer<string?>.Create(
        (one, other) => (one, other) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            _ => string.CompareOrdinal(one, other),
        });
}
