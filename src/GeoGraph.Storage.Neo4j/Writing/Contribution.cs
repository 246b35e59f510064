using System.Security.Cryptography;
using System.Text;
using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>A change set with all that can be worked out before other writers are kept waiting.</summary>
internal sealed class Contribution(ChangeSet changes)
{
    public ChangeSet Changes => changes;

    public ArticleId Article => changes.Article.Id;

    /// <summary>Equal for equal change sets.</summary>
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Write(changes))));

    /// <summary>Its nodes with what tells the different forms of a node apart.</summary>
    public IReadOnlyList<(Node Node, string Hash)> Forms { get; } = [.. changes.Nodes.Select(node => (node, EntityForms.HashOf(node)))];

    /// <summary>Its claims as edges.</summary>
    public IReadOnlyList<Link> Links { get; } = [.. changes.Claims.Select(claim => Link.Of(claim, changes.Article))];
}

/// <summary>A claim as the edge that it makes.</summary>
internal readonly record struct Link(
    NodeId Head, string Name, NodeId Tail, bool Symmetric, Modality Modality, DateOnly? First, DateOnly? Last, bool Sample, string Article, string? Outlet)
{
    public Dyad Dyad => Dyad.Of(Head, Tail);

    /// <summary>Who states it: an article without outlet counts as an outlet of its own.</summary>
    public string Voice => Outlet is null ? $"article {Article}" : $"outlet {Outlet}";

    public static Link Of(Claim claim, Article article)
    {
        var (head, tail) = claim.EdgeEnds();
        var (first, last) = ClaimFilter.ClaimDay(claim.Occurred, article.Published);
        return new(head, claim.Edge, tail, claim.MakesSymmetricEdge(), claim.Modality, first, last, article.Sample, article.Id.Value, article.Source);
    }
}
