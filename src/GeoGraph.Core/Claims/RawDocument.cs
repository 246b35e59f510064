using System.Globalization;

namespace GeoGraph.Core;

/// <summary>A document as it came, before it is cleaned. Either <see cref="Text"/> or <see cref="Html"/> is given.</summary>
public sealed record RawDocument
{
    /// <summary>Plain text; null when <see cref="Html"/> is given.</summary>
    public string? Text { get; init; }

    /// <summary>A web page; title, date, outlet and main text are found in it. Null when <see cref="Text"/> is given.</summary>
    public string? Html { get; init; }

    /// <summary>Headline, if known.</summary>
    public string? Title { get; init; }

    /// <summary>Day of publication, if known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Outlet, if known.</summary>
    public string? Source { get; init; }

    /// <summary>Where it was found, if known.</summary>
    public string? Url { get; init; }

    /// <summary>How it came, for the log: a file name, "pasted".</summary>
    public string? Origin { get; init; }

    /// <summary>One of the articles that come with GeoGraph.</summary>
    public bool Sample { get; init; }

    /// <summary>From content; the origin does not count.</summary>
    public DocumentId Id => new(ContentHash.Of(
        "document", Text, Html, Title, Published?.ToString("O", CultureInfo.InvariantCulture), Source, Url, Sample ? "sample" : null));
}

/// <summary>Names a document by its content. 32 lower-case hexadecimal digits.</summary>
public readonly record struct DocumentId(string Value)
{
    public override string ToString() => Value;
}
