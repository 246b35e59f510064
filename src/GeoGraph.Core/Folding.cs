using System.Globalization;
using System.Text;

namespace GeoGraph.Core;

/// <summary>
/// Folds names once, for every store and every index, so that "Erdoğan", "ERDOGAN" and "erdogan" meet:
/// accents and case dropped, letters that Unicode does not decompose spelled out (ø → o, ß → ss, ı → i),
/// everything that is neither letter nor digit turned into one space.
/// </summary>
public static class Folding
{
    private static readonly Dictionary<char, string> Spelled = new()
    {
        ['ø'] = "o", ['Ø'] = "o", ['ł'] = "l", ['Ł'] = "l", ['đ'] = "d", ['Đ'] = "d", ['ð'] = "d", ['Ð'] = "d",
        ['þ'] = "th", ['Þ'] = "th", ['ß'] = "ss", ['æ'] = "ae", ['Æ'] = "ae", ['œ'] = "oe", ['Œ'] = "oe",
        ['ı'] = "i", ['ə'] = "a", ['Ə'] = "a", ['ħ'] = "h", ['Ħ'] = "h", ['ŋ'] = "n",
    };

    /// <summary>The folded form: words of letters and digits, one space between, no space at either end. Empty stays empty.</summary>
    public static string Fold(string text)
    {
        // Apostrophes join ("Sana'a" and "Sanaa" meet); dots join too ("U.S." and "US" meet); all else separates.
        var folded = new StringBuilder(text.Length);
        foreach (var c in Valid(text).Normalize(NormalizationForm.FormD))
        {
            if (c is '.' or '\'' or '’' or '‘' or 'ʼ') continue;
            if (!char.IsAscii(c) && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            if (!char.IsAscii(c) && Spelled.TryGetValue(c, out var letters)) folded.Append(letters);
            else if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }

    /// <summary>The folded form with hyphens: the last part of an id.</summary>
    public static string Slug(string text) => Fold(text).Replace(' ', '-');

    /// <summary>Lone surrogates cannot be normalized; each becomes U+FFFD, which folds to a space.</summary>
    private static string Valid(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            return new string([.. text.EnumerateRunes().SelectMany(rune => rune.ToString())]);
        }
        return text;
    }
}
