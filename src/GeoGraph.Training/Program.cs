using System.Diagnostics;
using System.Globalization;
using GeoGraph.Language.Network;
using GeoGraph.Training.Corpora;
using GeoGraph.Training.Learning;

// Trains the models of GeoGraph.Language from the labelled corpora.
// dotnet run -c Release --project src/GeoGraph.Training -- CORPORA OUT [--share X] [--plan silverEpochs,goldEpochs] [--size half,layers]
var (corpora, output) = (args[0], args[1]);
double Number(string option, double otherwise) => Array.IndexOf(args, option) is >= 0 and var at ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

var clock = Stopwatch.StartNew();
var corpus = Corpus.Read(corpora, Number("--share", 1));
Console.WriteLine($"Read the corpora in {clock.Elapsed.TotalSeconds:0} s");
var (half, layers) = ((int)Number("--half", 96), (int)Number("--layers", 4));
var trainer = new Trainer(corpus, words => new NetworkSize(words, half, layers, Arc: 96, Relation: 96, Name: 64), Console.Out);
Phase[] phases =
[
    new("news", Number("--news", 3), Silver: 1, Gold: 2, (2e-3f, 5e-4f), Dropout: 0.15f),
    new("gold", Number("--gold", 10), Silver: 0.06, Gold: 1, ((float)Number("--rate", 1e-3), 2e-5f), Dropout: 0.33f),
];
Model? model = null;
foreach (var phase in phases)
    if (phase.Epochs > 0) model = trainer.Run(phase);
using var file = File.Create(output);
model!.Write(file);
Console.WriteLine($"Wrote {output}, {file.Length / 1e6:0.0} MB, after {clock.Elapsed.TotalMinutes:0.0} minutes");
