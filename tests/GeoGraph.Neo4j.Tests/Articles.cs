using GeoGraph.Core;
using GeoGraph.Ingestion;
using GeoGraph.Testing;

namespace GeoGraph.Neo4j.Tests;

/// <summary>Real articles by the hundred: those that come with GeoGraph, also on other days and from other outlets.</summary>
internal static class Articles
{
    /// <summary>As they are loaded on first start.</summary>
    public static IReadOnlyList<RawDocument> Samples { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "data", "articles"), "*.md").Order(StringComparer.Ordinal)
            .Select(path => DocumentFile.Read(path) with { Sample = true }),
    ];

    /// <summary>Each of them so often, as a person's own.</summary>
    public static IReadOnlyList<RawDocument> Varied(int times) =>
    [
        .. Enumerable.Range(0, times).SelectMany(time => Samples.Select(sample => sample with
        {
            Sample = false, Origin = null, Source = $"Outlet {time}", Published = sample.Published?.AddDays(time),
        })),
    ];
}
