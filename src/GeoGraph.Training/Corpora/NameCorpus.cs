using System.Text;
using System.Text.Json;
using GeoGraph.Language.Network;

namespace GeoGraph.Training.Corpora;

/// <summary>Sets of labelled names, a JSON object a line: text, tokens and entities by code points.</summary>
public static class NameCorpus
{
    /// <summary>
    /// Its sentences. Where <paramref name="peoples"/> says so, MISC names peoples and becomes GRP; elsewhere MISC is anything, and its
    /// words teach nothing.
    /// </summary>
    public static IEnumerable<(string Id, Example Sentence)> Read(string file, bool peoples)
    {
        foreach (var row in CorpusFile.Json(file))
        {
            var text = row.GetProperty("text").GetString()!.EnumerateRunes().ToArray();
            var tokens = row.GetProperty("tokens").EnumerateArray().Select(token => (token[0].GetInt32(), token[1].GetInt32())).ToList();
            var names = new sbyte[tokens.Count];
            foreach (var entity in row.GetProperty("entities").EnumerateArray()) Mark(names, tokens, entity, peoples);
            yield return (row.GetProperty("id").GetString()!, new Example
            {
                Words = [.. tokens.Select(token => Text(text, token))],
                Names = names,
                Gold = true,
            });
        }
    }

    private static string Text(Rune[] text, (int Begin, int End) token)
    {
        var word = new StringBuilder();
        foreach (var rune in text.AsSpan(token.Begin..token.End)) word.Append(rune.ToString());
        return word.ToString();
    }

    private static void Mark(sbyte[] names, List<(int Begin, int End)> tokens, JsonElement entity, bool peoples)
    {
        var (begin, end) = (entity.GetProperty("begin").GetInt32(), entity.GetProperty("end").GetInt32());
        var type = entity.GetProperty("type").GetString()!;
        var kind = LabelIndex.NameKind(type == "MISC" && peoples ? "GRP" : type);
        var inside = Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Begin >= begin && tokens[i].End <= end).ToList();
        foreach (var i in inside) names[i] = kind < 0 ? (sbyte)-1 : (sbyte)Labels.NameTag(kind, i == inside[0], inside.Count == 1);
    }
}
