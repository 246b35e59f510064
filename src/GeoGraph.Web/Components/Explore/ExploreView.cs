using System.Globalization;
using GeoGraph.Core;
using Microsoft.AspNetCore.WebUtilities;

namespace GeoGraph.Web.Components.Explore;

/// <summary>
/// Everything that makes a view of the graph; it lives in the page's address, so that Back undoes and a link shows the same.
/// The REST interface takes the same parameters.
/// </summary>
public sealed record ExploreView
{
    /// <summary><c>focus</c>: the nodes around which the graph is shown. Empty: its most evidenced part.</summary>
    public EquatableList<NodeId> Focus { get; init; } = [];

    /// <summary><c>hops</c>: how far around them, 1 to 3.</summary>
    public int Hops { get; init; } = 1;

    /// <summary><c>expand</c>: nodes whose neighbours were added, in order.</summary>
    public EquatableList<NodeId> Expanded { get; init; } = [];

    /// <summary><c>since</c>: first day.</summary>
    public DateOnly? Since { get; init; }

    /// <summary><c>until</c>: last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary><c>samples=false</c> leaves the sample articles out.</summary>
    public bool Samples { get; init; } = true;

    /// <summary><c>grey</c>: edge names, truth statuses and kinds that are shown faint.</summary>
    public EquatableList<string> Grey { get; init; } = [];

    /// <summary><c>hide</c>: edge names, truth statuses and kinds that are not shown.</summary>
    public EquatableList<string> Hidden { get; init; } = [];

    /// <summary><c>select</c>: a node's id, or an edge's; see <see cref="Selection"/>. Null: nothing.</summary>
    public string? Selected { get; init; }

    /// <summary><c>view</c>: what is shown beside the details.</summary>
    public ExplorePane Pane { get; init; } = ExplorePane.Both;

    /// <summary>How many nodes a view opens with, and how many an expansion may add.</summary>
    public const int Budget = 60;

    /// <summary>How many nodes a view may have in all.</summary>
    public const int MaxNodes = 300;

    /// <summary>Reads an address's query. What is not valid is left out, so that an old link still shows something.</summary>
    public static ExploreView Parse(string? query, Ontology ontology)
    {
        var values = QueryHelpers.ParseQuery(query);
        var words = ontology.Edges.Select(edge => edge.Name)
            .Concat(Enum.GetValues<Modality>().Select(ModalityNames.Word)).Concat(Enum.GetValues<NodeKind>().Select(NodeKindNames.Word)).ToHashSet();
        return new ExploreView
        {
            Focus = Ids("focus"),
            Hops = int.TryParse(One("hops"), NumberStyles.None, CultureInfo.InvariantCulture, out var hops) ? Math.Clamp(hops, 1, 3) : 1,
            Expanded = Ids("expand"),
            Since = Days.FromIso(One("since")), Until = Days.FromIso(One("until")),
            Samples = One("samples") != "false",
            Grey = Words("grey"), Hidden = Words("hide"),
            Selected = One("select") is { Length: > 0 } selected ? selected : null,
            Pane = Enum.TryParse<ExplorePane>(One("view"), ignoreCase: true, out var pane) ? pane : ExplorePane.Both,
        };

        string? One(string key) => values.TryGetValue(key, out var value) ? value[0] : null;
        IEnumerable<string> Many(string key) => (One(key) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        EquatableList<NodeId> Ids(string key) => Many(key).Where(id => id.Contains(':', StringComparison.Ordinal)).Distinct().Take(50).Select(id => new NodeId(id)).ToEquatableList();
        EquatableList<string> Words(string key) => Many(key).Where(words.Contains).Distinct().ToEquatableList();
    }

    /// <summary>The query of the address, with the question mark; empty for the view that everyone begins with.</summary>
    public string ToQuery()
    {
        List<string> parts = [];
        Add("focus", string.Join(',', Focus));
        Add("hops", Hops == 1 ? "" : Hops.ToString(CultureInfo.InvariantCulture));
        Add("expand", string.Join(',', Expanded));
        Add("since", Days.Iso(Since));
        Add("until", Days.Iso(Until));
        Add("samples", Samples ? "" : "false");
        Add("grey", string.Join(',', Grey));
        Add("hide", string.Join(',', Hidden));
        Add("select", Selected ?? "");
        Add("view", Pane == ExplorePane.Both ? "" : Pane.ToString().ToLowerInvariant());
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);

        void Add(string key, string value)
        {
            // Colons and commas are allowed in a query (RFC 3986) and keep it readable.
            if (value.Length > 0) parts.Add($"{key}={Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal)}");
        }
    }

    /// <summary>The address of the page.</summary>
    public string ToAddress() => "/" + ToQuery();

    /// <summary>Which claims the view shows.</summary>
    public ClaimFilter ToFilter(Ontology ontology) => new()
    {
        Edges = ontology.Edges.Any(edge => Hidden.Contains(edge.Name))
            ? ontology.Edges.Select(edge => edge.Name).Where(name => !Hidden.Contains(name)).ToEquatableList() : null,
        Modalities = Enum.GetValues<Modality>().Any(modality => Hidden.Contains(modality.Word()))
            ? Enum.GetValues<Modality>().Where(modality => !Hidden.Contains(modality.Word())).ToEquatableList() : null,
        From = Since, To = Until, Samples = Samples,
    };

    /// <summary>The part of the graph to draw: around the focus, and around each node that was expanded, as far as the budget goes.</summary>
    public async Task<GraphSlice> SliceAsync(IGraphStore store, Ontology ontology, CancellationToken cancellationToken)
    {
        var filter = ToFilter(ontology);
        var slice = await store.NeighbourhoodAsync(new() { Centers = Focus, Hops = Hops, Filter = filter, Limit = Budget }, cancellationToken);
        if (Expanded.Count > 0)
        {
            var nodes = slice.Nodes.Select(node => node.Id).ToList();
            var total = slice.TotalNodes;
            foreach (var node in Expanded)
            {
                var around = await store.NeighbourhoodAsync(new() { Centers = [node], Filter = filter, Limit = Budget }, cancellationToken);
                nodes.AddRange(around.Nodes.Select(neighbour => neighbour.Id));
                total = Math.Max(total, around.TotalNodes);
            }
            var shown = nodes.Distinct().Take(MaxNodes).ToEquatableList();
            if (shown.Count == 0) return WithoutHiddenKinds(slice);
            // Centres come first and fill the limit: exactly these nodes, with all edges among them.
            slice = await store.NeighbourhoodAsync(new() { Centers = shown, Filter = filter, Limit = shown.Count }, cancellationToken);
            slice = slice with { TotalNodes = Math.Max(total, slice.TotalNodes) };
        }
        return WithoutHiddenKinds(slice);
    }

    /// <summary>The next state of a legend's entry: shown, then grey, then hidden, then shown again.</summary>
    public ExploreView Toggle(string word) =>
        Hidden.Contains(word) ? this with { Hidden = Hidden.Where(other => other != word).ToEquatableList() }
        : Grey.Contains(word) ? this with { Grey = Grey.Where(other => other != word).ToEquatableList(), Hidden = [.. Hidden, word] }
        : this with { Grey = [.. Grey, word] };

    private GraphSlice WithoutHiddenKinds(GraphSlice slice)
    {
        var nodes = slice.Nodes.Where(node => !Hidden.Contains(node.Kind.Word())).ToList();
        if (nodes.Count == slice.Nodes.Count) return slice;
        var ids = nodes.Select(node => node.Id).ToHashSet();
        return slice with { Nodes = nodes, Edges = [.. slice.Edges.Where(edge => ids.Contains(edge.Source) && ids.Contains(edge.Target))] };
    }
}

/// <summary>What is shown beside the details.</summary>
public enum ExplorePane
{
    /// <summary>The picture and the table below it; on a phone the table.</summary>
    Both,
    /// <summary>The picture alone.</summary>
    Graph,
    /// <summary>The table alone.</summary>
    Table,
}
