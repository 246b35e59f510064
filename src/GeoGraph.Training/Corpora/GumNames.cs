using System.Text.RegularExpressions;
using GeoGraph.Language.Network;

namespace GeoGraph.Training.Corpora;

/// <summary>
/// Names out of GUM's entities (https://gucorpling.org/gum/), which cover every noun phrase: of those whose head is a proper noun, the
/// proper nouns around it.
/// </summary>
internal static partial class GumNames
{
    private static readonly HashSet<string> Titles = ["Mr.", "Mrs.", "Ms.", "Dr.", "Mr", "Mrs", "Dr", "Sir", "President", "Prime", "Minister", "Senator", "Sen.", "Rep.", "Gen.", "General", "King", "Queen", "Prince", "Professor", "Prof.", "Governor", "Mayor", "Judge", "Justice", "Captain", "Chancellor", "Pope", "Secretary", "Chairman"];
    private static readonly HashSet<string> Links = ["of", "the", "for", "and", "&", "-", "'s", "’s", "de", "on", "in"];

    /// <summary>Tags of names of a sentence's rows.</summary>
    public static sbyte[] Of(IReadOnlyList<string[]> rows)
    {
        var names = new sbyte[rows.Count];
        foreach (var (first, last, type) in Entities(rows).OrderByDescending(entity => entity.Last - entity.First))
        {
            var kind = type switch { "person" => 0, "organization" => 1, "place" => 2, _ => -1 };
            var head = Enumerable.Range(first, last - first + 1).FirstOrDefault(i => int.Parse(rows[i][6], System.Globalization.CultureInfo.InvariantCulture) - 1 is var h && (h < first || h > last), first);
            if (kind < 0 || rows[head][3] != "PROPN") continue;
            var (begin, end) = (head, head);
            while (begin > first && (IsProper(rows, begin - 1) || (begin - 1 > first && Links.Contains(rows[begin - 1][1]) && IsProper(rows, begin - 2)))) begin--;
            while (end < last && (IsProper(rows, end + 1) || (end + 1 < last && Links.Contains(rows[end + 1][1]) && IsProper(rows, end + 2)))) end++;
            while (begin < head && (Links.Contains(rows[begin][1]) || (kind == 0 && Titles.Contains(rows[begin][1])))) begin++;
            if (Enumerable.Range(begin, end - begin + 1).Any(i => names[i] != 0)) continue;
            for (var i = begin; i <= end; i++) names[i] = (sbyte)Labels.NameTag(kind, i == begin, begin == end);
        }
        return names;
    }

    private static bool IsProper(IReadOnlyList<string[]> rows, int i) => rows[i][3] == "PROPN";

    private static IEnumerable<(int First, int Last, string Type)> Entities(IReadOnlyList<string[]> rows)
    {
        var open = new Stack<(string Id, int First, string Type)>();
        for (var i = 0; i < rows.Count; i++)
        {
            var entity = rows[i][9].Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal));
            if (entity is null) continue;
            foreach (Match bracket in Bracket().Matches(entity["Entity=".Length..]))
                if (bracket.Groups["open"].Success)
                {
                    var parts = bracket.Groups["open"].Value.Split('-');
                    if (parts.Length < 2) continue;
                    if (bracket.Groups["close"].Success) yield return (i, i, parts[1]);
                    else open.Push((parts[0], i, parts[1]));
                }
                else if (open.TryPop(out var begun)) yield return (begun.First, i, begun.Type);
        }
    }

    [GeneratedRegex(@"\((?<open>[^()]+)(?<close>\))?|[^()]*\)")]
    private static partial Regex Bracket();
}
