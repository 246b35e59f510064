using GeoGraph.Language.Network;
using GeoGraph.Training.Corpora;

namespace GeoGraph.Training.Learning;

/// <summary>Teaches where sentences end, on paragraphs of the treebanks.</summary>
public static class BoundaryTrainer
{
    private const int Epochs = 12;
    private const int BatchWords = 1500;
    private const float Dropout = 0.2f;

    /// <summary>Learns; all that the network of boundaries knows.</summary>
    /// <param name="model">The trained large network, whose vectors of words stay as they are.</param>
    /// <param name="paragraphs">To learn from.</param>
    /// <param name="tuning">To judge by.</param>
    /// <param name="log">For people.</param>
    public static BoundaryWeights Learn(Model model, IEnumerable<TreebankParagraph> paragraphs, IEnumerable<TreebankParagraph> tuning, TextWriter log)
    {
        var forms = new FormVectors(model);
        var lessons = paragraphs.Select(paragraph => Lesson(paragraph, forms, model.Weights.Size.Width)).ToArray();
        var weights = new BoundaryWeights(model.Weights.Size.Width);
        Beginning.Fill(weights.All, weights.Layers, BoundaryWeights.Half, new Chance(5));
        var (adam, pass, chance) = (new Adam(weights.All), new BoundaryPass(weights), new Chance(6));
        var (words, done, step) = (lessons.Sum(lesson => lesson.Length), 0L, 0);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            chance.Shuffle(lessons);
            var loss = 0.0;
            for (var at = 0; at < lessons.Length;)
            {
                var (first, sum) = (at, 0);
                while (at < lessons.Length && sum < BatchWords) sum += lessons[at++].Length;
                loss += pass.Learn(lessons[first..at], Dropout, chance);
                done += sum;
                adam.Step([pass.Gradient], 3e-3f * (1.02f - (float)done / (words * Epochs)));
                if (++step % 5 == 0) adam.Remember(Math.Max(0.01f, 5f / (5 + step)));
            }
            if (epoch % 4 == 3) log.WriteLine($"boundaries, epoch {epoch + 1}: {loss / words:0.0000}");
        }
        adam.Swap();
        var tagger = new BoundaryTagger(weights, forms);
        var (right, said, wanted) = (0, 0, 0);
        foreach (var paragraph in tuning)
        {
            var ends = new float[paragraph.Words.Count];
            tagger.Score(paragraph.Text, [.. paragraph.Words], paragraph.Gaps, ends);
            var (mine, theirs) = (Spans(i => ends[i] > 0, ends.Length), Spans(i => paragraph.Ends[i], ends.Length));
            (right, said, wanted) = (right + mine.Intersect(theirs).Count(), said + mine.Count, wanted + theirs.Count);
        }
        log.WriteLine($"boundaries: sentence F1 {200.0 * right / (said + wanted):0.0}");
        return weights;
    }

    private static List<(int, int)> Spans(Func<int, bool> ends, int count)
    {
        var (spans, begin) = (new List<(int, int)>(), 0);
        for (var i = 0; i < count; i++)
        {
            if (!ends(i) && i + 1 < count) continue;
            spans.Add((begin, i + 1));
            begin = i + 1;
        }
        return spans;
    }

    private static Paragraph Lesson(TreebankParagraph paragraph, FormVectors forms, int width)
    {
        var vectors = new float[paragraph.Words.Count * width];
        for (var i = 0; i < paragraph.Words.Count; i++)
        {
            var word = paragraph.Text.AsSpan(paragraph.Words[i].Begin..paragraph.Words[i].End);
            forms.Of(word, WordFeatures.Normal(word)).CopyTo(vectors.AsSpan(i * width));
        }
        return new Paragraph(vectors, paragraph.Gaps, paragraph.Ends);
    }
}
