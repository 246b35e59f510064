using System.Globalization;
using GeoGraph.Core;
using Microsoft.AspNetCore.WebUtilities;

namespace GeoGraph.Web.Components.Connections;

/// <summary>Everything that makes a view of connections; it lives in the page's address.</summary>
public sealed record ConnectionsView
{
    /// <summary><c>from</c>: one end.</summary>
    public NodeId? From { get; init; }

    /// <summary><c>to</c>: the other.</summary>
    public NodeId? To { get; init; }

    /// <summary><c>hops</c>: the longest path, 2 to 6.</summary>
    public int MaxHops { get; init; } = 4;

    /// <summary><c>status</c>: the truth statuses that count; what is denied connects nobody unless it is asked for.</summary>
    public EquatableList<Modality> Modalities { get; init; } = Usual;

    /// <summary><c>without</c>: edge names that do not count.</summary>
    public EquatableList<string> HiddenEdges { get; init; } = [];

    /// <summary><c>samples=false</c> leaves the sample articles out.</summary>
    public bool Samples { get; init; } = true;

    private static EquatableList<Modality> Usual => [Modality.Asserted, Modality.Planned, Modality.Possible];

    /// <summary>Reads an address's query. What is not valid is left out.</summary>
    public static ConnectionsView Parse(string? query, Ontology ontology)
    {
        var values = QueryHelpers.ParseQuery(query);
        string? One(string key) => values.TryGetValue(key, out var value) && value[0] is { Length: > 0 } text ? text : null;
        return new ConnectionsView
        {
            From = One("from") is { } from && from.Contains(':', StringComparison.Ordinal) ? new(from) : null,
            To = One("to") is { } to && to.Contains(':', StringComparison.Ordinal) ? new(to) : null,
            MaxHops = int.TryParse(One("hops"), NumberStyles.None, CultureInfo.InvariantCulture, out var hops) ? Math.Clamp(hops, 2, 6) : 4,
            Modalities = One("status") is { } status
                ? Enum.GetValues<Modality>().Where(modality => status.Split(',').Contains(modality.Word())).ToEquatableList() : Usual,
            Samples = One("samples") != "false",
            HiddenEdges = (One("without") ?? "").Split(',').Where(name => ontology.Edges.Any(edge => edge.Name == name)).ToEquatableList(),
        };
    }

    /// <summary>The address of the page.</summary>
    public string ToAddress()
    {
        List<string> parts = [];
        if (From is { } from) parts.Add($"from={from}");
        if (To is { } to) parts.Add($"to={to}");
        if (MaxHops != 4) parts.Add(string.Create(CultureInfo.InvariantCulture, $"hops={MaxHops}"));
        if (!Modalities.Equals(Usual)) parts.Add($"status={(Modalities.Count == 0 ? "none" : string.Join(',', Modalities.Select(ModalityNames.Word)))}");
        if (HiddenEdges.Count > 0) parts.Add($"without={string.Join(',', HiddenEdges)}");
        if (!Samples) parts.Add("samples=false");
        return "/connections" + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }

    /// <summary>Which claims count.</summary>
    public ClaimFilter ToFilter(Ontology ontology) => new()
    {
        Modalities = Modalities, Samples = Samples,
        Edges = HiddenEdges.Count == 0 ? null : ontology.Edges.Select(edge => edge.Name).Where(name => !HiddenEdges.Contains(name)).ToEquatableList(),
    };

    /// <summary>Lets a truth status count, or no longer.</summary>
    public ConnectionsView Toggle(Modality modality) => this with
    {
        Modalities = Modalities.Contains(modality)
            ? Modalities.Where(other => other != modality).ToEquatableList()
            : Modalities.Append(modality).Order().ToEquatableList(),
    };

    /// <summary>Lets an edge name count, or no longer.</summary>
    public ConnectionsView Toggle(string edge) => this with
    {
        HiddenEdges = HiddenEdges.Contains(edge) ? HiddenEdges.Where(other => other != edge).ToEquatableList() : [.. HiddenEdges, edge],
    };
}
