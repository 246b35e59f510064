using System.Buffers;

namespace GeoGraph.Language.Segmentation;

/// <summary>Finds runs of signs that are one word: "...", "!!!", "--", ":-)".</summary>
internal static class Signs
{
    private static readonly SearchValues<char> Repeated = SearchValues.Create(".-*!?=~+#,$<>^–—•/\\");
    private static readonly SearchValues<char> Drawn = SearchValues.Create("-=+|<>*~{}#_^");

    /// <summary>How long the word of signs is that begins a run; at least 1.</summary>
    /// <param name="run">Begins with a sign.</param>
    public static int Length(ReadOnlySpan<char> run)
    {
        if (run.Length > WordCutter.LongestWord) run = run[..WordCutter.LongestWord];
        var face = Face(run);
        if (face > 0) return face;
        var drawn = Span(run, Drawn);
        if (drawn > 3) return drawn;
        var first = run[0];
        var same = run.IndexOfAnyExcept(first) is >= 0 and var other ? other : run.Length;
        if (first is '\'' or '’' or '‘' or '`') return same == 2 ? 2 : first == '‘' && run.Length > 1 && run[1] == '’' ? 2 : 1;
        if (first == '…') return 1 + (run[1..].IndexOfAnyExcept('.') is >= 0 and var dots ? dots : run.Length - 1);
        if (first is '!' or '?' || (first == '.' && same == 1)) return 1 + Asked(run[1..]);
        return Repeated.Contains(first) ? same : 1;
    }

    private static int Asked(ReadOnlySpan<char> run) => run.IndexOfAnyExcept('!', '?') is >= 0 and var end ? end : run.Length;

    private static int Span(ReadOnlySpan<char> run, SearchValues<char> of) => run.IndexOfAnyExcept(of) is >= 0 and var end ? end : run.Length;

    /// <summary>The longest face or arrow that begins the run and does not go on as a word or an address.</summary>
    private static int Face(ReadOnlySpan<char> run)
    {
        for (var length = Math.Min(CutterLists.LongestEmoticon, run.Length); length > 1; length--)
        {
            if (!CutterLists.Emoticons.Contains(run[..length])) continue;
            var wordly = Characters.IsLetter(run[length - 1]) || run[length - 1] == '/';
            if (!(wordly && length < run.Length && (Characters.IsLetter(run[length]) || run[length] == '/'))) return length;
        }
        return 0;
    }
}
