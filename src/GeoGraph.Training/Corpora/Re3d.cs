using GeoGraph.Language.Network;
using GeoGraph.Language.Segmentation;

namespace GeoGraph.Training.Corpora;

/// <summary>
/// Documents on the war in Syria and Iraq with names by a crowd. Its organizations and places are to be trusted, its persons are not
/// and teach nothing; the documents from <see cref="HeldOut"/> on are kept to measure on.
/// </summary>
public static class Re3d
{
    public const int HeldOut = 40;

    public static IEnumerable<Example> Read(string file)
    {
        foreach (var row in CorpusFile.Json(file).Take(HeldOut))
        {
            var text = row.GetProperty("text").GetString()!;
            var units = Units(text);
            var words = new List<Word>();
            WordCutter.Cut(text, 0, text.Length, words);
            var names = new sbyte[words.Count];
            foreach (var entity in row.GetProperty("entities").EnumerateArray())
            {
                var (begin, end) = (units[entity.GetProperty("begin").GetInt32()], units[entity.GetProperty("end").GetInt32()]);
                var kind = LabelIndex.NameKind(entity.GetProperty("type").GetString()!);
                var inside = Enumerable.Range(0, words.Count).Where(i => words[i].Begin >= begin && words[i].End <= end).ToList();
                var clear = kind > 0 && inside.TrueForAll(i => names[i] == 0);
                foreach (var i in inside) names[i] = clear ? (sbyte)Labels.NameTag(kind, i == inside[0], inside.Count == 1) : (sbyte)-1;
            }
            for (var (i, first) = (0, 0); i < words.Count; i++)
            {
                if (i + 1 < words.Count && text[words[i].Begin] is not ('.' or '!' or '?') && !text.AsSpan(words[i].End, words[i + 1].Begin - words[i].End).Contains('\n')) continue;
                yield return new Example { Words = [.. words[first..(i + 1)].Select(word => text[word.Begin..word.End])], Names = names[first..(i + 1)], Gold = true };
                first = i + 1;
            }
        }
    }

    /// <summary>For each code point, where it begins in UTF-16 units.</summary>
    private static int[] Units(string text)
    {
        var units = new List<int>();
        for (var i = 0; i < text.Length; i++) if (!char.IsLowSurrogate(text[i])) units.Add(i);
        units.Add(text.Length);
        return [.. units];
    }
}
