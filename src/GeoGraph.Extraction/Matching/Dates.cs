using GeoGraph.Core;
using GeoGraph.Language;

namespace GeoGraph.Extraction;

/// <summary>The date of an event.</summary>
internal static class Dates
{
    private const int Reach = 200; // UTF-16 units; a date further away belongs to something else more often than not

    /// <summary>The nearest known date of the sentence; unknown when there is none near.</summary>
    public static OccurredDate Nearest(Document document, Sentence sentence, TextSpan predicate)
    {
        DateExpression? best = null;
        for (var i = FirstIn(document.Dates, sentence); i < document.Dates.Count && document.Dates[i].First < sentence.Limit; i++)
        {
            var date = document.Dates[i];
            if (date.Grain == DateGrain.Unknown || Distance(date, predicate) > Reach) continue;
            if (best is null || Distance(date, predicate) < Distance(best, predicate)) best = date;
        }
        return best is null ? OccurredDate.Unknown : Of(best);
    }

    public static OccurredDate Of(DateExpression date) => date.Grain == DateGrain.Unknown
        ? OccurredDate.Unknown
        : new OccurredDate(date.From, date.To, date.Grain switch
        {
            DateGrain.Day => DatePrecision.Day,
            DateGrain.Month => DatePrecision.Month,
            DateGrain.Year => DatePrecision.Year,
            _ => DatePrecision.Range,
        });

    private static int Distance(DateExpression date, TextSpan predicate) =>
        date.Begin >= predicate.End ? date.Begin - predicate.End : predicate.Begin - date.End;

    private static int FirstIn(IReadOnlyList<DateExpression> dates, Sentence sentence)
    {
        var (low, high) = (0, dates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (dates[middle].First < sentence.First) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
