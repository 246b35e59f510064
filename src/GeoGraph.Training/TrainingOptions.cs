using System.Globalization;
using GeoGraph.Language.Network;
using GeoGraph.Training.Learning;

namespace GeoGraph.Training;

/// <summary>How to train; the defaults make the model that the project ships.</summary>
/// <param name="Corpora">The folder of labelled corpora.</param>
/// <param name="Model">The model file to write.</param>
/// <param name="Share">How much of each set to learn from, from its beginning.</param>
/// <param name="News">First from news that a machine labelled, and from treebanks.</param>
/// <param name="Gold">Then from what people labelled, with a little news.</param>
/// <param name="Size">The size of the network by the words of its vocabulary.</param>
/// <param name="Checkpoint">Where to keep the weights after the first phase; null nowhere.</param>
/// <param name="From">Weights of a first phase to go on from; null begins anew.</param>
/// <param name="FinishOnly">Only learns boundaries and lemmas, for a model that is there.</param>
internal sealed record TrainingOptions(
    string Corpora, string Model, double Share, Phase News, Phase Gold, Func<int, NetworkSize> Size, string? Checkpoint, string? From, bool FinishOnly)
{
    public static TrainingOptions Parse(string[] arguments)
    {
        if (arguments.Length < 2) throw new ArgumentException("Name the folder of corpora and the model file to write.");
        string? Text(string option) => Array.IndexOf(arguments, option) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
        double Number(string option, double otherwise) => Text(option) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        var (half, layers, arc, relation, name) = ((int)Number("--half", 128), (int)Number("--layers", 4), (int)Number("--arc", 128), (int)Number("--relation", 128), (int)Number("--name", 96));
        return new TrainingOptions(
            arguments[0], arguments[1], Number("--share", 1),
            new Phase("news", Number("--news", 4), Silver: 1, Gold: 3, (2e-3f, 5e-4f), (float)Number("--news-dropout", 0.15)),
            new Phase("gold", Number("--gold", 10), Silver: Number("--mix", 0.06), Gold: 1, ((float)Number("--rate", 1e-3), 2e-5f), (float)Number("--dropout", 0.4)),
            words => new NetworkSize(words, half, layers, arc, relation, name),
            Text("--checkpoint"), Text("--from"), Array.IndexOf(arguments, "--finish") >= 0);
    }
}
