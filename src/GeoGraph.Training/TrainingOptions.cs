using System.Globalization;
using GeoGraph.Language.Network;
using GeoGraph.Training.Learning;

namespace GeoGraph.Training;

/// <summary>How to train; the defaults make the model that the project ships.</summary>
/// <param name="Corpora">The folder of labelled corpora.</param>
/// <param name="Model">The model file to write.</param>
/// <param name="Share">How much of each set to learn from, from its beginning.</param>
/// <param name="News">First from news that a machine labelled, and from treebanks.</param>
/// <param name="Gold">Then from what people labelled, with a little news; by default not at all, as that made trees and names worse.</param>
/// <param name="Size">The size of the network by the words of its vocabulary.</param>
/// <param name="Checkpoint">Where to keep the weights after the first phase; null nowhere.</param>
/// <param name="From">Weights of a first phase to go on from; null begins anew.</param>
/// <param name="FinishOnly">Only learns boundaries and lemmas, for a model that is there.</param>
public sealed record TrainingOptions(
    string Corpora, string Model, double Share, Phase News, Phase Gold, Func<int, NetworkSize> Size, string? Checkpoint, string? From, bool FinishOnly)
{
    public const string Usage = """
        usage: GeoGraph.Training CORPORA MODEL [options]

          CORPORA   the folder that holds ud, ner, silver, text and facts
          MODEL     the file to write

          --share X            learn from the first X (0 to 1) of each set; 1
          --news N, --gold N   epochs of the two phases; 4 and 0
          --half N, --layers N, --arc N, --relation N, --name N
                               size of the network; 128, 4, 128, 128, 96
          --news-dropout X, --dropout X, --rate X, --mix X
                               0.15, 0.4, 0.001, and 0.06 of the news in each epoch of the second phase
          --checkpoint FILE    keep the weights after the first phase; --from FILE goes on from there
          --finish             learn only boundaries of sentences and lemmas, for a MODEL that is there
        """;

    /// <summary>The options of a command line; null when it names no corpora and model.</summary>
    public static TrainingOptions? Parse(string[] arguments)
    {
        if (arguments.Length < 2) return null;
        string? Text(string option) => Array.IndexOf(arguments, option) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
        double Number(string option, double otherwise) => Text(option) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        var (half, layers, arc, relation, name) = ((int)Number("--half", 128), (int)Number("--layers", 4), (int)Number("--arc", 128), (int)Number("--relation", 128), (int)Number("--name", 96));
        return new TrainingOptions(
            arguments[0], arguments[1], Number("--share", 1),
            new Phase("news", Number("--news", 4), Silver: 1, Gold: 3, (2e-3f, 5e-4f), (float)Number("--news-dropout", 0.15)),
            new Phase("gold", Number("--gold", 0), Silver: Number("--mix", 0.06), Gold: 1, ((float)Number("--rate", 1e-3), 2e-5f), (float)Number("--dropout", 0.4)),
            words => new NetworkSize(words, half, layers, arc, relation, name),
            Text("--checkpoint"), Text("--from"), Array.IndexOf(arguments, "--finish") >= 0);
    }
}
