using System.Diagnostics;
using GeoGraph.Language.Network;
using GeoGraph.Training.Corpora;

namespace GeoGraph.Training.Learning;

/// <summary>A stretch of training.</summary>
/// <param name="Name">For people.</param>
/// <param name="Epochs">How often all of its sentences are seen.</param>
/// <param name="Silver">Share of the silver sentences in each epoch.</param>
/// <param name="Gold">How often gold sentences are in each epoch.</param>
/// <param name="Rate">Learning rate at its beginning and end; it falls like a cosine.</param>
/// <param name="Dropout">Chance of a number to be left out.</param>
public sealed record Phase(string Name, double Epochs, double Silver, int Gold, (float From, float To) Rate, float Dropout);

/// <summary>Teaches the network, on two threads, the same way every time.</summary>
public sealed class Trainer
{
    private const int Threads = 2; // each has its half of a batch; their sums are added in order
    private const int BatchWords = 1000;
    private const int WarmUp = 300; // steps
    private const int MeanEvery = 10; // steps

    private readonly Corpus corpus;
    private readonly Weights weights;
    private readonly Lexicon lexicon;
    private readonly Adam adam;
    private readonly Pass[] passes;
    private readonly Lesson[] gold, silver;
    private readonly TextWriter log;
    private readonly Chance chance = new(2026);
    private int steps;

    public Trainer(Corpus corpus, Func<int, NetworkSize> size, TextWriter log)
    {
        (this.corpus, this.log) = (corpus, log);
        var all = corpus.Gold.Concat(corpus.Silver);
        lexicon = new Lexicon(all, atLeast: 3);
        gold = [.. corpus.Gold.Concat(Capitals.Variants(corpus.Gold, new Chance(7))).Select(example => Lesson.Of(example, lexicon, corpus.Lists))];
        silver = [.. corpus.Silver.Select(example => Lesson.Of(example, lexicon, corpus.Lists))];
        weights = new Weights(size(lexicon.Vocabulary.Count + 1));
        Beginning.Fill(weights, new Chance(1));
        adam = new Adam(weights.All);
        passes = [.. Enumerable.Range(0, Threads).Select(_ => new Pass(weights, lexicon))];
        log.WriteLine($"{gold.Length} gold and {silver.Length} silver sentences, {lexicon.Vocabulary.Count} words, {weights.All.Sum(matrix => (long)matrix.Values.Length)} weights");
    }

    /// <summary>The model as it is.</summary>
    public Model Model() => Language.Network.Model.Of(weights, [.. lexicon.Vocabulary.OrderBy(pair => pair.Value).Select(pair => pair.Key)], corpus.Lists);

    /// <summary>Runs a phase; the model that it ends with.</summary>
    public Model Run(Phase phase)
    {
        var clock = Stopwatch.StartNew();
        steps = 0;
        var epochWords = silver.Sum(lesson => (long)lesson.Length) * phase.Silver + gold.Sum(lesson => (long)lesson.Length) * phase.Gold;
        var (total, done, seen) = ((long)(epochWords * phase.Epochs), 0L, 0L);
        var losses = default(Losses);
        while (done < total)
            foreach (var batch in Epoch(phase))
            {
                var rate = phase.Rate.To + (phase.Rate.From - phase.Rate.To) * 0.5f * (1 + MathF.Cos(MathF.PI * Math.Min(1, (float)((double)done / total))));
                losses += Step(batch, phase.Dropout, rate * Math.Min(1, (steps + 1f) / WarmUp));
                var words = batch.Sum(lesson => lesson.Length);
                done += words;
                seen += words;
                if (seen > 500_000)
                {
                    log.WriteLine($"{phase.Name} {100.0 * done / total:0}%  {losses}  {done / clock.Elapsed.TotalSeconds:0} words/s");
                    (seen, losses) = (0, default);
                }
                if (done >= total) break;
            }
        adam.Swap();
        adam.Forget();
        var model = Model();
        foreach (var (name, sentences) in corpus.Tuning) log.WriteLine($"{phase.Name} after {clock.Elapsed.TotalSeconds:0} s, {name}: {DevScores.Line(model, sentences)}");
        return model;
    }

    public void Save(string file)
    {
        using var stream = File.Create(file);
        foreach (var matrix in weights.All) stream.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(matrix.Values.AsSpan()));
    }

    public void Load(string file)
    {
        using var stream = File.OpenRead(file);
        foreach (var matrix in weights.All) stream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(matrix.Values.AsSpan()));
        adam.Forget();
    }

    private Losses Step(Lesson[] batch, float dropout, float rate)
    {
        var words = batch.Sum(lesson => lesson.Length);
        var parts = new Lesson[Threads][];
        for (var (i, from) = (0, 0); i < Threads; i++)
        {
            // About as many words for each thread.
            var (to, sum) = (from, 0);
            while (to < batch.Length && (i == Threads - 1 || sum < words / Threads)) sum += batch[to++].Length;
            parts[i] = batch[from..to];
            from = to;
        }
        var dice = parts.Select(_ => new Chance(chance.Bits())).ToArray();
        var losses = new Losses[Threads];
        Parallel.For(0, Threads, i => losses[i] = passes[i].Learn(parts[i], dropout, 1f / words, dice[i]));
        adam.Step([.. passes.Select(pass => pass.Gradient)], rate);
        if (++steps % MeanEvery == 0) adam.Remember(Math.Max(MeanEvery / 1000f, 1f / (1 + steps / MeanEvery)));
        return losses.Aggregate((a, b) => a + b);
    }

    private IEnumerable<Lesson[]> Epoch(Phase phase)
    {
        var pool = (Lesson[])silver.Clone();
        chance.Shuffle(pool);
        var lessons = pool[..(int)(pool.Length * phase.Silver)].Concat(Enumerable.Repeat(gold, phase.Gold).SelectMany(all => all)).ToArray();
        chance.Shuffle(lessons);
        var batch = new List<Lesson>();
        var words = 0;
        foreach (var lesson in lessons)
        {
            batch.Add(lesson);
            if ((words += lesson.Length) < BatchWords) continue;
            yield return [.. batch];
            batch.Clear();
            words = 0;
        }
        if (batch.Count > 1) yield return [.. batch];
    }
}
