using System.Globalization;
using GeoGraph.Core;

namespace GeoGraph.Web.Api;

/// <summary>An article as a person gives it.</summary>
/// <param name="Text">Plain text, or a web page's source.</param>
/// <param name="Html">A web page; instead of <paramref name="Text"/>.</param>
/// <param name="Title">Headline.</param>
/// <param name="Date">Day of publication, 2019-04-25.</param>
/// <param name="Source">Outlet.</param>
/// <param name="Url">Address.</param>
internal sealed record NewArticle(string? Text, string? Html, string? Title, string? Date, string? Source, string? Url)
{
    /// <summary>The document. Throws <see cref="BadRequestException"/> when the day is none.</summary>
    public RawDocument ToDocument(string origin) => Over(new RawDocument { Text = Text, Html = Html, Origin = origin });

    /// <summary>A document with what is given here instead of what it says itself.</summary>
    public RawDocument Over(RawDocument document) => document with
    {
        Title = Given(Title) ?? document.Title, Published = Day(Date) ?? document.Published, Source = Given(Source) ?? document.Source,
        Url = Given(Url) ?? document.Url,
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DateOnly? Day(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new BadRequestException($"'{text}' is no day. Write it as 2019-04-25.");
}
