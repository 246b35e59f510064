namespace GeoGraph.Training.Learning;

/// <summary>Dice that fall the same way every time (splitmix64, Steele et al. 2014).</summary>
/// <param name="seed">Where they begin.</param>
public sealed class Chance(ulong seed)
{
    private ulong state = seed;

    public ulong Bits()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public float Next() => (Bits() >> 40) * (1f / (1 << 24));

    /// <summary>From 0 up to, not including, <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Bits() % (ulong)limit);

    /// <summary>From a bell curve of mean 0 and deviation 1 (Box and Muller).</summary>
    public float Normal() => (float)(Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next()));

    /// <summary>Zeros with the chance <paramref name="dropout"/>, else what keeps the mean at one.</summary>
    public void Mask(Span<float> mask, float dropout)
    {
        var keep = 1 / (1 - dropout);
        foreach (ref var value in mask) value = dropout > 0 && Next() < dropout ? 0 : keep;
    }

    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
