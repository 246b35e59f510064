namespace GeoGraph.Language;

/// <summary>
/// Finds words that name days, or lengths of time, in one sentence of English. Days are counted from the day of publication; without a year the
/// latest such day counts, or the next one where the clause looks ahead. What cannot be told stays unknown. Ranges include their last day.
/// Needs no tokens or tags, changes nothing, and takes any text in time linear in its length.
/// </summary>
public static class DateFinder
{
    /// <summary>The expressions of <c>text[begin..end]</c>, in order, not overlapping.</summary>
    /// <param name="text">Any string.</param>
    /// <param name="begin">First UTF-16 unit of the sentence.</param>
    /// <param name="end">After its last.</param>
    /// <param name="published">The day that "yesterday" is counted from; null leaves relative dates unknown.</param>
    public static IReadOnlyList<TimeExpression> Find(string text, int begin, int end, DateOnly? published)
    {
        if (!TimeWords.MayHold(text.AsSpan(begin, end - begin))) return [];
        var words = TimeWords.Of(text, begin, end);
        var reading = new TimeReading(words, published);
        var found = new List<TimeExpression>();
        for (var i = 0; i < words.Count;)
        {
            if (!MayBegin(words, i)) { i++; continue; }
            var point = Points.At(reading, i);
            var date = Strong(point) | Ranges.At(reading, i, point);
            if (!date.Any) date = Counted.Duration(reading, i);
            if (!date.Any) { i++; continue; }
            if (date.Grain == DateGrain.Day || date.Grain == DateGrain.Month && reading.Anchor is null) reading.Anchor = date.From ?? reading.Anchor;
            found.Add(Expression(words, i, date));
            i = date.Limit;
        }
        return found;
    }

    private static Found Strong(Found date) => date.Weak ? Found.None : date;

    private static bool MayBegin(TimeWords words, int i)
    {
        var word = words[i];
        if (word.Digits || word.Term != Term.None) return true;
        if (words.Is(i, "the") && (words.Term(i + 1).Month > 0 || words.Term(i + 1).Weekday > 0 || words.Digits(i + 1) == 4)) return false; // "the May 25 attack"
        return word.Letters
            ? words.IsAny(i, "the", "a", "an", "in", "within", "from", "between", "since", "until", "till", "that", "same", "calendar", "q", "h", "AD", "final")
            : words.Sign(i, "'’‘");
    }

    private static TimeExpression Expression(TimeWords words, int first, Found date)
    {
        var (from, to) = date.From > date.To ? (null, null) : (date.From, date.To);
        var known = from is not null || to is not null;
        return new(words[first].Begin, words[date.Limit - 1].End, from, to, known ? date.Grain : DateGrain.Unknown, date.Length);
    }
}
