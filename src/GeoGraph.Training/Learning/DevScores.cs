using GeoGraph.Language.Network;
using GeoGraph.Language.Segmentation;
using GeoGraph.Training.Corpora;

namespace GeoGraph.Training.Learning;

/// <summary>How well a model does on labelled sentences, by gold words; relation subtypes do not count.</summary>
public static class DevScores
{
    private static readonly string[] Bases = Array.ConvertAll(Labels.Relations, relation => relation.Split(':')[0]);

    /// <summary>A line for people.</summary>
    public static string Line(Model model, IReadOnlyList<Example> sentences)
    {
        var annotator = new Annotator(model, new FormVectors(model));
        var said = new Annotations();
        var clock = new System.Diagnostics.Stopwatch();
        var (words, penn, universal, universals, heads, relations, parsed) = (0, 0, 0, 0, 0, 0, 0);
        var (found, wanted, right) = (0, 0, 0);
        foreach (var chunk in sentences.Chunk(64))
        {
            var text = string.Join(' ', chunk.SelectMany(sentence => sentence.Words));
            var (spans, limits, at) = (new List<Word>(), new List<int>(), 0);
            foreach (var sentence in chunk)
            {
                foreach (var word in sentence.Words) { spans.Add(new Word(at, at + word.Length, false)); at += word.Length + 1; }
                limits.Add(spans.Count);
            }
            clock.Start();
            annotator.Annotate(text, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(spans), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(limits), said);
            clock.Stop();
            at = 0;
            foreach (var sentence in chunk)
            {
                for (var i = 0; i < sentence.Words.Length; i++)
                {
                    words++;
                    if (sentence.Penn is { } p && p[i] == said.Penn[at + i]) penn++;
                    if (sentence.Universal is { } u) { universals++; if (u[i] == said.Universal[at + i]) universal++; }
                    if (sentence.Heads is not { } h || sentence.Trust?[i] < 1) continue;
                    parsed++;
                    if (h[i] != said.Heads[at + i]) continue;
                    heads++;
                    if (Bases[sentence.Relations![i]] == Bases[said.Relations[at + i]]) relations++;
                }
                if (sentence.Names is { } names)
                {
                    var (mine, theirs) = (Spans(said.Names.AsSpan(at, names.Length)), Spans(Array.ConvertAll(names, tag => (byte)Math.Max((sbyte)0, tag))));
                    (found, wanted, right) = (found + mine.Count, wanted + theirs.Count, right + mine.Intersect(theirs).Count());
                }
                at += sentence.Words.Length;
            }
        }
        return $"Penn {Percent(penn, words)} UPOS {Percent(universal, universals)} UAS {Percent(heads, parsed)} LAS {Percent(relations, parsed)} names P {Percent(right, found)} R {Percent(right, wanted)} F {Percent(2 * right, found + wanted)}, {words / clock.Elapsed.TotalSeconds:0} words/s";
    }

    private static List<(int, int, int)> Spans(ReadOnlySpan<byte> tags)
    {
        var spans = new List<(int, int, int)>();
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] == 0 || (tags[i] - 1) % 3 == 1) continue;
            var (kind, end) = ((tags[i] - 1) / 3, i + 1);
            if ((tags[i] - 1) % 3 == 0) while (end < tags.Length && tags[end] == Labels.NameTag(kind, false, false)) end++;
            if (kind < 3) spans.Add((kind, i, end)); // peoples are not judged: the sets do not label them
        }
        return spans;
    }

    private static string Percent(int part, int whole) => whole == 0 ? "-" : $"{100.0 * part / whole:0.0}";
}
