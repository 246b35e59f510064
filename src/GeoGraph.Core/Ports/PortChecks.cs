namespace GeoGraph.Core;

/// <summary>What every store checks before it works, so that all stores refuse the same input with the same words.</summary>
public static class PortChecks
{
    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> when the limit is not 1 to 100.</summary>
    public static void Check(this SearchQuery query) => Within(query.Limit, 1, 100, nameof(query.Limit));

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> when hops are not 1 to 3 or the limit is not 1 to 1000.</summary>
    public static void Check(this NeighbourhoodQuery query)
    {
        Within(query.Hops, 1, 3, nameof(query.Hops));
        Within(query.Limit, 1, 1000, nameof(query.Limit));
    }

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> when there are not 1 to 1000 nodes, more than 1000 others, or the limit is not 1 to 10,000.</summary>
    public static void Check(this TieQuery query)
    {
        Within(query.Nodes.Count, 1, 1000, nameof(query.Nodes));
        Within(query.With?.Count ?? 0, 0, 1000, nameof(query.With));
        Within(query.Limit, 1, 10_000, nameof(query.Limit));
    }

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> when skip is negative or the limit is not 1 to 1000.</summary>
    public static void Check(this ClaimQuery query) => CheckPage(query.Skip, query.Limit);

    /// <inheritdoc cref="Check(ClaimQuery)"/>
    public static void Check(this ArticleQuery query) => CheckPage(query.Skip, query.Limit);

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> when the limit of a list is not 1 to 1000.</summary>
    public static void CheckLimit(int limit) => Within(limit, 1, 1000, nameof(limit));

    /// <summary>
    /// Throws <see cref="ArgumentException"/> when two nodes or two claims have one id, or when a claim has no end, belongs to another article, or names a node that is not among
    /// the change set's nodes: such a claim could not be shown.
    /// </summary>
    public static void Check(this ChangeSet changes)
    {
        var nodes = changes.Nodes.Select(node => node.Id).ToHashSet();
        if (nodes.Count != changes.Nodes.Count) throw Broken(changes, "has two nodes of one id");
        if (changes.Claims.DistinctBy(claim => claim.Id).Count() != changes.Claims.Count) throw Broken(changes, "has two claims of one id");
        foreach (var claim in changes.Claims)
        {
            if (claim.Article != changes.Article.Id) throw Broken(changes, $"has claim {claim.Id} of another article");
            if (claim.Source is null && claim.Target is null) throw Broken(changes, $"has claim {claim.Id} without an end");
            foreach (var node in (NodeId?[])[claim.Source, claim.Target, claim.Event, claim.Attribution?.Speaker])
            {
                if (node is { } id && !nodes.Contains(id)) throw Broken(changes, $"has claim {claim.Id} on {id}, which is not among its nodes");
            }
        }
    }

    private static ArgumentException Broken(ChangeSet changes, string what) => new($"The change set of article {changes.Article.Id} {what}.");

    private static void CheckPage(int skip, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        CheckLimit(limit);
    }

    private static void Within(int value, int least, int most, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
    }
}
