namespace GeoGraph.Core;

/// <summary>What to search for by name.</summary>
/// <param name="Text">Any spelling: it is folded. Every word must begin a word of one of the node's names.</param>
/// <param name="Limit">At most so many hits, 1 to 100.</param>
/// <param name="Kinds">Only these kinds; null means all.</param>
/// <param name="Samples">Whether nodes known only from sample articles count.</param>
public sealed record SearchQuery(string Text, int Limit = 20, EquatableList<NodeKind>? Kinds = null, bool Samples = true);

/// <summary>A node found by name.</summary>
/// <param name="Node">The node; its counts are over all claims.</param>
/// <param name="Matched">The name that matched best, of all that articles give it; among equals the shown one, then the ordinally first.</param>
public sealed record SearchHit(NodeSummary Node, string Matched);

/// <summary>The graph around some nodes, or its most evidenced part when there are none.</summary>
public sealed record NeighbourhoodQuery
{
    /// <summary>Where to start. Empty: the whole graph, by evidence; nodes without a claim that passes do not count. Unknown ids are ignored.</summary>
    public EquatableList<NodeId> Centers { get; init; } = [];

    /// <summary>How many hops from the centres, 1 to 3.</summary>
    public int Hops { get; init; } = 1;

    public ClaimFilter Filter { get; init; } = ClaimFilter.All;

    /// <summary>
    /// At most so many nodes, 1 to 1000, centres included and kept first, in their order; then nearer before farther, then number of claims with
    /// nodes of the hop before, then latest <see cref="ClaimFilter.ClaimDay"/>, then id. Without centres: number of claims, then id.
    /// </summary>
    public int Limit { get; init; } = 60;
}

/// <summary>
/// Which ties to list: those of which one end is in <see cref="Nodes"/> and the other in <see cref="With"/>, each once even when both
/// ends are in both.
/// </summary>
public sealed record TieQuery
{
    /// <summary>Whose ties, 1 to 1000 nodes; unknown ids are ignored.</summary>
    public required EquatableList<NodeId> Nodes { get; init; }

    /// <summary>Only ties with these, at most 1000; unknown ids are ignored. Null: with anybody.</summary>
    public EquatableList<NodeId>? With { get; init; }

    public ClaimFilter Filter { get; init; } = ClaimFilter.All;

    /// <summary>At most so many, 1 to 10,000: most claims first, then <see cref="Tie.One"/>, then <see cref="Tie.Other"/> by id.</summary>
    public int Limit { get; init; } = 1000;
}

/// <summary>Two different nodes that have an edge. A claim of a node on itself is no tie.</summary>
/// <param name="One">The node whose id comes first, in ordinal order.</param>
/// <param name="Other">The other node.</param>
/// <param name="Claims">How many claims that pass the filter make an edge between the two, whatever its name and direction; at least 1.</param>
public sealed record Tie(NodeId One, NodeId Other, int Claims);

/// <summary>Some ties, and how many there are without the limit.</summary>
public sealed record TieList(IReadOnlyList<Tie> Ties, int Total);

/// <summary>Which claims to list: newest <see cref="ClaimFilter.ClaimDay"/> first (last day, none at the end), then confidence (highest first), then id.</summary>
public sealed record ClaimQuery
{
    /// <summary>Only claims with this node at an end or as event or speaker.</summary>
    public NodeId? Node { get; init; }

    /// <summary>Only claims of this edge.</summary>
    public EdgeId? Edge { get; init; }

    /// <summary>Only claims that make an edge between these two, either way round.</summary>
    public (NodeId One, NodeId Other)? Pair { get; init; }

    public ClaimFilter Filter { get; init; } = ClaimFilter.All;

    /// <summary>How many to leave out at the beginning.</summary>
    public int Skip { get; init; }

    /// <summary>At most so many, 1 to 1000.</summary>
    public int Limit { get; init; } = 100;
}

/// <summary>Some claims, the articles they come from, and how many there are in all.</summary>
public sealed record ClaimPage(IReadOnlyList<SourcedClaim> Claims, int Total);

/// <summary>A claim with what a reader wants beside it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Article">The article's heading, without its text.</param>
/// <param name="SourceName">Shown name of the source end; null when the claim has none.</param>
/// <param name="TargetName">Shown name of the target end; null when the claim has none.</param>
/// <param name="SpeakerName">Shown name of the speaker, or the words that name it; null when the article speaks itself.</param>
public sealed record SourcedClaim(Claim Claim, ArticleSummary Article, string? SourceName, string? TargetName, string? SpeakerName);

/// <summary>Which articles to list: newest published first (unknown at the end), then id.</summary>
/// <param name="Samples">Whether sample articles count.</param>
/// <param name="Skip">How many to leave out at the beginning.</param>
/// <param name="Limit">At most so many, 1 to 1000.</param>
public sealed record ArticleQuery(bool Samples = true, int Skip = 0, int Limit = 100);

/// <summary>An article without its text.</summary>
public sealed record ArticleSummary(
    ArticleId Id, string? Title, DateOnly? Published, string? Source, string? Url, bool Sample, string ReaderVersion, int Claims);

/// <summary>A node with all that is known of it.</summary>
/// <param name="Node">
/// The node. Where articles disagree, the value that most of them give is shown; on a tie the ordinally first, no value last. Its facts
/// are those of all articles that mention it, each once, in ordinal order of their canonical JSON.
/// </param>
/// <param name="Summary">Counts over all claims that pass the filter.</param>
/// <param name="Articles">How many articles mention it.</param>
public sealed record NodeDetail(Node Node, NodeSummary Summary, int Articles);

/// <summary>What is in the graph, for a legend and a footer. Only claims are counted under the filter; all the rest is about the whole graph.</summary>
public sealed record GraphCounts
{
    /// <summary>Claims by edge name: all the names that occur, also those of which no claim passes.</summary>
    public required IReadOnlyDictionary<string, int> ByEdge { get; init; }

    /// <summary>Claims by truth status, all four.</summary>
    public required IReadOnlyDictionary<Modality, int> ByModality { get; init; }

    /// <summary>Nodes by kind: all kinds, articles left out.</summary>
    public required IReadOnlyDictionary<NodeKind, int> ByKind { get; init; }

    /// <summary>Number of articles, and of sample articles among them.</summary>
    public required int Articles { get; init; }

    /// <inheritdoc cref="Articles"/>
    public required int SampleArticles { get; init; }

    /// <summary>First and last day of publication; null when there is none.</summary>
    public DateOnly? FirstPublished { get; init; }

    /// <inheritdoc cref="FirstPublished"/>
    public DateOnly? LastPublished { get; init; }

    /// <summary>The versions of the readers whose claims are here, in ordinal order.</summary>
    public required IReadOnlyList<string> ReaderVersions { get; init; }
}

/// <summary>Something that changed the graph.</summary>
/// <param name="Cursor">Rises with every change; never used twice.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Article">To which article.</param>
public sealed record GraphChange(long Cursor, GraphChangeKind Kind, ArticleId Article);

/// <summary>What happened to an article.</summary>
public enum GraphChangeKind
{
    /// <summary>Its change set was applied, new or different from before.</summary>
    Applied,
    /// <summary>It was removed with all that only it supported.</summary>
    Removed,
}
