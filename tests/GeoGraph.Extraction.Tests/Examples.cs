using GeoGraph.Core;

namespace GeoGraph.Extraction.Tests;

internal static class Examples
{
    public static readonly DateOnly Published = new(2023, 9, 12);

    public static ArticleReader Reader { get; } = ArticleReader.Load(DataFolder.Shipped);

    public static Reading Read(string text, DateOnly? published = null) =>
        Reader.Read(new RawDocument { Text = text, Published = published ?? Published });

    /// <summary>"country:FRA SANCTION country:IRN asserted", one for each claim, in order.</summary>
    public static string Claims(Reading reading) => string.Join("; ", reading.Changes.Claims
        .Select(claim => $"{claim.Source} {claim.Type} {claim.Target} {claim.Modality.Word()}"));
}
