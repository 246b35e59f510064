using System.Buffers;

namespace GeoGraph.Language;

/// <summary>
/// Cuts text into words and signs, in one pass and without changing it. Hyphens stay inside words ("Jong-un") but part names
/// ("Korea-Russia") and names from what follows ("U.S.-led"); clitics are tokens of their own ("Israel" "'s", "did" "n't").
/// </summary>
public static class Tokenizer
{
    private const int LongestWord = 100; // longer runs are no words: they are cut, so that no later step grows with them

    private static readonly SearchValues<char> Inner = SearchValues.Create("-.'’,:/&@_");
    private static readonly HashSet<string> Tails = new(StringComparer.Ordinal)
    {
        "led", "backed", "based", "born", "controlled", "occupied", "allied", "made", "funded", "sponsored", "supported", "held", "run",
        "owned", "mediated", "brokered", "imposed", "aligned", "linked", "affiliated", "flagged", "trained", "supplied", "armed",
        "installed", "administered", "style", "bound", "speaking", "wide", "dominated", "ruled", "produced", "built", "era",
    };

    /// <summary>The tokens of <c>text[begin..end]</c>, in order, not overlapping, none empty, none with white space at an end.</summary>
    public static List<Token> Tokenize(string text, int begin, int end)
    {
        var tokens = new List<Token>((end - begin) / 5 + 4);
        var at = begin;
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at]) || char.IsControl(text[at])) { at++; continue; }
            var stop = char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) ? WordEnd(text, at, end) : SignEnd(text, at, end);
            AddParts(tokens, text, at, stop);
            at = stop;
        }
        return tokens;
    }

    private static int WordEnd(string text, int at, int end)
    {
        var limit = Math.Min(end, at + LongestWord);
        var stop = at;
        while (stop < limit)
        {
            var c = text[stop];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark) { stop++; continue; }
            if (!Inner.Contains(c) || stop + 1 >= limit) break;
            var (before, after) = (text[stop - 1], text[stop + 1]);
            var inside = c switch
            {
                '.' => char.IsLetterOrDigit(after) && (char.IsDigit(after) ? char.IsDigit(before) : IsInitialism(text, at, stop) || char.IsDigit(before)),
                ',' or ':' => char.IsDigit(before) && char.IsDigit(after),
                '/' => char.IsDigit(before) && char.IsDigit(after),
                _ => char.IsLetterOrDigit(after),
            };
            if (!inside) break;
            stop++;
        }
        if (stop == limit && stop < end && char.IsLowSurrogate(text[stop]) && char.IsHighSurrogate(text[stop - 1])) stop--;
        if (stop == at) stop++;
        // The full stop of "U.S." and of abbreviations belongs to the word.
        if (stop < end && text[stop] == '.' && (IsInitialism(text, at, stop) || Abbreviations.Contains(text.AsSpan(at, stop - at)))) stop++;
        return stop;
    }

    private static int SignEnd(string text, int at, int end)
    {
        var stop = at + 1;
        var c = text[at];
        if (c is '.' or '-' or '`' or '\'') while (stop < end && text[stop] == c && stop - at < LongestWord) stop++;
        return stop;
    }

    /// <summary>"U", "U.S": single letters with full stops between.</summary>
    private static bool IsInitialism(string text, int at, int stop)
    {
        if (stop - at > 12 || !char.IsUpper(text[at])) return false;
        for (var i = at; i < stop; i++)
            if ((i - at) % 2 == 0 ? !char.IsLetter(text[i]) : text[i] != '.') return false;
        return (stop - at) % 2 == 1;
    }

    private static void AddParts(List<Token> tokens, string text, int begin, int end)
    {
        var cut = begin;
        for (var i = begin + 1; i < end - 1; i++)
        {
            if (text[i] != '-') continue;
            var tail = text.AsSpan(i + 1, end - i - 1);
            var next = tail.IndexOf('-');
            if (next >= 0) tail = tail[..next];
            var names = char.IsUpper(text[i + 1]) && char.IsUpper(text[cut]) && i - cut > 1;
            var led = char.IsUpper(text[cut]) && Tails.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tail);
            if (!names && !led) continue;
            Add(tokens, text, cut, i);
            Add(tokens, text, i, i + 1);
            cut = i + 1;
        }
        AddClitic(tokens, text, cut, end);
    }

    private static void AddClitic(List<Token> tokens, string text, int begin, int end)
    {
        var word = text.AsSpan(begin, end - begin);
        var apostrophe = word.LastIndexOfAny('\'', '’');
        if (apostrophe > 0)
        {
            var tail = word[(apostrophe + 1)..];
            if (tail.Equals("t", StringComparison.OrdinalIgnoreCase) && apostrophe > 1 && word[apostrophe - 1] is 'n' or 'N' && apostrophe > 1)
            {
                Add(tokens, text, begin, begin + apostrophe - 1);
                Add(tokens, text, begin + apostrophe - 1, end);
                return;
            }
            if (tail.Length is > 0 and <= 2 && tail.ToString().ToLowerInvariant() is "s" or "re" or "ve" or "ll" or "d" or "m")
            {
                Add(tokens, text, begin, begin + apostrophe);
                Add(tokens, text, begin + apostrophe, end);
                return;
            }
        }
        Add(tokens, text, begin, end);
    }

    private static void Add(List<Token> tokens, string text, int begin, int end)
    {
        if (begin < end) tokens.Add(new Token(begin, end, text[begin..end]));
    }
}
