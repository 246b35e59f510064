using System.Globalization;

namespace GeoGraph.Language;

/// <summary>
/// Finds words that name days and counts them from the day of publication. Without a year the latest such day counts, or the next
/// one where the sentence speaks of the future. What cannot be told stays unknown.
/// </summary>
internal static class DateFinder
{
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly HashSet<string> Future = ["will", "shall", "'ll", "scheduled", "plans", "planned", "expected", "due", "upcoming", "next", "slated", "wo"];

    public static List<DateExpression> Find(Token[] tokens, Sentence sentence, DateOnly? published)
    {
        var found = new List<DateExpression>();
        bool? future = null;
        for (var i = sentence.First; i < sentence.Limit;)
        {
            if (!MayBegin(tokens[i])) { i++; continue; }
            future ??= LooksAhead(tokens, sentence);
            var scan = new Scan(tokens, sentence.Limit, published, future.Value);
            if (scan.At(i) is { } date) { found.Add(date); i = date.Limit; }
            else i++;
        }
        return found;
    }

    private static bool MayBegin(Token token) => char.IsDigit(token.Text[0]) || MonthOf(token) > 0 || WeekdayOf(token) >= 0
        || token.Lower is "today" or "yesterday" or "tomorrow" or "tonight" or "last" or "next" or "this" or "early" or "late" or "mid" or "the" or "a" or "an" or "one"
            or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "several" or "earlier" or "since" or "until" or "between" or "from"
            or "spring" or "summer" or "autumn" or "winter" or "mid-" || token.Lower.StartsWith("mid-", StringComparison.Ordinal);

    private static bool LooksAhead(Token[] tokens, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.Limit; i++)
            if (Future.Contains(tokens[i].Lower) || (tokens[i].Tag == Tag.To && i > sentence.First && tokens[i - 1].Lower is "is" or "are" or "set" or "ready")) return true;
        return false;
    }

    internal static int MonthOf(Token token)
    {
        if (!token.IsCapitalized || token.Text.Length < 3) return 0;
        var word = token.Lower.TrimEnd('.');
        var full = Array.IndexOf(Months, word);
        if (full >= 0) return full + 1;
        // "Mar" and "Dec" without a full stop are names as often as months.
        return word is "sept" || (word.Length == 3 && (token.Text[^1] == '.' || word is "jan" or "feb" or "apr" or "aug" or "sep" or "oct" or "nov" or "dec"))
            ? Array.FindIndex(Months, month => month.StartsWith(word[..3], StringComparison.Ordinal)) + 1
            : 0;
    }

    internal static int WeekdayOf(Token token)
    {
        if (!token.IsCapitalized) return -1;
        var full = Array.IndexOf(Weekdays, token.Lower);
        return full >= 0 || token.Text[^1] != '.' ? full : Array.FindIndex(Weekdays, day => day[..3] == token.Lower.TrimEnd('.'));
    }

    internal static int Number(string word) => word switch
    {
        "a" or "an" or "one" => 1, "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7, "eight" => 8, "nine" => 9,
        "ten" => 10, "eleven" => 11, "twelve" => 12,
        _ => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000 ? number : 0,
    };
}
