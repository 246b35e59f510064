using GeoGraph.Language.Network;

namespace GeoGraph.Language.Names;

/// <summary>From the network's tags of words to names.</summary>
internal static class NameFinder
{
    /// <summary>Finds the names of a parsed text.</summary>
    public static void Find(ParsedText text, List<NameSpan> names)
    {
        var tags = text.Annotations.Names;
        foreach (var sentence in text.Sentences)
            for (var i = sentence.First; i < sentence.Limit;)
            {
                if (tags[i] == 0) { i++; continue; }
                var (kind, first) = ((tags[i] - 1) / 3, i++);
                if (Labels.NameTag(kind, first: true, alone: false) == tags[first])
                    while (i < sentence.Limit && tags[i] == Labels.NameTag(kind, first: false, alone: false)) i++;
                names.Add(new NameSpan(first, i, (NameKind)kind));
            }
    }
}
