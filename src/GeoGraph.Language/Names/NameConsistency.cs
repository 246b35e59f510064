using GeoGraph.Language.Network;

namespace GeoGraph.Language.Names;

/// <summary>
/// Within a text one name names one thing: what is seen once in full settles its later short forms, an acronym in brackets is what
/// stands before it, and a name tagged now this, now that is what it is most often. Keeps its memory; one thread at a time.
/// </summary>
internal sealed class NameConsistency
{
    private const int ShortestSurname = 3;

    private readonly Dictionary<ulong, NameKind> settled = []; // short forms, by hash
    private readonly Dictionary<ulong, int> counts = []; // for each form and kind, how often
    private readonly HashSet<ulong> disputed = [];

    /// <summary>Changes the kinds of names, and adds short forms that were missed.</summary>
    public void Apply(ParsedText text, List<NameSpan> names)
    {
        Settle(text, names);
        for (var i = 0; i < names.Count; i++) names[i] = names[i] with { Kind = Kind(text, names[i]) };
        if (settled.Count > 0) AddMissed(text, names);
    }

    private void Settle(ParsedText text, List<NameSpan> names)
    {
        settled.Clear();
        counts.Clear();
        disputed.Clear();
        foreach (var name in names)
        {
            var form = Form(text, name);
            counts[Key(form, name.Kind)] = counts.GetValueOrDefault(Key(form, name.Kind)) + 1;
            if (name.Kind == NameKind.Person && name.Limit - name.First > 1 && text.Of(name.Limit - 1) is { Length: >= ShortestSurname } surname && char.IsUpper(surname[0]))
                Settle(Hash.Of(surname), NameKind.Person);
            if (name.Kind == NameKind.Organization && Acronym(text, name) is { } acronym) Settle(Hash.Of(text.Of(acronym)), NameKind.Organization);
        }
    }

    private void Settle(ulong form, NameKind kind)
    {
        if (settled.TryAdd(form, kind) || settled[form] == kind) return;
        disputed.Add(form);
    }

    private NameKind Kind(ParsedText text, NameSpan name)
    {
        var form = Form(text, name);
        var kind = name.Kind;
        foreach (var other in (ReadOnlySpan<NameKind>)[NameKind.Person, NameKind.Organization, NameKind.Place])
            if (name.Kind != NameKind.Group && counts.GetValueOrDefault(Key(form, other)) > 2 * counts.GetValueOrDefault(Key(form, name.Kind))) kind = other;
        // "Washington" after "George Washington" stays the place that it mostly is.
        return name.Limit - name.First == 1 && settled.TryGetValue(form, out var known) && !disputed.Contains(form)
            && (kind == NameKind.Organization || known == NameKind.Organization || counts.GetValueOrDefault(Key(form, kind)) == 1) ? known : kind;
    }

    private void AddMissed(ParsedText text, List<NameSpan> names)
    {
        var before = names.Count;
        var next = 0;
        for (var word = 0; word < text.Words.Length; word++)
        {
            while (next < before && names[next].Limit <= word) next++;
            if (next < before && names[next].First <= word) continue;
            // "Rice" may be food at the head of a sentence; an acronym is always itself.
            if ((text.Annotations.Universal[word] != Proper && !IsAcronym(text.Of(word))) || !settled.TryGetValue(Hash.Of(text.Of(word)), out var kind)) continue;
            names.Add(new NameSpan(word, word + 1, kind));
        }
        if (names.Count > before) names.Sort((a, b) => a.First.CompareTo(b.First));
    }

    private static readonly byte Proper = (byte)Array.IndexOf(Labels.Universal, "PROPN");

    /// <summary>"NATO" in "North Atlantic Treaty Organization (NATO)": the one word in brackets behind a name, of that name's initials.</summary>
    private static int? Acronym(ParsedText text, NameSpan name)
    {
        var at = name.Limit + 1;
        if (at + 1 >= text.Words.Length || text.Of(name.Limit) is not "(" || text.Of(at + 1) is not ")") return null;
        var letters = text.Of(at);
        if (!IsAcronym(letters)) return null;
        var matched = 0;
        for (var i = name.First; i < name.Limit && matched < letters.Length; i++)
            if (char.ToUpperInvariant(text.Of(i)[0]) == letters[matched]) matched++;
        return matched == letters.Length || matched >= 3 ? at : null;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word) => word.Length is >= 2 and <= 10 && char.IsUpper(word[0]) && char.IsUpper(word[^1]);

    private static ulong Form(ParsedText text, NameSpan name) =>
        Hash.Of(text.Text.AsSpan(text.Words[name.First].Begin, text.Words[name.Limit - 1].End - text.Words[name.First].Begin));

    private static ulong Key(ulong form, NameKind kind) => Hash.Add(form, (ulong)kind + 1);
}
