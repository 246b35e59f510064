using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>A node as it is shown when articles disagree: the value that most of them give, on a tie the ordinally first, none last.</summary>
internal sealed record Shown(NodeKind Kind, string Name, string? Country, string? Sector)
{
    /// <summary>The node as one article knows it.</summary>
    public static Shown Of(Node node) => new(node.Kind, node.Name, node.Country, node.Sector);

    /// <summary>The node as it is shown with all the forms in the file.</summary>
    public static Shown Of(PreparedConnection connection, long node) => Of(connection.Query(
        "SELECT kind, name, country, sector, articles FROM forms WHERE node = ?1",
        row => (new Shown((NodeKind)row.Int(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3)), row.Int(4)), node));

    /// <summary>The node as it is shown with these forms, each contributed by so many articles.</summary>
    public static Shown Of(IEnumerable<(Shown Shown, int Articles)> all)
    {
        var forms = all.ToList();
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
