using GeoGraph.Core;
using GeoGraph.Language;

namespace GeoGraph.Extraction;

/// <summary>Says whom a noun phrase means: "Russian forces" and "the government of Russia" are Russia, "President Putin" is Putin.</summary>
internal sealed class Actors
{
    private readonly Document document;
    private readonly Dictionary<int, List<ResolvedMention>> byToken = [];

    public Actors(Document document, IEnumerable<ResolvedMention> mentions)
    {
        this.document = document;
        foreach (var mention in mentions)
            for (var i = mention.First; i < mention.Limit; i++)
            {
                if (!byToken.TryGetValue(i, out var here)) byToken[i] = here = [];
                here.Add(mention);
            }
    }

    /// <summary>The mentions that cover a token.</summary>
    public IReadOnlyList<ResolvedMention> At(int token) => byToken.TryGetValue(token, out var here) ? here : [];

    /// <summary>The actors of a noun phrase; none when it names nobody.</summary>
    public IReadOnlyList<ResolvedMention> Of(Phrase phrase) => Of(phrase, 0);

    private IReadOnlyList<ResolvedMention> Of(Phrase phrase, int depth)
    {
        var head = At(phrase.Head);
        if (head.Count > 0 && head[0].Entity.Kind == NodeKind.Person) return head;
        foreach (var apposition in phrase.Appositions)
            if (At(apposition.Head) is [{ Entity.Kind: NodeKind.Person }, ..] person) return person;
        if (head.Count > 0 && (head[0].Use != NameUse.Demonym || phrase.Head == phrase.Limit - 1)) return head;
        for (var i = phrase.Head - 1; i >= phrase.First; i--)
            if (At(i) is { Count: > 0 } inside) return inside;
        if (depth < 3 && phrase.Attached is [{ Preposition: "of" or "from" } of, ..])
            return [.. of.Objects.SelectMany(member => Of(member, depth + 1))];
        return [];
    }

    /// <summary>The actors named before the head of an event noun: "Israel's attack", "Israeli attack", "Putin–Kim summit".</summary>
    public IReadOnlyList<ResolvedMention> Possessors(Phrase phrase)
    {
        var found = new List<ResolvedMention>();
        for (var i = phrase.First; i < phrase.Head; i++)
            foreach (var mention in At(i))
                if (!found.Contains(mention)) found.Add(mention);
        return found;
    }
}
