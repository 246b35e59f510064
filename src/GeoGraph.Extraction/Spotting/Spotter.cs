using GeoGraph.Core;
using GeoGraph.Language;

namespace GeoGraph.Extraction;

/// <summary>Finds who is named: names of the gazetteer, other capitalized names, and people by description.</summary>
internal sealed class Spotter(Gazetteer gazetteer, SpottingWords words)
{
    /// <summary>In the order of the text, not overlapping.</summary>
    public List<SpottedMention> Spot(Document document)
    {
        var spotted = new List<SpottedMention>();
        var tokens = document.Tokens;
        var taken = new HashSet<int>();
        foreach (var match in document.Names)
        {
            var (entry, use) = gazetteer.SenseOf(match);
            if (IsOther(tokens, match, entry, use)) continue;
            // "Israeli forces" is Israel; "the Israel Defense Forces" stay themselves.
            if (entry.ActsFor is { } state && !tokens[match.Limit - 1].IsCapitalized && gazetteer.Country(state) is { } acting) (entry, use) = (acting, NameUse.Metonym);
            Take(new SpottedMention(match.First, match.Limit, SpotKind.Known, Text(document, match.First, match.Limit), entry, use, entry.Sector));
        }
        foreach (var syntax in document.Syntax)
        {
            foreach (var spot in Capitalized(document, syntax.Sentence, taken)) Take(spot);
            foreach (var phrase in syntax.NounPhrases)
                if (Group(document, phrase, taken) is { } group) Take(group);
        }
        return [.. spotted.OrderBy(spot => spot.First)];

        void Take(SpottedMention spot)
        {
            spotted.Add(spot);
            for (var i = spot.First; i < spot.Limit; i++) taken.Add(i);
        }
    }

    /// <summary>"Jordan Smith", "turkey", "Chad Kroeger", "Georgia" beside Atlanta: a country's name that is another's here.</summary>
    private static bool IsOther(IReadOnlyList<Token> tokens, NameMatch match, GazetteerEntry entry, NameUse use)
    {
        if (use == NameUse.Demonym && match.First > 0 && tokens[match.First - 1].Text is "South" or "North" or "Latin" or "Central" or "West" or "East" or "Native") return true;
        if (entry.Kind != NodeKind.Country || use != NameUse.Name || match.Limit - match.First > 1) return false;
        var name = tokens[match.First].Text;
        var next = match.Limit < tokens.Count ? tokens[match.Limit] : null;
        var before = match.First > 0 ? tokens[match.First - 1] : null;
        return name switch
        {
            "Jordan" or "Chad" or "Israel" => (next is { Tag: Tag.ProperNoun } && next.Text.Length > 2 && !next.Text.Contains('-', StringComparison.Ordinal) && IsPersonContext(tokens, match)) || before is { Tag: Tag.ProperNoun, Text: "Michael" },
            "Georgia" => Near(tokens, match.First, "Atlanta", "Savannah", "Florida", "Alabama", "Carolina", "Tennessee", "Kemp", "Raffensperger") || before is { Lower: "of" } && match.First > 1 && tokens[match.First - 2].Lower is "state",
            _ => false,
        };
    }

    private static bool IsPersonContext(IReadOnlyList<Token> tokens, NameMatch match) =>
        match.First == 0 || tokens[match.First - 1].Tag is not (Tag.Preposition or Tag.ProperNoun) && match.Limit + 1 < tokens.Count && tokens[match.Limit + 1].IsVerb;

    private static bool Near(IReadOnlyList<Token> tokens, int at, params ReadOnlySpan<string> names)
    {
        for (var i = Math.Max(0, at - 25); i < tokens.Count && i < at + 25; i++)
            if (names.Contains(tokens[i].Text)) return true;
        return false;
    }

    /// <summary>Runs of capitalized words that no known name covers.</summary>
    private IEnumerable<SpottedMention> Capitalized(Document document, Sentence sentence, HashSet<int> taken)
    {
        var tokens = document.Tokens;
        for (var i = sentence.First; i < sentence.Limit;)
        {
            if (taken.Contains(i) || tokens[i].Tag != Tag.ProperNoun || !tokens[i].IsCapitalized || DateFinderWord(tokens[i])) { i++; continue; }
            var first = i;
            while (i < sentence.Limit && !taken.Contains(i) && (IsNameToken(tokens[i]) || GoesOn(tokens, i, sentence.Limit, taken))) i++;
            string? sector = null;
            var titled = false;
            while (first < i && IsTitle(tokens[first].Lower)) { sector = SectorOf(tokens[first].Lower) ?? sector; titled = true; first++; }
            titled |= first > sentence.First && IsTitle(tokens[first - 1].Lower) && !words.OrganizationHeads.Contains(tokens[first - 1].Lower);
            if (first > sentence.First && sector is null) sector = SectorOf(tokens[first - 1].Lower);
            // "Chadian Air Force", "US Treasury": the state that is named before is meant.
            if (first < i && first > sentence.First && taken.Contains(first - 1) && words.StateNouns.Contains(tokens[i - 1].Lower)) continue;
            if (first >= i) continue;
            yield return Unknown(document, first, i, titled, sector);
        }
    }

    private SpottedMention Unknown(Document document, int first, int limit, bool titled, string? sector)
    {
        var tokens = document.Tokens;
        var text = Text(document, first, limit);
        var kind = words.OrganizationHeads.Contains(tokens[limit - 1].Lower) && limit - first > 1 || IsAcronym(tokens[limit - 1].Text) && limit - first == 1 ? SpotKind.Organization
            : titled ? SpotKind.Person
            : limit - first > 1 && words.GivenNames.Contains(tokens[first].Text) ? SpotKind.Person
            : first > 0 && tokens[first - 1].Lower is "in" or "near" or "outside" || words.PlaceHeads.Contains(tokens[limit - 1].Lower) && limit - first > 1 ? SpotKind.Place
            : SpotKind.Name;
        return new SpottedMention(first, limit, kind, text, Sector: kind == SpotKind.Person ? sector : null);
    }

    private static bool IsAcronym(string text) => text.Length is >= 2 and <= 6 && text.All(char.IsUpper);

    private static bool IsNameToken(Token token) => token.Tag == Tag.ProperNoun && token.IsCapitalized && !DateFinderWord(token);

    private static bool DateFinderWord(Token token) => token.Text is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday"
        or "January" or "February" or "March" or "April" or "June" or "July" or "August" or "September" or "October" or "November" or "December" or "The" or "A";

    /// <summary>A particle ("bin") or hyphen between two capitalized words.</summary>
    private bool GoesOn(IReadOnlyList<Token> tokens, int i, int limit, HashSet<int> taken) =>
        i + 1 < limit && !taken.Contains(i + 1) && IsNameToken(tokens[i + 1])
        && (words.NameParticles.Contains(tokens[i].Lower) || (tokens[i].Text == "-" && tokens[i].Begin == tokens[i - 1].End && tokens[i + 1].Begin == tokens[i].End));

    private bool IsTitle(string lower) => words.TitleWords.Contains(lower.TrimEnd('.'));

    private string? SectorOf(string lower) => words.OfficeTitles.GetValueOrDefault(lower.TrimEnd('.')) ?? (words.LeaderTitles.Contains(lower) ? "GOV" : null);

    /// <summary>"Islamist militants", "gunmen", "Somali pirates"; never "Israeli troops", who are Israel.</summary>
    private SpottedMention? Group(Document document, Phrase phrase, HashSet<int> taken)
    {
        var tokens = document.Tokens;
        if (taken.Contains(phrase.Head) || !words.GroupNouns.TryGetValue(tokens[phrase.Head].Lemma, out var sector)) return null;
        var first = phrase.First;
        for (var i = phrase.First; i < phrase.Head; i++)
            if (tokens[i].Tag is Tag.Possessive or Tag.Determiner or Tag.Number or Tag.PossessivePronoun) first = i + 1;
        var named = Enumerable.Range(first, phrase.Head - first).Any(taken.Contains);
        if (named && words.StateNouns.Contains(tokens[phrase.Head].Lemma)) return null;
        var free = phrase.Head;
        while (free > first && !taken.Contains(free - 1)) free--;
        return new SpottedMention(free, phrase.Head + 1, SpotKind.Group, document.Text[tokens[first].Begin..tokens[phrase.Head].End], Sector: sector);
    }

    private static string Text(Document document, int first, int limit) => document.Text[document.Tokens[first].Begin..document.Tokens[limit - 1].End];
}
