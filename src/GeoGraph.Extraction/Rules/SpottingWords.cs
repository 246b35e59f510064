using GeoGraph.Core;

namespace GeoGraph.Extraction;

/// <summary>Words that tell what a name or description is: <c>data/rules/names.yaml</c>.</summary>
public sealed class SpottingWords
{
    /// <summary>Words of titles before a name ("Foreign", "Minister"), lower case.</summary>
    public required IReadOnlySet<string> TitleWords { get; init; }

    /// <summary>Titles whose holder leads a state or body ("president"), lower case.</summary>
    public required IReadOnlySet<string> LeaderTitles { get; init; }

    /// <summary>Titles of other offices ("minister"), lower case, with the sector they tell.</summary>
    public required IReadOnlyDictionary<string, string> OfficeTitles { get; init; }

    /// <summary>Last words of names of organizations ("Party"), lower case.</summary>
    public required IReadOnlySet<string> OrganizationHeads { get; init; }

    /// <summary>Last words of names of places ("Province"), lower case.</summary>
    public required IReadOnlySet<string> PlaceHeads { get; init; }

    /// <summary>Nouns that stand for the state that is named beside them ("forces", "government"), lower-case base forms.</summary>
    public required IReadOnlySet<string> StateNouns { get; init; }

    /// <summary>Nouns for people who act in their own name ("militants"), lower-case base forms, with the sector they tell.</summary>
    public required IReadOnlyDictionary<string, string> GroupNouns { get; init; }

    /// <summary>Nouns for people of whom no more is said: nobody's node, but a name beside them is a person's.</summary>
    public required IReadOnlySet<string> HumanNouns { get; init; }

    /// <summary>Nouns that harm people without anybody's doing ("earthquake").</summary>
    public required IReadOnlySet<string> Mishaps { get; init; }

    /// <summary>Things through which somebody attacks ("bomb").</summary>
    public required IReadOnlySet<string> Weapons { get; init; }

    /// <summary>Small words inside names of persons ("al", "bin", "van"), lower case.</summary>
    public required IReadOnlySet<string> NameParticles { get; init; }

    /// <summary>Given names that make an unknown capitalized pair a person.</summary>
    public required IReadOnlySet<string> GivenNames { get; init; }

    /// <summary>Reads the file. Throws <see cref="DataFileException"/> when it is missing or wrong.</summary>
    public static SpottingWords Load(string path)
    {
        var file = YamlFile.Read<NamesFile>(path);
        return new SpottingWords
        {
            TitleWords = file.TitleWords.Concat(file.LeaderTitles.SelectMany(t => t.Split(' '))).Concat(file.OfficeTitles.Values.SelectMany(t => t).SelectMany(t => t.Split(' '))).ToHashSet(StringComparer.Ordinal),
            LeaderTitles = file.LeaderTitles.ToHashSet(StringComparer.Ordinal),
            OfficeTitles = BySector(file.OfficeTitles),
            OrganizationHeads = file.OrganizationHeads.ToHashSet(StringComparer.Ordinal),
            PlaceHeads = file.PlaceHeads.ToHashSet(StringComparer.Ordinal),
            StateNouns = file.StateNouns.ToHashSet(StringComparer.Ordinal),
            GroupNouns = BySector(file.GroupNouns),
            HumanNouns = file.HumanNouns.ToHashSet(StringComparer.Ordinal),
            Mishaps = file.Mishaps.ToHashSet(StringComparer.Ordinal),
            Weapons = file.Weapons.ToHashSet(StringComparer.Ordinal),
            NameParticles = file.NameParticles.ToHashSet(StringComparer.Ordinal),
            GivenNames = file.GivenNames.ToHashSet(StringComparer.Ordinal),
        };
    }

    private static Dictionary<string, string> BySector(Dictionary<string, List<string>> lists) =>
        lists.SelectMany(list => list.Value.Select(word => (word, list.Key))).GroupBy(pair => pair.word)
            .ToDictionary(group => group.Key, group => group.First().Key, StringComparer.Ordinal);

    private sealed class NamesFile
    {
        public required List<string> TitleWords { get; set; }
        public required List<string> LeaderTitles { get; set; }
        public required Dictionary<string, List<string>> OfficeTitles { get; set; }
        public required List<string> OrganizationHeads { get; set; }
        public required List<string> PlaceHeads { get; set; }
        public required List<string> StateNouns { get; set; }
        public required Dictionary<string, List<string>> GroupNouns { get; set; }
        public required List<string> HumanNouns { get; set; }
        public required List<string> Mishaps { get; set; }
        public required List<string> Weapons { get; set; }
        public required List<string> NameParticles { get; set; }
        public required List<string> GivenNames { get; set; }
    }
}
