using GeoGraph.Core;
using GeoGraph.Evaluation;
using GeoGraph.Evaluation.Language;
using GeoGraph.Evaluation.Parsing;
using GeoGraph.Extraction;
using GeoGraph.Language.Network;

// Reads the labelled sets with the reader of this build and has the scorer beside them say how good it is.
// dotnet run -- [--date YYYY-MM-DD] [--write FILE] [--keep FOLDER] [set …]
// dotnet run -- language [MODEL]           how well the pipeline of English reads, on treebanks and sets of names
// dotnet run -- words [--train] [--show N]
if (args is ["words", ..]) return WordScores.Print(args);

using var cancel = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) => { e.Cancel = true; cancel.Cancel(); };

if (args is ["language", ..])
{
    if (Environment.GetEnvironmentVariable("GEOGRAPH_SHARED") is not { } shared)
    {
        Console.Error.WriteLine("Set GEOGRAPH_SHARED to the folder that holds corpora.");
        return 2;
    }
    var model = Model.Read(args is [_, { } path] ? path : LanguageTable.ShippedModel);
    new LanguageTable(Path.Combine(shared, "corpora"), model).Print(Console.Out);
    if (Scorer.Find() is { } dates)
        Console.WriteLine(Report.Line(await dates.ScoreAsync(LabelledSet.All.Single(set => set.Name == "dates"), ArticleReader.Load(DataFolder.Shipped), null, cancel.Token)));
    return 0;
}

var options = EvaluationOptions.Parse(args);
var scorer = Scorer.Find();
if (scorer is null)
{
    Console.Error.WriteLine("Set GEOGRAPH_SHARED to the folder that holds eval/score.py and corpora, and see that python3.11 or python3 is on the path.");
    return 2;
}

var reader = ArticleReader.Load(DataFolder.Shipped);
var results = new List<SetResult>();
foreach (var set in LabelledSet.All.Where(set => options.Sets.Count == 0 || options.Sets.Contains(set.Name)))
{
    results.Add(await scorer.ScoreAsync(set, reader, options.Keep, cancel.Token));
    Console.WriteLine(Report.Line(results[^1]));
}
if (options.Write is { } file) await File.WriteAllTextAsync(file, Report.Markdown(results, reader.Version, options.Date), cancel.Token);
return results.Exists(result => result.Zeros.Values.Any(count => count != 0)) ? 1 : 0;
