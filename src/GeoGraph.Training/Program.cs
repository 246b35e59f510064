using GeoGraph.Training;

// Trains the model of GeoGraph.Language from the labelled corpora, the same way every time:
// dotnet run -c Release --project src/GeoGraph.Training -- CORPORA data/models/english.model
if (TrainingOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(TrainingOptions.Usage);
    return 2;
}
TrainingRun.Run(options, Console.Out);
return 0;
