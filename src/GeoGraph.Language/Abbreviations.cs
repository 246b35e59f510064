namespace GeoGraph.Language;

/// <summary>Words whose full stop ends no sentence.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Sgt", "Maj", "Capt", "Cpl", "Adm", "Brig", "Sen", "Rep", "Gov", "Rev", "Hon",
        "St", "Pres", "Amb", "Sec", "Supt", "Fr", "Messrs", "Cmdr", "Pvt", "Insp", "Jr", "Sr",
    };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "vs", "etc", "approx", "al", "cf", "No",
        "Inc", "Ltd", "Corp", "Co", "Bros", "Dept", "Univ", "Assn", "Ave", "Blvd", "Mt", "Ft", "km", "min", "est", "a.m", "p.m", "e.g", "i.e",
    };

    /// <summary>Whether a full stop after the word belongs to it.</summary>
    public static bool Contains(ReadOnlySpan<char> word) =>
        Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || Others.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the word goes before a name, so that a capital after it begins no sentence.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
