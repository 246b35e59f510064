using GeoGraph.Language.Network;

namespace GeoGraph.Training.Corpora;

/// <summary>Lists of names out of the tables of facts.</summary>
public static class NameListFiles
{
    private static readonly HashSet<string> NoPlaces = new(StringComparer.OrdinalIgnoreCase) { "of", "the", "march", "may", "same", "man", "most", "police", "bar" };

    /// <summary>Reads them all.</summary>
    /// <param name="folder">The folder of tables.</param>
    public static NameLists Read(string folder)
    {
        var lists = new NameLists();
        foreach (var row in CorpusFile.Csv(Path.Combine(folder, "given_names.csv"))) Add(lists, NameLists.Kind.GivenName, row[3]);
        foreach (var row in CorpusFile.Csv(Path.Combine(folder, "surnames.csv"))) Add(lists, NameLists.Kind.Surname, row[3]);
        foreach (var row in CorpusFile.Csv(Path.Combine(folder, "cities.csv"))) Add(lists, NameLists.Kind.Place, row[0]);
        foreach (var row in CorpusFile.Csv(Path.Combine(folder, "capitals.csv"))) Add(lists, NameLists.Kind.Place, row[2]);
        foreach (var row in CorpusFile.Csv(Path.Combine(folder, "territory_names.csv")))
            if (row[3] == "latin" && row[2] is not "weak") Add(lists, NameLists.Kind.Country, row[1]);
        foreach (var row in CorpusFile.Csv(Path.Combine(folder, "demonyms.csv")))
        {
            Add(lists, NameLists.Kind.People, row[3]);
            Add(lists, NameLists.Kind.People, row[4]);
        }
        foreach (var row in CorpusFile.Csv(Path.Combine(folder, "memberships.csv"))) Add(lists, NameLists.Kind.Organization, row[2]);
        foreach (var row in CorpusFile.Csv(Path.Combine(folder, "actors_armed.csv"))) Add(lists, NameLists.Kind.Organization, row[0]);
        foreach (var row in CorpusFile.Csv(Path.Combine(folder, "actors_international.csv")))
            if (!row[0].StartsWith("THE ", StringComparison.Ordinal)) Add(lists, NameLists.Kind.Organization, row[0]);
        return lists;
    }

    private static void Add(NameLists lists, NameLists.Kind kind, string name)
    {
        if (name.Length < 2 || NoPlaces.Contains(name)) return;
        var words = name.Replace("-", " - ", StringComparison.Ordinal).Replace("'s ", " 's ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        lists.Add(kind, words);
        // Accents are often left out in English.
        var plain = string.Concat(name.Normalize(System.Text.NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark));
        if (plain != name) Add(lists, kind, plain);
    }
}
