using GeoGraph.Core;

namespace GeoGraph.Web.Components.Quotes;

/// <summary>Cuts a text into marked and plain pieces; joined they are the text again.</summary>
internal static class Marked
{
    /// <summary>The pieces in order. Spans may overlap, touch or reach beyond the text; what lies outside is left out.</summary>
    public static IReadOnlyList<(string Text, bool Marked)> Split(string text, IEnumerable<TextSpan> spans)
    {
        List<(string, bool)> pieces = [];
        var done = 0;
        foreach (var span in spans.OrderBy(span => span.Begin).ThenBy(span => span.End))
        {
            var begin = Math.Max(done, Math.Clamp(span.Begin, 0, text.Length));
            var end = Math.Clamp(span.End, 0, text.Length);
            if (end <= begin) continue;
            if (begin > done) pieces.Add((text[done..begin], false));
            pieces.Add((text[begin..end], true));
            done = end;
        }
        if (done < text.Length) pieces.Add((text[done..], false));
        return pieces;
    }
}
