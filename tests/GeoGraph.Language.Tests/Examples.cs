namespace GeoGraph.Language.Tests;

internal static class Examples
{
    private static readonly EnglishReader Reader = Create();

    public static Document Read(string text, DateOnly? published = null) => Reader.Read(text, [(0, text.Length)], published);

    public static string Words(Document document, Phrase phrase) => Words(document, phrase.First, phrase.Limit);

    public static string Words(Document document, int first, int limit) => document.Text[document.Tokens[first].Begin..document.Tokens[limit - 1].End];

    private static EnglishReader Create()
    {
        var names = new PhraseMatcher();
        string[] known = ["North Korea", "Russia", "Iran", "Israel", "Bosnia and Herzegovina", "Kim Jong-un", "U.S.", "France", "Germany", "Ukraine"];
        for (var i = 0; i < known.Length; i++) names.Add(known[i], i);
        return new EnglishReader(names);
    }
}
