using GeoGraph.Training.Corpora;

namespace GeoGraph.Training.Learning;

/// <summary>Sentences once more as headlines have them, in capitals or with a capital on each word, and as hasty people write, in small letters, so that the network can read those.</summary>
internal static class Capitals
{
    private const float All = 0.05f, Each = 0.04f, None = 0.05f;

    public static IEnumerable<Example> Variants(IEnumerable<Example> examples, Chance chance)
    {
        foreach (var example in examples)
        {
            var dice = chance.Next();
            if (dice < All) yield return example with { Words = Array.ConvertAll(example.Words, word => word.ToUpperInvariant()) };
            else if (dice < All + None) yield return example with { Words = Array.ConvertAll(example.Words, word => word.ToLowerInvariant()) };
            else if (dice < All + None + Each) yield return example with { Words = Array.ConvertAll(example.Words, word => char.ToUpperInvariant(word[0]) + word[1..]) };
        }
    }
}
