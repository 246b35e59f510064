using System.Text.Json;
using GeoGraph.Language.Network;

namespace GeoGraph.Training.Corpora;

/// <summary>World news, labelled by another parser and tagger.</summary>
public static class Silver
{
    private const float Disputed = 0.2f; // an arc on which the two parsers of the set do not agree

    /// <summary>The sentences, in order of the file.</summary>
    /// <param name="file">The labels.</param>
    /// <param name="texts">The text of each id.</param>
    /// <param name="people">Whether a word names a people or comes from such a name.</param>
    public static IEnumerable<Example> Read(string file, IReadOnlyDictionary<string, string> texts, Func<string, bool> people)
    {
        foreach (var document in CorpusFile.Json(file))
        {
            var text = texts[document.GetProperty("id").GetString()!];
            foreach (var sentence in document.GetProperty("sentences").EnumerateArray())
                yield return Sentence(text, [.. sentence.EnumerateArray()], people);
        }
    }

    private static Example Sentence(string text, JsonElement[] rows, Func<string, bool> people)
    {
        var words = Array.ConvertAll(rows, row => text[row[0].GetInt32()..row[1].GetInt32()]);
        var names = new sbyte[rows.Length];
        var kinds = Array.ConvertAll(rows, row => row[6].GetString()!);
        for (var i = 0; i < rows.Length; i++)
            if (rows[i][7].GetString() is var second && second == kinds[i]) continue;
            else kinds[i] = kinds[i] == "O" && second == "MISC" && people(words[i]) ? "GRP" : "?"; // where the taggers disagree, neither teaches
        for (var i = 0; i < rows.Length; i++)
        {
            var first = i == 0 || kinds[i - 1] != kinds[i];
            var last = i + 1 == rows.Length || kinds[i + 1] != kinds[i];
            names[i] = kinds[i] switch { "O" => 0, "?" => -1, var kind => (sbyte)Labels.NameTag(LabelIndex.NameKind(kind), first, first && last) };
        }
        return new Example
        {
            Words = words,
            Penn = Array.ConvertAll(rows, row => LabelIndex.Penn(row[2].GetString()!)),
            Heads = Array.ConvertAll(rows, row => row[3].GetInt16()),
            Relations = Array.ConvertAll(rows, row => LabelIndex.Relation(row[4].GetString()!)),
            Trust = Array.ConvertAll(rows, row => row[5].GetInt32() == 1 ? 1f : Disputed),
            Names = names,
            Gold = false,
        };
    }
}
