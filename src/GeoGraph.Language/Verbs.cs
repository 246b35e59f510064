namespace GeoGraph.Language;

/// <summary>Which forms of which verb a word can be.</summary>
[Flags]
public enum VerbForms
{
    None = 0,
    Base = 1,
    /// <summary>Third person singular, present.</summary>
    Present = 2,
    Past = 4,
    Participle = 8,
    Ing = 16,
}

/// <summary>The verbs that the reader knows, by every form, with their base form.</summary>
public sealed class Verbs
{
    private readonly Dictionary<string, (string Lemma, VerbForms Forms)> byForm = new(StringComparer.Ordinal);
    private readonly HashSet<string> alsoNouns = new(StringComparer.Ordinal);

    private Verbs() { }

    /// <summary>English verbs of news, about twelve hundred.</summary>
    public static Verbs English { get; } = Create();

    /// <summary>The base form and the forms that a lower-case word can be; false when it is no verb that we know.</summary>
    public bool TryGet(string word, out string lemma, out VerbForms forms)
    {
        var found = byForm.TryGetValue(word, out var entry);
        (lemma, forms) = entry;
        return found;
    }

    /// <summary>Whether the base form is common as a noun too ("attack", "visit").</summary>
    public bool IsAlsoNoun(string lemma) => alsoNouns.Contains(lemma);

    private static Verbs Create()
    {
        var verbs = new Verbs();
        var irregular = WordList.Lines("irregular").Where(line => line.Length > 1).ToDictionary(line => line[0]);
        foreach (var word in WordList.Words("verbs").Concat(irregular.Keys))
        {
            var lemma = word.TrimEnd('*');
            if (word.EndsWith('*')) verbs.alsoNouns.Add(lemma);
            verbs.Add(lemma, lemma, VerbForms.Base);
            verbs.Add(WithS(lemma), lemma, VerbForms.Present);
            verbs.Add(Stem(lemma, "ing"), lemma, VerbForms.Ing);
            if (irregular.TryGetValue(lemma, out var forms))
            {
                verbs.Add(forms[1], lemma, VerbForms.Past);
                verbs.Add(forms.Length > 2 ? forms[2] : forms[1], lemma, VerbForms.Participle);
            }
            else
            {
                verbs.Add(Stem(lemma, "ed"), lemma, VerbForms.Past | VerbForms.Participle);
            }
        }
        foreach (var (form, kind) in new[]
        {
            ("is", VerbForms.Present), ("are", VerbForms.Base), ("am", VerbForms.Base), ("were", VerbForms.Past), ("'re", VerbForms.Base),
            ("'m", VerbForms.Base),
        }) verbs.Add(form, "be", kind);
        verbs.Add("has", "have", VerbForms.Present);
        verbs.Add("'ve", "have", VerbForms.Base);
        verbs.Add("does", "do", VerbForms.Present);
        verbs.Add("goes", "go", VerbForms.Present);
        verbs.Add("travelled", "travel", VerbForms.Past | VerbForms.Participle);
        verbs.Add("travelling", "travel", VerbForms.Ing);
        verbs.Add("cancelled", "cancel", VerbForms.Past | VerbForms.Participle);
        verbs.Add("dying", "die", VerbForms.Ing);
        verbs.Add("lying", "lie", VerbForms.Ing);
        return verbs;
    }

    private void Add(string form, string lemma, VerbForms kind)
    {
        // "found", "lay" and "saw" are forms of two verbs: the one that is listed first, or that we see more of, stays.
        if (!byForm.TryGetValue(form, out var known)) byForm[form] = (lemma, kind);
        else if (known.Lemma == lemma) byForm[form] = (lemma, known.Forms | kind);
        else if (form is "found" or "left" or "felt" or "fell" or "lay" or "bound" or "shot" or "sought" or "wound") byForm[form] = (lemma, kind);
    }

    private static string WithS(string lemma) =>
        lemma.EndsWith('y') && !IsVowel(lemma[^2]) ? lemma[..^1] + "ies"
        : lemma.EndsWith('s') || lemma.EndsWith('x') || lemma.EndsWith('z') || lemma.EndsWith("ch", StringComparison.Ordinal)
            || lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith('o') ? lemma + "es"
        : lemma + "s";

    private static string Stem(string lemma, string ending)
    {
        if (lemma.EndsWith('e') && !(ending == "ing" && (lemma.EndsWith("ee", StringComparison.Ordinal) || lemma == "be"))) return lemma[..^1] + ending;
        if (ending == "ed" && lemma.EndsWith('y') && !IsVowel(lemma[^2])) return lemma[..^1] + "ied";
        return Doubles(lemma) ? lemma + lemma[^1] + ending : lemma + ending;
    }

    /// <summary>"stop" → "stopped": one vowel before the last consonant, and the stress on it.</summary>
    private static bool Doubles(string lemma)
    {
        if (lemma.Length < 3 || IsVowel(lemma[^1]) || lemma[^1] is 'w' or 'x' or 'y' || !IsVowel(lemma[^2]) || IsVowel(lemma[^3])) return false;
        return lemma.Count(IsVowel) == 1 || lemma is "admit" or "commit" or "permit" or "submit" or "transmit" or "begin" or "compel" or "expel"
            or "repel" or "propel" or "concur" or "confer" or "defer" or "incur" or "occur" or "prefer" or "refer" or "transfer" or "kidnap"
            or "deter" or "forget" or "regret" or "rebel" or "abet" or "patrol" or "control" or "rebut" or "upset" or "overrun" or "equip";
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
