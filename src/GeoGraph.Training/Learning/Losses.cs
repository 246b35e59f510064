namespace GeoGraph.Training.Learning;

/// <summary>Sums of what the network was wrong by, in nats, and how many words each sum is over.</summary>
public readonly record struct Losses(double Tags, int TagCount, double Names, int NameCount, double Arcs, int ArcCount, double Relations, int RelationCount)
{
    public static Losses operator +(Losses a, Losses b) => new(
        a.Tags + b.Tags, a.TagCount + b.TagCount, a.Names + b.Names, a.NameCount + b.NameCount,
        a.Arcs + b.Arcs, a.ArcCount + b.ArcCount, a.Relations + b.Relations, a.RelationCount + b.RelationCount);

    /// <summary>What training makes small.</summary>
    public double Objective => TagWeight * Tags + Names + Arcs + Relations;

    /// <summary>Tags are easy; they shall not drown the rest.</summary>
    internal const float TagWeight = 0.5f;

    public override string ToString() =>
        $"tags {Mean(Tags, TagCount):0.000}  names {Mean(Names, NameCount):0.000}  arcs {Mean(Arcs, ArcCount):0.000}  relations {Mean(Relations, RelationCount):0.000}";

    private static double Mean(double sum, int count) => count == 0 ? 0 : sum / count;
}
