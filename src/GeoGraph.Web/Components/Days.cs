using System.Globalization;

namespace GeoGraph.Web.Components;

/// <summary>Days as people read them.</summary>
internal static class Days
{
    /// <summary>"25 Apr 2019".</summary>
    public static string Text(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"25 Apr 2019", or an empty text.</summary>
    public static string Text(DateOnly? day) => day is { } known ? Text(known) : "";

    /// <summary>"12 Sep 2023 – 26 Oct 2023", one day, or an empty text.</summary>
    public static string Span(DateOnly? first, DateOnly? last) =>
        first is null && last is null ? "" : first == last ? Text(first) : $"{Text(first)} – {Text(last)}";

    /// <summary>"2019-04-25", for inputs and addresses; empty when null.</summary>
    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The day of "2019-04-25"; null for anything else.</summary>
    public static DateOnly? FromIso(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
