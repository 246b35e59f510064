using GeoGraph.Core;
using GeoGraph.Language;

namespace GeoGraph.Extraction;

/// <summary>Standing relations that a title tells: "Russian President Vladimir Putin", "Jens Stoltenberg, secretary general of NATO".</summary>
internal sealed class Relations(Document document, Actors actors, SpottingWords words)
{
    private static readonly HashSet<string> Former = ["former", "ex", "deputy", "vice", "ex-", "then", "late", "acting"];

    public void Find(SentenceSyntax syntax, ClaimBuilder builder)
    {
        foreach (var phrase in syntax.NounPhrases)
        {
            var person = actors.At(phrase.Head).FirstOrDefault(mention => mention.Entity.Kind == NodeKind.Person && !mention.Nominal);
            if (person is not null)
            {
                var bodies = actors.Possessors(phrase).Where(mention => mention.First < person.First && mention.Entity.Kind is NodeKind.Country or NodeKind.Organization).ToList();
                if (bodies.Count > 0) Title(phrase.First, person.First, person, bodies, builder);
                foreach (var apposition in phrase.Appositions) Described(apposition, person, builder);
            }
            else if (phrase.Appositions is [var name] && actors.At(name.Head).FirstOrDefault(mention => mention.Entity.Kind == NodeKind.Person) is { } named)
            {
                Described(phrase, named, builder);
            }
            else if (phrase.Attached is [{ Preposition: "of", Objects: [var body] }, ..] && body.Limit > body.First)
            {
                // "the President of Senegal Abdoulaye Wade": country and person in one noun phrase.
                var inside = actors.Possessors(body).FirstOrDefault(mention => mention.Entity.Kind is NodeKind.Country);
                if (inside is not null && actors.At(body.Head).FirstOrDefault(mention => mention.Entity.Kind == NodeKind.Person) is { } last)
                    Title(phrase.First, phrase.Limit, last, [inside], builder);
            }
        }
    }

    private void Described(Phrase description, ResolvedMention person, ClaimBuilder builder)
    {
        var bodies = actors.Possessors(description).Where(mention => mention.Entity.Kind is NodeKind.Country or NodeKind.Organization).ToList();
        if (bodies.Count == 0 && description.Attached is [{ Preposition: "of" or "for" or "to" or "at" } of, ..])
            bodies = [.. of.Objects.Take(1).SelectMany(actors.Of).Where(mention => mention.Entity.Kind is NodeKind.Country or NodeKind.Organization)];
        if (bodies.Count > 0) Title(description.First, description.Limit, person, bodies, builder);
    }

    /// <summary>The title in <c>tokens[first..limit]</c> decides the relation; without one, a country makes a national.</summary>
    private void Title(int first, int limit, ResolvedMention person, List<ResolvedMention> bodies, ClaimBuilder builder)
    {
        var (leader, office, former) = (-1, -1, false);
        for (var i = first; i < limit; i++)
        {
            var word = document.Tokens[i].Lower.TrimEnd('.');
            former |= Former.Contains(word);
            if (i + 1 < limit && words.LeaderTitles.Contains($"{word} {document.Tokens[i + 1].Lower}")) leader = ++i;
            else if (words.LeaderTitles.Contains(word) || (word == "minister" && i > first && document.Tokens[i - 1].Lower == "prime")) leader = i;
            else if (words.OfficeTitles.ContainsKey(word)) office = i;
        }
        var body = bodies.FirstOrDefault(mention => mention.Entity.Kind == NodeKind.Country) ?? bodies[0];
        var at = Math.Max(leader, office);
        if (at < 0)
        {
            if (body.Entity.Kind == NodeKind.Country && body.Limit <= person.First) builder.AddRelation("national-of", person, body, body.Span, "title.national", 0.6);
            return;
        }
        var type = leader >= office && !former ? "leader-of" : "holds-office";
        if (type == "holds-office" && body.Entity.Kind == NodeKind.Country && office >= 0 && words.OfficeTitles.GetValueOrDefault(document.Tokens[office].Lower.TrimEnd('.')) is "CVL" or "EDU" or "MED" or "REL" && leader < 0) type = "national-of";
        builder.AddRelation(type, person, body, Resolver.SpanOf(document, at, at + 1), "title." + type, 0.8);
    }
}
