namespace GeoGraph.Language;

/// <summary>Base forms of nouns.</summary>
internal static class Nouns
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["men"] = "man", ["women"] = "woman", ["children"] = "child", ["people"] = "people", ["police"] = "police", ["troops"] = "troops",
        ["gunmen"] = "gunman", ["policemen"] = "policeman", ["spokesmen"] = "spokesman", ["fishermen"] = "fisherman", ["crises"] = "crisis",
        ["talks"] = "talks", ["sanctions"] = "sanctions", ["series"] = "series", ["means"] = "means", ["news"] = "news", ["headquarters"] = "headquarters",
        ["aircraft"] = "aircraft", ["forces"] = "forces", ["arms"] = "arms", ["lives"] = "life", ["wives"] = "wife", ["ties"] = "ties",
        ["servicemen"] = "serviceman", ["militiamen"] = "militiaman", ["congressmen"] = "congressman", ["goods"] = "goods", ["relations"] = "relations",
        ["hostilities"] = "hostilities", ["authorities"] = "authorities",
    };

    public static string Lemma(string word)
    {
        if (Irregular.TryGetValue(word, out var lemma)) return lemma;
        if (word.Length < 4 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal)
            || word.EndsWith("is", StringComparison.Ordinal)) return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4) return word[..^3] + "y";
        if (word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)) return word[..^2];
        return word[..^1];
    }

    public static bool IsPlural(string word) =>
        Irregular.ContainsKey(word) && word is not ("series" or "means" or "news")
        || (word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal)
            && !word.EndsWith("is", StringComparison.Ordinal));
}
