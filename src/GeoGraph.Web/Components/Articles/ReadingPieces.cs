using GeoGraph.Core;

namespace GeoGraph.Web.Components.Articles;

/// <summary>A stretch of the article's text that looks the same from end to end.</summary>
/// <param name="Text">The words.</param>
/// <param name="Class">How it looks; null: plain.</param>
/// <param name="Id">An element id; null: none.</param>
/// <param name="Title">Whom the words name; null: nobody.</param>
internal sealed record ReadingPiece(string Text, string? Class, string? Id, string? Title);

/// <summary>Cuts an article into pieces: names, event words, evidence and the selected claim may overlap.</summary>
internal static class ReadingPieces
{
    /// <summary>The element id of the selected claim's evidence.</summary>
    public const string SelectedId = "selected-evidence";

    /// <summary>The pieces of the text up to <paramref name="end"/>, in order; joined they are the text again.</summary>
    public static IReadOnlyList<ReadingPiece> Cut(ChangeSet changes, ClaimId? selected, int end)
    {
        var text = changes.Article.Text;
        var names = changes.Nodes.ToDictionary(node => node.Id, node => node.Name);
        var chosen = changes.Claims.FirstOrDefault(claim => claim.Id == selected);
        var layers = new List<(TextSpan Span, string Class, string? Title)>();
        layers.AddRange(changes.Mentions.Select(mention => (mention.Span, "name", names.GetValueOrDefault(mention.Node))));
        layers.AddRange(changes.Claims.Select(claim => (claim.Predicate, "words", (string?)null)));
        if (chosen is not null)
        {
            layers.Add((chosen.Evidence.Span, "evidence", null));
            layers.Add((chosen.Predicate, "chosen", null));
        }

        var edges = layers.SelectMany(layer => new[] { layer.Span.Begin, layer.Span.End }).Where(at => at > 0 && at < end)
            .Append(0).Append(end).Distinct().Order().ToList();
        var byBegin = layers.OrderBy(layer => layer.Span.Begin).ToList();
        List<ReadingPiece> pieces = [];
        List<(TextSpan Span, string Class, string? Title)> open = [];
        var next = 0;
        var marked = false;
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var (begin, stop) = (edges[i], edges[i + 1]);
            open.RemoveAll(layer => layer.Span.End <= begin);
            while (next < byBegin.Count && byBegin[next].Span.Begin <= begin)
            {
                if (byBegin[next].Span.End > begin) open.Add(byBegin[next]);
                next++;
            }
            var classes = open.Count == 0 ? null : string.Join(' ', open.Select(layer => layer.Class).Distinct());
            var first = !marked && chosen is not null && chosen.Evidence.Span.Begin <= begin && begin < chosen.Evidence.Span.End;
            marked |= first;
            pieces.Add(new(text[begin..stop], classes, first ? SelectedId : null, open.Select(layer => layer.Title).FirstOrDefault(title => title is not null)));
        }
        return pieces;
    }
}
