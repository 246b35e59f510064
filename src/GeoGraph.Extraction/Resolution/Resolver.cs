using GeoGraph.Core;
using GeoGraph.Language;

namespace GeoGraph.Extraction;

/// <summary>Says whom each mention names: by the gazetteer, by what the article said before, or as somebody new.</summary>
internal sealed class Resolver(SpottingWords words)
{
    public List<ResolvedMention> Resolve(Document document, IReadOnlyList<SpottedMention> spotted)
    {
        var resolved = new List<ResolvedMention>();
        var persons = new Dictionary<string, Entity>(StringComparer.Ordinal); // by last name
        foreach (var spot in spotted)
        {
            var entity = spot.Kind switch
            {
                SpotKind.Known => Entity.Of(spot.Entry!),
                SpotKind.Group => new Entity(NodeId.Of(NodeKind.Group, spot.Text), NodeKind.Group, spot.Text, null, spot.Sector, []),
                SpotKind.Place => new Entity(NodeId.Of(NodeKind.Place, spot.Text), NodeKind.Place, spot.Text, null, null, []),
                SpotKind.Organization => new Entity(NodeId.Of(NodeKind.Organization, spot.Text), NodeKind.Organization, spot.Text, CountryBefore(document, spot, resolved), null, []),
                _ => Person(document, spot, persons, resolved),
            };
            if (entity is null || entity.Id.Value.EndsWith(':')) continue;
            if (entity.Kind == NodeKind.Person)
                foreach (var key in LastNames(entity.Name)) persons[key] = entity;
            resolved.Add(new ResolvedMention(spot.First, spot.Limit, SpanOf(document, spot.First, spot.Limit), entity, spot.Use, spot.Kind == SpotKind.Group));
        }
        resolved.AddRange(new Coreference(document, resolved).Find());
        return [.. resolved.OrderBy(mention => mention.First).ThenBy(mention => mention.Limit)];
    }

    public static TextSpan SpanOf(Document document, int first, int limit) => new(document.Tokens[first].Begin, document.Tokens[limit - 1].End);

    private static IEnumerable<string> LastNames(string name)
    {
        var parts = name.Split(' ');
        if (parts.Length < 2) return [name];
        // East Asian names are written family name first ("Kim Jong-un", "Xi Jinping"): both ends may stand alone.
        return parts[^1].Contains('-', StringComparison.Ordinal) ? [parts[0], name] : [parts[^1], name];
    }

    /// <summary>A person by full name, or by the last name of one that was named before; a lone capitalized word is nobody.</summary>
    private Entity? Person(Document document, SpottedMention spot, Dictionary<string, Entity> persons, List<ResolvedMention> before)
    {
        if (persons.TryGetValue(spot.Text, out var known)) return known;
        var parts = spot.Text.Split(' ');
        if (spot.Kind == SpotKind.Name)
        {
            if (parts.Length is < 2 or > 4) return null;
            if (parts.Any(part => part.Length < 2 || words.OrganizationHeads.Contains(part.ToLowerInvariant()))) return null;
            if (persons.TryGetValue(parts[^1], out var same) && same.Name.EndsWith(spot.Text, StringComparison.Ordinal)) return same;
            if (!LooksLikePerson(document, spot)) return null;
        }
        return new Entity(NodeId.Of(NodeKind.Person, spot.Text), NodeKind.Person, spot.Text, CountryBefore(document, spot, before), spot.Sector, []);
    }

    /// <summary>An unknown capitalized pair is a person when it acts or speaks, or when a description of a person goes before it.</summary>
    private bool LooksLikePerson(Document document, SpottedMention spot)
    {
        var tokens = document.Tokens;
        var next = spot.Limit < tokens.Count ? tokens[spot.Limit] : null;
        var previous = spot.First > 0 ? tokens[spot.First - 1] : null;
        if (previous is { Lower: "the" or "in" or "at" or "near" or "of" }) return false;
        if (next is { IsNoun: true }) return false;
        if (previous is { Tag: Tag.Noun or Tag.Comma } && (previous.Tag == Tag.Comma ? spot.First > 1 && IsHuman(tokens[spot.First - 2].Lemma) : IsHuman(previous.Lemma))) return true;
        if (next is { IsVerb: true } or { Tag: Tag.Possessive }) return true;
        return next is { Tag: Tag.Comma } && spot.Limit + 2 < tokens.Count && tokens[spot.Limit + 1].Tag is Tag.Determiner or Tag.Number or Tag.Relative;
    }

    private bool IsHuman(string lemma) => words.GroupNouns.ContainsKey(lemma) || words.OfficeTitles.ContainsKey(lemma) || words.LeaderTitles.Contains(lemma) || words.HumanNouns.Contains(lemma);

    /// <summary>The country that is named within the same noun phrase before: "Russian President", "North Korea's foreign minister".</summary>
    private static string? CountryBefore(Document document, SpottedMention spot, List<ResolvedMention> before)
    {
        for (var i = before.Count - 1; i >= 0 && before[i].Limit > spot.First - 7; i--)
        {
            if (before[i].Limit > spot.First || before[i].Entity.Kind != NodeKind.Country) continue;
            for (var t = before[i].Limit; t < spot.First; t++)
                if (!(document.Tokens[t].IsNoun || document.Tokens[t].Tag is Tag.Adjective or Tag.Possessive || document.Tokens[t].Text is "-")) return null;
            return before[i].Entity.Country;
        }
        return null;
    }
}
