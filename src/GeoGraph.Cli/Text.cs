using System.Globalization;
using GeoGraph.Core;

namespace GeoGraph.Cli;

/// <summary>The vocabulary as plain text.</summary>
internal static class Text
{
    /// <summary>"1 claim", "2 claims".</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>The beginning of an article's id, enough to name it.</summary>
    public static string Short(ArticleId article) => article.Value[..Math.Min(8, article.Value.Length)];

    /// <summary>"8 asserted, 2 possible".</summary>
    public static string ByModality(IEnumerable<int> counts) => string.Join(", ", counts.Index().Where(count => count.Item > 0)
        .Select(count => $"{count.Item} {((Modality)count.Index).Word()}"));

    /// <summary>"2019-04-25"; empty when unknown.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>In one line, whatever line breaks the article has.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A quote with who says it where, in two or three lines.</summary>
    public static IEnumerable<string> Quote(SourcedClaim sourced, Ontology ontology)
    {
        var (claim, article) = (sourced.Claim, sourced.Article);
        yield return $"\"{OneLine(claim.Evidence.Quote)}\"";
        var arrow = claim.Symmetric ? "<->" : "->";
        // An end that the text does not name is left open, so that it is not taken for the other.
        var ends = sourced.TargetName is { } target ? $"{sourced.SourceName ?? "?"} {arrow} {target}" : sourced.SourceName;
        var statement = $"{ends}: {ontology.Edge(claim.Edge).Label}";
        yield return "  " + Join(", ", statement, claim.Modality.Word(), claim.Occurred.ToString(),
            sourced.SpeakerName is { } speaker ? $"says {OneLine(speaker)}" : "");
        var origin = Join(", ", article.Source ?? "", Day(article.Published)) + (article.Sample ? " (sample)" : "");
        yield return "  " + Join(": ", origin, article.Title is { } title ? OneLine(title) : $"article {Short(article.Id)}");
    }

    private static string Join(string between, params IEnumerable<string> parts) =>
        string.Join(between, parts.Where(part => part.Length > 0));
}
