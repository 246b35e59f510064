using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Counts what is in the graph, for a legend and a footer.</summary>
internal static class CountsReader
{
    public static async Task<GraphCounts> ReadAsync(RunCypher run, ClaimFilter filter, CancellationToken cancellationToken)
    {
        var byEdge = (await run(new("MATCH (t:Tally) WHERE t.id > '' RETURN DISTINCT t.edge"), cancellationToken)).ToDictionary(row => row.Text(0), _ => 0);
        var byModality = Enum.GetValues<Modality>().ToDictionary(modality => modality, _ => 0);
        foreach (var (edge, modality, count) in await ClaimsAsync(run, filter, cancellationToken))
        {
            byEdge[edge] = byEdge.GetValueOrDefault(edge) + (filter.Modalities?.Contains(modality) ?? true ? count : 0);
            byModality[modality] += filter.Edges?.Contains(edge) ?? true ? count : 0;
        }
        var kinds = Enum.GetValues<NodeKind>().Where(kind => kind != NodeKind.Article).ToList();
        // The number of nodes with a label is kept by the database.
        var numbers = await run(
            new(string.Join(" UNION ALL ", kinds.Select(kind => $"MATCH (n:{kind}) RETURN count(n) AS number").Append("MATCH (n:Article) RETURN count(n) AS number"))),
            cancellationToken);
        var published = (await run(new("MATCH (a:Article) WHERE a.newest > date('0001-01-01') RETURN min(a.newest), max(a.newest)"), cancellationToken))[0];
        var readers = await run(new("MATCH (a:Article) WHERE a.reader IS NOT NULL RETURN DISTINCT a.reader"), cancellationToken);
        var samples = (await run(new("MATCH (a:Article) WHERE a.sample = true RETURN count(a)"), cancellationToken))[0];
        return new()
        {
            ByEdge = byEdge, ByModality = byModality, ByKind = kinds.Zip(numbers).ToDictionary(kind => kind.First, kind => kind.Second.Count(0)),
            Articles = numbers[^1].Count(0), SampleArticles = samples.Count(0), FirstPublished = published.Day(0), LastPublished = published.Day(1),
            ReaderVersions = [.. readers.Select(row => row.Text(0)).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>How many claims pass, for every edge name with every truth status. Without days the tallies know; else one walk along an index.</summary>
    private static async Task<IEnumerable<(string Edge, Modality Modality, int Count)>> ClaimsAsync(
        RunCypher run, ClaimFilter filter, CancellationToken cancellationToken)
    {
        var days = new FilterCypher(filter with { Edges = null, Modalities = null });
        var rows = filter.From is null && filter.To is null
            ? await run(
                new("MATCH (t:Tally) WHERE t.id > '' AND ($samples OR NOT t.sample) RETURN t.edge, t.modality, sum(t.claims)", ("samples", filter.Samples)), cancellationToken)
            : await run(
                days.With($"MATCH (c:Claim) WHERE c.latest >= $noDay AND {days.Condition} RETURN c.edge, c.modality, count(*)", ("noDay", ArticleWriter.NoDay)),
                cancellationToken);
        return rows.Select(row => (row.Text(0), ModalityNames.TryParse(row.Text(1), out var modality) ? modality : default, row.Count(2)));
    }
}
