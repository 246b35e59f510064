using System.Globalization;

namespace GeoGraph.Language;

/// <summary>A run of letters, a run of digits or a single sign.</summary>
/// <param name="Begin">First UTF-16 unit.</param>
/// <param name="End">After the last UTF-16 unit.</param>
/// <param name="Letters">Whether it is letters.</param>
/// <param name="Digits">Whether it is digits.</param>
/// <param name="Glued">Whether no white space stands before it.</param>
/// <param name="Term">What it can mean; <see cref="Term.None"/> for digits and signs.</param>
internal readonly record struct TimeWord(int Begin, int End, bool Letters, bool Digits, bool Glued, Term Term);

/// <summary>The words of a sentence as the rules of dates see them. Any index may be asked for: outside there is nothing.</summary>
internal sealed class TimeWords
{
    private readonly string text;
    private readonly List<TimeWord> words = [];

    private TimeWords(string text) => this.text = text;

    /// <summary>Whether a sentence can hold a date at all. Allocates nothing.</summary>
    public static bool MayHold(ReadOnlySpan<char> sentence)
    {
        if (sentence.ContainsAnyInRange('0', '9')) return true;
        for (var i = 0; i < sentence.Length;)
        {
            if (!char.IsAsciiLetter(sentence[i])) { i++; continue; }
            var begin = i;
            while (i < sentence.Length && char.IsAsciiLetter(sentence[i])) i++;
            if (Language.Term.Of(sentence[begin..i]).Anchors) return true;
        }
        return false;
    }

    public static TimeWords Of(string text, int begin, int end)
    {
        var result = new TimeWords(text);
        var glued = false;
        for (var i = begin; i < end;)
        {
            if (char.IsWhiteSpace(text[i])) { glued = false; i++; continue; }
            var first = i++;
            var (letters, digits) = (char.IsLetter(text[first]), char.IsAsciiDigit(text[first]));
            while (i < end && (letters ? char.IsLetter(text[i]) : digits && char.IsAsciiDigit(text[i]))) i++;
            result.words.Add(new TimeWord(first, i, letters, digits, glued, letters ? Language.Term.Of(text.AsSpan(first, i - first)) : Language.Term.None));
            glued = true;
        }
        return result;
    }

    public int Count => words.Count;

    public TimeWord this[int i] => words[i];

    public Term Term(int i) => Has(i) ? words[i].Term : Language.Term.None;

    public bool Is(int i, string word) => Has(i) && Span(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int i, params ReadOnlySpan<string> any)
    {
        foreach (var word in any) if (Is(i, word)) return true;
        return false;
    }

    /// <summary>Whether one of these signs stands at a place.</summary>
    public bool Sign(int i, string signs) => Has(i) && words[i] is { Letters: false, Digits: false } && signs.Contains(text[words[i].Begin], StringComparison.Ordinal);

    public bool Letters(int i) => Has(i) && words[i].Letters;

    public bool Glued(int i) => Has(i) && words[i].Glued;

    public bool Capital(int i) => Has(i) && char.IsUpper(text[words[i].Begin]);

    /// <summary>How many digits the run at a place has; 0 when there is none.</summary>
    public int Digits(int i) => Has(i) && words[i].Digits ? words[i].End - words[i].Begin : 0;

    /// <summary>The value of a run of one to four digits; -1 for anything else.</summary>
    public int Value(int i) => Digits(i) is >= 1 and <= 4 ? int.Parse(Span(i), NumberStyles.None, CultureInfo.InvariantCulture) : -1;

    /// <summary>Digits that are no piece of an amount, a fraction, a time of day or a code.</summary>
    public bool Plain(int i)
    {
        if (Digits(i) == 0) return false;
        if (Glued(i) && (Sign(i - 1, "$€£#:@_%") || Letters(i - 1) || (Sign(i - 1, ".,") && Glued(i - 1) && Digits(i - 2) > 0))) return false;
        if (Glued(i + 1) && (Sign(i + 1, "%°_") || (Sign(i + 1, ".,:") && Glued(i + 2) && Digits(i + 2) > 0))) return false;
        return !Is(i + 1, "am") && !Is(i + 1, "pm");
    }

    /// <summary>A noun that a number before it counts: "people", "houses".</summary>
    public bool CountedNoun(int i)
    {
        if (!Letters(i) || Capital(i)) return false;
        var word = Span(i);
        return Term(i).Counted || (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && Term(i) == Language.Term.None);
    }

    /// <summary>Past a comma, or where it is.</summary>
    public int SkipComma(int i) => Sign(i, ",") ? i + 1 : i;

    public int Skip(int i, string word) => Is(i, word) ? i + 1 : i;

    public ReadOnlySpan<char> Span(int i) => text.AsSpan(words[i].Begin, words[i].End - words[i].Begin);

    private bool Has(int i) => i >= 0 && i < words.Count;
}
