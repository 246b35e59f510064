namespace GeoGraph.Core;

/// <summary>
/// Everything that one article contributes to the graph. Applying it replaces what the article contributed before, so applying it
/// twice equals applying it once, and the graph is the same in whatever order articles come. Ends of claims, mentions and speakers
/// name nodes of <see cref="Nodes"/>.
/// </summary>
public sealed record ChangeSet
{
    public required Article Article { get; init; }

    /// <summary>The nodes that the article mentions, events included, one of each id, in id order.</summary>
    public required EquatableList<Node> Nodes { get; init; }

    /// <summary>Where it mentions them, in the order of the text.</summary>
    public required EquatableList<Mention> Mentions { get; init; }

    /// <summary>What it states, one of each id, in the order of the text.</summary>
    public required EquatableList<Claim> Claims { get; init; }
}
