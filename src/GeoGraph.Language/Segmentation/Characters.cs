using System.Globalization;
using System.Text;

namespace GeoGraph.Language.Segmentation;

/// <summary>What characters are to the cutter.</summary>
internal static class Characters
{
    private const int MostMarks = 16; // on one letter; more are noise, and may be parted from it

    /// <summary>The nearest place at or after <paramref name="at"/> where a word may end: not within a pair or before a mark.</summary>
    public static int Boundary(ReadOnlySpan<char> text, int begin, int at)
    {
        if (at <= begin) return at;
        for (var marks = 0; at < text.Length && marks < MostMarks && (IsMark(text[at]) || IsPair(text, at - 1)); marks++) at++;
        return IsPair(text, at - 1) ? at + 1 : at;
    }

    /// <summary>Whether a character of two units begins there.</summary>
    public static bool IsPair(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && char.IsHighSurrogate(text[at]) && char.IsLowSurrogate(text[at + 1]);

    /// <summary>How many units the letter, digit or mark there has; 0 where there is none.</summary>
    public static int Letter(ReadOnlySpan<char> text, int at) =>
        at >= text.Length ? 0
        : IsLetter(text[at]) ? 1
        : IsPair(text, at) && Rune.IsLetterOrDigit(new Rune(text[at], text[at + 1])) ? 2 : 0;

    /// <summary>Whether it is part of the character before it: marks, variation selectors, joiners.</summary>
    public static bool IsMark(char c) =>
        c >= '\u0300' && (c is '\u200c' or '\u200d'
            || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    /// <summary>Whether words are made of it.</summary>
    public static bool IsLetter(char c) => char.IsLetterOrDigit(c) || IsMark(c) || c is '_' or '\u00ad';

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or '´' or '‘' or '＇';

    public static bool IsDash(char c) => c is '-' or '‐' or '‑';
}
