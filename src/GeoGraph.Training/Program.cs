using System.Diagnostics;
using GeoGraph.Language.Network;
using GeoGraph.Training;
using GeoGraph.Training.Corpora;
using GeoGraph.Training.Learning;

// Trains the model of GeoGraph.Language from the labelled corpora, the same way every time.
// dotnet run -c Release --project src/GeoGraph.Training -- CORPORA MODEL [--share X] [--news EPOCHS] [--gold EPOCHS] …
var options = TrainingOptions.Parse(args);
var clock = Stopwatch.StartNew();
Model model;
if (options.FinishOnly)
{
    using var trained = File.OpenRead(options.Model);
    model = Model.Read(trained);
}
else
{
    var corpus = Corpus.Read(options.Corpora, options.Share);
    Console.WriteLine($"Read the corpora in {clock.Elapsed.TotalSeconds:0} s");
    var trainer = new Trainer(corpus, options.Size, Console.Out);
    if (options.From is { } checkpoint) trainer.Load(checkpoint);
    else if (options.News.Epochs > 0) trainer.Run(options.News);
    if (options.Checkpoint is { } file) trainer.Save(file);
    model = trainer.Run(options.Gold);
}

var banks = Treebanks.Read(options.Corpora, options.Share);
model = model.With(BoundaryTrainer.Learn(model, banks.Paragraphs, banks.TuningParagraphs, Console.Out), LemmaTrainer.Learn(banks.Lemmas));
using var output = File.Create(options.Model);
model.Write(output);
Console.WriteLine($"Wrote {options.Model}, {output.Length / 1e6:0.0} MB, after {clock.Elapsed.TotalMinutes:0.0} minutes");
