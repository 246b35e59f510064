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
var begin = Array.IndexOf(args, "--from") is >= 0 and var f ? args[f + 1] : null;
var trainer = new Trainer(corpus, words => new NetworkSize(words, half, layers, Arc: (int)Number("--arc", 96), Relation: (int)Number("--relation", 96), Name: (int)Number("--name", 64)), Console.Out);
Phase[] phases =
[
    new("news", Number("--news", 3), Silver: 1, Gold: 2, (2e-3f, 5e-4f), Dropout: (float)Number("--drop1", 0.15)),
    new("gold", Number("--gold", 10), Silver: Number("--mix", 0.06), Gold: 1, ((float)Number("--rate", 1e-3), 2e-5f), Dropout: (float)Number("--drop2", 0.33)),
];
Model? model = null;
foreach (var phase in phases)
    {
    if (begin is not null && phase.Name == "news") { trainer.Load(begin); continue; }
    if (phase.Epochs > 0) model = trainer.Run(phase);
    if (phase.Name == "news") trainer.Save(output + ".news");
}
using var file = File.Create(output);
model!.Write(file);
Console.WriteLine($"Wrote {output}, {file.Length / 1e6:0.0} MB, after {clock.Elapsed.TotalMinutes:0.0} minutes");
