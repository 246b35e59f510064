using System.Globalization;

namespace GeoGraph.Core;

/// <summary>A text that claims come from. Its <see cref="Text"/> is never changed: every span points into it.</summary>
public sealed record Article
{
    /// <summary>From content; see <see cref="IdOf"/>.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>The cleaned text that spans point into; at most <see cref="MaxTextLength"/> UTF-16 units.</summary>
    public required string Text { get; init; }

    /// <summary>Headline; null when none is known.</summary>
    public string? Title { get; init; }

    /// <summary>Day of publication; null when unknown. Relative dates ("on the 12th") are then unknown too.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The outlet that published it: the outermost speaker of all its claims. Null when unknown.</summary>
    public string? Source { get; init; }

    /// <summary>Where it was found; null for pasted text.</summary>
    public string? Url { get; init; }

    /// <summary>True for the articles that come with GeoGraph: shown as *sample*, filtered out and removed together.</summary>
    public bool Sample { get; init; }

    /// <summary>Which reader made the claims, e.g. <c>rules 0.1</c>. Not part of any id.</summary>
    public required string ReaderVersion { get; init; }

    /// <summary>5 MB of text, about 800,000 words: more is no article.</summary>
    public const int MaxTextLength = 5_000_000;

    /// <summary>The same text with the same title, outlet, day and address is the same article, whoever adds it and however often.</summary>
    public static ArticleId IdOf(string text, string? title, DateOnly? published, string? source, string? url) =>
        new(ContentHash.Of("article", text, title, published?.ToString("O", CultureInfo.InvariantCulture), source, url));
}
