namespace GeoGraph.Language.Segmentation;

/// <summary>Finds addresses of the web and of mail, and names of files.</summary>
internal static class Addresses
{
    /// <summary>How long the one is that begins a run; 0 where none does.</summary>
    /// <param name="run">Without white space.</param>
    public static int Length(ReadOnlySpan<char> run)
    {
        if (run.Length > WordCutter.LongestWord) run = run[..WordCutter.LongestWord];
        var scheme = run.IndexOf("://");
        if (scheme is > 1 and < 10 && Letters(run[..scheme])) return Web(run, scheme + 3);
        if (run.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return Web(run, 4);
        if (run.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return Web(run, 7);
        var name = 0;
        while (name < run.Length && IsOfName(run[name])) name++;
        if (name < run.Length && run[name] == '@' && name > 0) return Mail(run, name);
        var file = Named(run[..name]);
        if (file > 0) return Path(run, file);
        if (Group(run[..name]) is > 0 and var group) return group;
        name = run[..name].IndexOfAnyExcept(OfHost);
        return name <= 0 ? 0 : Named(run[..name]) is > 0 and var host ? Path(run, host) : 0;
    }

    private static readonly System.Buffers.SearchValues<char> OfHost =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.");

    private static readonly System.Buffers.SearchValues<char> Quotes = System.Buffers.SearchValues.Create("<>\"“”[]");

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '%' or '+' or '#' or '~';

    private static bool Letters(ReadOnlySpan<char> text)
    {
        foreach (var c in text) if (!char.IsAsciiLetter(c)) return false;
        return true;
    }

    /// <summary>Up to a quote or bracket that is not of it, less the signs of the sentence at its end.</summary>
    private static int Web(ReadOnlySpan<char> run, int host)
    {
        var end = run.IndexOfAny(Quotes);
        if (end < 0) end = run.Length;
        var brackets = run[..end].Contains('(');
        while (end > host && (run[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '*' or '…' || (run[end - 1] == ')' && !brackets))) end--;
        return end > host ? end : 0;
    }

    private static int Mail(ReadOnlySpan<char> run, int at)
    {
        var (end, letters) = (at + 1, 0);
        for (; end < run.Length && (char.IsAsciiLetterOrDigit(run[end]) || run[end] is '.' or '-' or '_'); end++)
            if (char.IsAsciiLetter(run[end])) letters++;
        while (run[end - 1] is '.' or '-') end--;
        return letters > 0 ? end : 0;
    }

    /// <summary>"whitehouse.gov", "report-2.doc": a name of two characters or more before a known ending.</summary>
    private static int Named(ReadOnlySpan<char> name)
    {
        name = name.TrimEnd('.');
        var dot = name.LastIndexOf('.');
        return dot > 1 && name[dot - 1] != '.' && CutterLists.Endings.Contains(name[(dot + 1)..]) ? name.Length : 0;
    }

    /// <summary>"comp.sources.unix": three names in small letters or more, or two of which the first is a hierarchy of Usenet.</summary>
    private static int Group(ReadOnlySpan<char> name)
    {
        name = name.TrimEnd('.');
        var dots = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '.' && i > 1 && name[i - 1] != '.') dots++;
            else if (!char.IsAsciiLetterLower(name[i]) && !(name[i] == '-' && dots > 0)) return 0;
        }
        return dots > 1 || (dots == 1 && name[..name.IndexOf('.')] is "alt" or "comp" or "misc" or "rec" or "sci" or "soc" or "news" or "talk") ? name.Length : 0;
    }

    private static int Path(ReadOnlySpan<char> run, int host) => host + 1 < run.Length && run[host] == '/' ? Web(run, host) : host;
}
