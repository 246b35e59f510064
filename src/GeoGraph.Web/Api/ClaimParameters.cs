using System.Globalization;
using GeoGraph.Core;

namespace GeoGraph.Web.Api;

/// <summary>The filter of claims as address parameters: <c>edges</c> and <c>status</c> are comma-separated names; days are 2019-04-25.</summary>
/// <param name="Edges">Edge names; all when left out.</param>
/// <param name="Status">Truth statuses; all when left out.</param>
/// <param name="Since">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Samples">Whether sample articles count; yes when left out.</param>
internal sealed record ClaimParameters(string? Edges, string? Status, string? Since, string? Until, bool? Samples)
{
    /// <summary>The filter. Throws <see cref="BadRequestException"/> that names what is wrong.</summary>
    public ClaimFilter ToFilter(Ontology ontology) => new()
    {
        Edges = Edges is null ? null : Names(Edges).Select(name => ontology.Edges.Any(edge => edge.Name == name) ? name
            : throw new BadRequestException($"'{name}' is no edge name. /api/v1/ontology lists them.")).ToEquatableList(),
        Modalities = Status is null ? null : Names(Status).Select(name => ModalityNames.TryParse(name, out var modality) ? modality
            : throw new BadRequestException($"'{name}' is no truth status. Use asserted, planned, possible or denied.")).ToEquatableList(),
        From = Day(Since), To = Day(Until), Samples = Samples ?? true,
    };

    /// <summary>The same, with denied claims left out unless they are asked for.</summary>
    public ClaimFilter ToPathFilter(Ontology ontology) => Status is null
        ? ToFilter(ontology) with { Modalities = [Modality.Asserted, Modality.Planned, Modality.Possible] }
        : ToFilter(ontology);

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DateOnly? Day(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new BadRequestException($"'{text}' is no day. Write it as 2019-04-25.");
}
