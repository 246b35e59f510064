using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GeoGraph.Core;

/// <summary>Ids from content: the first 128 bits of SHA-256 over length-prefixed parts, so that no two lists of parts collide by joining.</summary>
public static class ContentHash
{
    /// <summary>32 lower-case hexadecimal digits. A null part differs from an empty one.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts)
            joined.Append(part is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(joined.ToString())).AsSpan(0, 16));
    }
}
