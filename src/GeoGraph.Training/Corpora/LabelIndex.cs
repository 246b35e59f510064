using GeoGraph.Language.Network;

namespace GeoGraph.Training.Corpora;

/// <summary>From the corpora's labels to the network's columns.</summary>
public static class LabelIndex
{
    public static sbyte Penn(string tag) => (sbyte)Array.IndexOf(Labels.Penn, tag switch { "AFX" => "JJ", "GW" => "NN", _ => tag });

    public static sbyte Universal(string tag) => (sbyte)Array.IndexOf(Labels.Universal, tag);

    /// <summary>A subtype that the network does not tell counts as its relation.</summary>
    public static sbyte Relation(string relation)
    {
        if (relation is "obl:tmod" or "obl:npmod") relation = "obl:unmarked";
        var index = Array.IndexOf(Labels.Relations, relation);
        if (index < 0) index = Array.IndexOf(Labels.Relations, relation.Split(':')[0]);
        return (sbyte)(index < 0 ? Array.IndexOf(Labels.Relations, "dep") : index);
    }

    /// <summary>The number of a kind of name; -1 for one that the network does not know.</summary>
    public static int NameKind(string type) => Array.IndexOf(Labels.NameKinds, type);
}
