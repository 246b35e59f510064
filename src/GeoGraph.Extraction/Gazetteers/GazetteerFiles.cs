using System.Globalization;
using GeoGraph.Core;

namespace GeoGraph.Extraction;

/// <summary>The files of <c>data/gazetteer</c>: entries with their names, in the order in which they may claim a name.</summary>
internal static class GazetteerFiles
{
    public static IEnumerable<(GazetteerEntry Entry, List<(string Name, NameUse Use)> Names)> Read(string folder)
    {
        var countries = YamlFile.Read<CountriesFile>(Path.Combine(folder, "countries.yaml"));
        var organizations = YamlFile.Read<OrganizationsFile>(Path.Combine(folder, "organizations.yaml"));
        return [.. Countries(countries), .. Organizations(organizations), .. Adjectives(countries)];
    }

    private static IEnumerable<(GazetteerEntry, List<(string, NameUse)>)> Countries(CountriesFile file) =>
        file.Countries.Select(country => (Entry(country, file.Source), Names(country.Names.Prepend(country.Official).Prepend(country.Name), NameUse.Name)));

    /// <summary>Demonyms and capitals come last: a name proper goes before them.</summary>
    private static IEnumerable<(GazetteerEntry, List<(string, NameUse)>)> Adjectives(CountriesFile file) =>
        file.Countries.Select(country => (Entry(country, file.Source), Names(country.Demonyms, NameUse.Demonym)
            .Concat(Names(country.Metonyms, NameUse.Metonym)).Concat(Names(country.Capital is { } capital ? [capital.Name] : [], NameUse.Metonym)).ToList()));

    private static GazetteerEntry Entry(CountryEntry country, string source)
    {
        var facts = country.Names.Append(country.Official).Where(name => name != country.Name).Distinct()
            .Select(name => new NodeFact(FactKind.Alias, name, null, null, null, source)).ToList();
        if (country.Capital is { } capital)
            facts.Add(new NodeFact(FactKind.Coordinates, string.Create(CultureInfo.InvariantCulture, $"{capital.Lat} {capital.Lon}"), null, null, null, source));
        return new GazetteerEntry
        {
            Id = NodeId.Country(country.Iso3), Kind = NodeKind.Country, Name = country.Name, Country = country.Iso3, Facts = facts.ToEquatableList(),
        };
    }

    private static IEnumerable<(GazetteerEntry, List<(string, NameUse)>)> Organizations(OrganizationsFile file)
    {
        foreach (var organization in file.Organizations)
        {
            var kind = organization.Kind == "group" ? NodeKind.Group : NodeKind.Organization;
            yield return (new GazetteerEntry
            {
                Id = NodeId.Of(kind, organization.Name), Kind = kind, Name = organization.Name, Country = organization.Country, Sector = organization.Sector,
                Facts = organization.Names.Select(name => new NodeFact(FactKind.Alias, name, null, null, null, file.Source)).ToEquatableList(),
            }, Names(organization.Names.Prepend(organization.Name), NameUse.Name));
        }
    }

    private static List<(string Name, NameUse Use)> Names(IEnumerable<string> names, NameUse use) => [.. names.Where(name => name.Length > 0).Select(name => (name, use))];

    private sealed class CountriesFile
    {
        public required string Source { get; set; }
        public required List<CountryEntry> Countries { get; set; }
    }

    private sealed class CountryEntry
    {
        public required string Iso3 { get; set; }
        public string? Iso2 { get; set; }
        public required string Name { get; set; }
        public required string Official { get; set; }
        public required List<string> Names { get; set; }
        public required List<string> Demonyms { get; set; }
        public required List<string> Metonyms { get; set; }
        public CapitalEntry? Capital { get; set; }
        public List<string> Neighbours { get; set; } = [];
    }

    private sealed class CapitalEntry
    {
        public required string Name { get; set; }
        public required double Lat { get; set; }
        public required double Lon { get; set; }
    }

    private sealed class OrganizationsFile
    {
        public required string Source { get; set; }
        public required List<OrganizationEntry> Organizations { get; set; }
    }

    private sealed class OrganizationEntry
    {
        public required string Name { get; set; }
        public required List<string> Names { get; set; }
        public string? Sector { get; set; }
        public string? Country { get; set; }
        public string? Kind { get; set; }
        public List<string> Members { get; set; } = [];
    }
}
