using GeoGraph.Core;

namespace GeoGraph.Ingestion;

/// <summary>What became of one document: every document gets exactly one.</summary>
/// <param name="Document">Which.</param>
/// <param name="Name">Its title, or where it came from.</param>
/// <param name="Article">The article it became; null when it could not be read.</param>
/// <param name="Claims">How many claims were read.</param>
/// <param name="Reason">Why it could not be read, with what to do; null when it could.</param>
public sealed record ArticleResult(DocumentId Document, string Name, ArticleId? Article, int Claims, string? Reason)
{
    /// <summary>Whether it is in the graph now.</summary>
    public bool Succeeded => Article is not null;
}
