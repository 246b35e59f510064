using System.Runtime.InteropServices;

namespace GeoGraph.Language.Names;

/// <summary>What a name names.</summary>
public enum NameKind : byte
{
    Person,
    Organization,
    Place,

    /// <summary>A people, or what is called by it: "Kurds", "Iranian".</summary>
    Group,
}

/// <summary>A name: words <paramref name="First"/> up to, not including, <paramref name="Limit"/>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NameSpan(int First, int Limit, NameKind Kind);
