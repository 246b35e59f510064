using System.Diagnostics;
using GeoGraph.Language.Network;
using GeoGraph.Training.Corpora;
using GeoGraph.Training.Learning;

namespace GeoGraph.Training;

/// <summary>From the corpora to the model file: first the network, then where sentences end, then lemmas.</summary>
public static class TrainingRun
{
    /// <summary>Trains and writes the model.</summary>
    /// <param name="options">How.</param>
    /// <param name="log">Progress and scores on the tuning sets, for people.</param>
    public static void Run(TrainingOptions options, TextWriter log)
    {
        var clock = Stopwatch.StartNew();
        var model = options.FinishOnly ? Model.Read(options.Model) : Network(options, log);
        var banks = Treebanks.Read(options.Corpora, options.Share);
        model = model.With(BoundaryTrainer.Learn(model, banks.Paragraphs, banks.TuningParagraphs, log), LemmaTrainer.Learn(banks.Lemmas));
        using var output = File.Create(options.Model);
        model.Write(output);
        log.WriteLine($"Wrote {options.Model}, {output.Length / 1e6:0.0} MB, after {clock.Elapsed.TotalMinutes:0.0} minutes");
    }

    private static Model Network(TrainingOptions options, TextWriter log)
    {
        var corpus = Corpus.Read(options.Corpora, options.Share);
        var trainer = new Trainer(corpus, options.Size, log);
        if (options.From is { } checkpoint) trainer.Load(checkpoint);
        else trainer.Run(options.News);
        if (options.Checkpoint is { } file) trainer.Save(file);
        return options.Gold.Epochs > 0 ? trainer.Run(options.Gold) : trainer.Model();
    }
}
