using System.Globalization;
using System.Text.Json;
using GeoGraph.Evaluation.Parsing;
using GeoGraph.Language;
using GeoGraph.Language.Names;
using GeoGraph.Language.Network;

namespace GeoGraph.Evaluation.Language;

/// <summary>Names by exact span and kind, persons, organizations and places; each row of a set is a text of its own.</summary>
internal static class NameScore
{
    private static readonly string[] Types = ["PER", "ORG", "LOC"];

    public static string Of(Model model, string file, int skip)
    {
        var (pipeline, parsed) = (new EnglishPipeline(model), new ParsedText());
        var counts = Types.ToDictionary(type => type, _ => new Count());
        foreach (var line in File.ReadLines(file).Skip(skip))
        {
            var row = JsonElement.Parse(line);
            var text = row.GetProperty("text").GetString()!;
            pipeline.Read(text, null, parsed);
            var wanted = row.GetProperty("entities").EnumerateArray()
                .Select(entity => (entity.GetProperty("begin").GetInt32(), entity.GetProperty("end").GetInt32(), entity.GetProperty("type").GetString()!)).ToHashSet();
            var points = Points(text);
            var said = new HashSet<(int, int, string)>();
            foreach (var name in parsed.Names)
                if (name.Kind != NameKind.Group) said.Add((points[parsed.Words[name.First].Begin], points[parsed.Words[name.Limit - 1].End], Types[(int)name.Kind]));
            foreach (var type in Types)
            {
                var (mine, theirs) = (said.Where(span => span.Item3 == type).ToList(), wanted.Where(span => span.Item3 == type).ToList());
                var old = counts[type];
                counts[type] = new Count(old.Right + mine.Intersect(theirs).Count(), old.Said + mine.Count, old.Wanted + theirs.Count);
            }
        }
        var all = new Count(counts.Values.Sum(c => c.Right), counts.Values.Sum(c => c.Said), counts.Values.Sum(c => c.Wanted));
        return string.Create(CultureInfo.InvariantCulture, $"F1 {100 * all.F1:0.0} (P {100.0 * all.Right / Math.Max(1, all.Said):0.0} R {100.0 * all.Right / Math.Max(1, all.Wanted):0.0}), ")
            + string.Join(", ", counts.Select(pair => $"{pair.Key} {LanguageTable.Percent(pair.Value)}"));
    }

    /// <summary>For each UTF-16 unit, how many code points lie before it.</summary>
    private static int[] Points(string text)
    {
        var points = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++) points[i + 1] = points[i] + (char.IsLowSurrogate(text[i]) ? 0 : 1);
        return points;
    }
}
