namespace GeoGraph.Language.Network;

/// <summary>FNV-1a over UTF-16 units with a finishing mix (MurmurHash3's), the same on every machine and in every version.</summary>
public static class Hash
{
    public const ulong Seed = 14695981039346656037;

    public static ulong Add(ulong hash, ulong unit) => (hash ^ unit) * 1099511628211;

    public static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var c in text) hash = Add(hash, c);
        return Finish(hash);
    }
}
