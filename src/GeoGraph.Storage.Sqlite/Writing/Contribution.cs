using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>A change set as its rows will hold it: all that can be worked out before the file is locked.</summary>
internal sealed class Contribution
{
    public Contribution(ChangeSet changes)
    {
        Changes = changes;
        Article = Utf8Text.Json(changes.Article);
        Mentions = Utf8Text.Json(changes.Mentions);
        Claims = [.. changes.Claims.Select(Utf8Text.Json)];
        Digest = Hash([Article, Mentions, .. Claims, .. changes.Nodes.Select(Utf8Text.Json)]);
        // An article without outlet counts as an outlet of its own.
        var voice = changes.Article.Source is { } outlet ? $"outlet {outlet}" : $"article {changes.Article.Id}";
        Voice = BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(voice)));
    }

    public ChangeSet Changes { get; }
    public Utf8Text Article { get; }
    public Utf8Text Mentions { get; }
    public IReadOnlyList<Utf8Text> Claims { get; }

    /// <summary>Equal for equal change sets.</summary>
    public byte[] Digest { get; }

    /// <summary>Names the outlet in one number.</summary>
    public long Voice { get; }

    private static byte[] Hash(IEnumerable<Utf8Text> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(part.Bytes);
            hash.AppendData("\n"u8); // JSON has no line break of its own
        }
        return hash.GetHashAndReset();
    }
}
