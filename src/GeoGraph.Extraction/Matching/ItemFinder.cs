using GeoGraph.Core;
using GeoGraph.Language;

namespace GeoGraph.Extraction;

/// <summary>Finds goods in noun phrases: "conventional weapons such as artillery shells".</summary>
internal sealed class ItemFinder(Document document, ItemWords words)
{
    /// <summary>The items that phrases name, what hangs on them with "of", "such as" and "including" too.</summary>
    public List<ClaimItem> In(IEnumerable<Phrase> phrases)
    {
        var items = new List<ClaimItem>();
        foreach (var phrase in phrases) Add(phrase, items, 0);
        return items;
    }

    private void Add(Phrase phrase, List<ClaimItem> items, int depth)
    {
        var tokens = document.Tokens;
        for (var i = phrase.First; i < phrase.Limit; i++)
        {
            if (!tokens[i].IsNoun || i + 1 < phrase.Limit && tokens[i + 1].IsNoun && i != phrase.Head) continue;
            if (words.KindOf(i > phrase.First ? tokens[i - 1].Lower : null, tokens[i].Lemma.Length > 0 ? tokens[i].Lemma : tokens[i].Lower) is not { } kind) continue;
            var first = i;
            while (first > phrase.First && tokens[first - 1].Tag is Tag.Noun or Tag.PluralNoun or Tag.Adjective or Tag.Adverb) first--;
            var span = Resolver.SpanOf(document, first, i + 1);
            items.Add(new ClaimItem(span.In(document.Text), span, kind));
        }
        if (depth > 1) return;
        foreach (var attached in phrase.Attached.Where(a => a.Preposition is "of" or "including" or "like" or "as"))
            foreach (var member in attached.Objects) Add(member, items, depth + 1);
    }
}
