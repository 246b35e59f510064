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
        Article = CanonicalJson.Write(changes.Article);
        Nodes = CanonicalJson.Write(changes.Nodes);
        Mentions = CanonicalJson.Write(changes.Mentions);
        Claims = [.. changes.Claims.Select(CanonicalJson.Write)];
        Forms = [.. changes.Nodes.Select(node => new Form(node))];
        Digest = Hash([Article, Nodes, Mentions, .. Claims]);
        // An article without outlet counts as an outlet of its own.
        Voice = BinaryPrimitives.ReadInt64LittleEndian(Hash([changes.Article.Source is { } outlet ? $"outlet {outlet}" : $"article {changes.Article.Id}"]));
    }

    public ChangeSet Changes { get; }
    public string Article { get; }
    public string Nodes { get; }
    public string Mentions { get; }
    public IReadOnlyList<string> Claims { get; }
    public IReadOnlyList<Form> Forms { get; }

    /// <summary>Equal for equal change sets.</summary>
    public byte[] Digest { get; }

    /// <summary>Names the outlet in one number.</summary>
    public long Voice { get; }

    /// <summary>The first 128 bits of SHA-256 over lines; JSON has no line break of its own.</summary>
    internal static byte[] Hash(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
            hash.AppendData("\n"u8);
        }
        return hash.GetHashAndReset()[..16];
    }
}

/// <summary>One way in which articles contribute a node.</summary>
internal sealed class Form(Node node)
{
    public Node Node => node;

    /// <summary>Equal for equal forms of one node.</summary>
    public byte[] Digest { get; } = Contribution.Hash([CanonicalJson.Write(node)]);

    /// <summary>The names that it is searched by.</summary>
    public IEnumerable<string> Names =>
        node.Facts.Where(fact => fact.Kind == FactKind.Alias).Select(fact => fact.Value).Prepend(node.Name).Distinct(StringComparer.Ordinal);
}
