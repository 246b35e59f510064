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
        var persons = YamlFile.Read<PersonsFile>(Path.Combine(folder, "persons.yaml"));
        var places = YamlFile.Read<PlacesFile>(Path.Combine(folder, "places.yaml"));
        var memberships = Memberships(organizations);
        return [.. Countries(countries, memberships), .. Organizations(organizations), .. Persons(persons), .. Adjectives(countries, memberships), .. Places(places)];
    }

    private static IEnumerable<(GazetteerEntry, List<(string, NameUse)>)> Countries(CountriesFile file, ILookup<string, NodeFact> memberships) =>
        file.Countries.Select(country => (Entry(country, file.Source, memberships), Names(country.Names.Prepend(country.Official).Prepend(country.Name), NameUse.Name)));

    /// <summary>Demonyms and capitals come last: a name proper goes before them.</summary>
    private static IEnumerable<(GazetteerEntry, List<(string, NameUse)>)> Adjectives(CountriesFile file, ILookup<string, NodeFact> memberships) =>
        file.Countries.Select(country => (Entry(country, file.Source, memberships), Names(country.Demonyms, NameUse.Demonym)
            .Concat(Names(country.Metonyms, NameUse.Metonym)).Concat(Names(country.Capital is { } capital ? [capital.Name] : [], NameUse.Metonym)).ToList()));

    private static GazetteerEntry Entry(CountryEntry country, string source, ILookup<string, NodeFact> memberships)
    {
        var facts = country.Names.Append(country.Official).Where(name => name != country.Name).Distinct()
            .Select(name => new NodeFact(FactKind.Alias, name, null, null, null, source)).ToList();
        if (country.Capital is { } capital)
            facts.Add(new NodeFact(FactKind.Coordinates, string.Create(CultureInfo.InvariantCulture, $"{capital.Lat} {capital.Lon}"), null, null, null, source));
        return new GazetteerEntry
        {
            Id = NodeId.Country(country.Iso3), Kind = NodeKind.Country, Name = country.Name, Country = country.Iso3,
            Facts = [.. facts, .. memberships[country.Iso3]],
        };
    }

    /// <summary>The bodies that each country belongs to, by its code.</summary>
    private static ILookup<string, NodeFact> Memberships(OrganizationsFile file) =>
        file.Organizations.SelectMany(body => body.Members.Select(member => (member, Fact: new NodeFact(FactKind.Membership, body.Name, IdOf(body), null, null, file.Source))))
            .ToLookup(pair => pair.member, pair => pair.Fact, StringComparer.Ordinal);

    private static NodeId IdOf(OrganizationEntry organization) => NodeId.Of(organization.Kind == "group" ? NodeKind.Group : NodeKind.Organization, organization.Name);

    private static IEnumerable<(GazetteerEntry, List<(string, NameUse)>)> Places(PlacesFile file) =>
        file.Places.Select(place => (new GazetteerEntry
        {
            Id = NodeId.Of(NodeKind.Place, place.Name), Kind = NodeKind.Place, Name = place.Name, Country = place.Country,
            Facts = [.. place.Names.Select(name => new NodeFact(FactKind.Alias, name, null, null, null, file.Source)),
                .. place is { Lat: { } lat, Lon: { } lon } ? [new NodeFact(FactKind.Coordinates, string.Create(CultureInfo.InvariantCulture, $"{lat} {lon}"), null, null, null, file.Source)] : Array.Empty<NodeFact>()],
        }, Names(place.Names.Prepend(place.Name), NameUse.Name)));

    private static IEnumerable<(GazetteerEntry, List<(string, NameUse)>)> Organizations(OrganizationsFile file)
    {
        foreach (var organization in file.Organizations)
        {
            var kind = organization.Kind == "group" ? NodeKind.Group : NodeKind.Organization;
            yield return (new GazetteerEntry
            {
                Id = IdOf(organization), Kind = kind, Name = organization.Name, Country = organization.Country, Sector = organization.Sector,
                ActsFor = organization.ActsFor,
                Facts = [.. organization.Names.Select(name => new NodeFact(FactKind.Alias, name, null, null, null, file.Source)),
                    .. organization.ActsFor is { } state ? [new NodeFact(FactKind.Membership, state, NodeId.Country(state), null, null, file.Source)] : Array.Empty<NodeFact>()],
            }, Names(organization.Names.Prepend(organization.Name), NameUse.Name));
        }
    }

    private static IEnumerable<(GazetteerEntry, List<(string, NameUse)>)> Persons(PersonsFile file)
    {
        foreach (var person in file.Persons)
        {
            var facts = person.Names.Select(name => new NodeFact(FactKind.Alias, name, null, null, null, file.Source))
                .Concat(person.Offices.Select(office => new NodeFact(FactKind.Role, office.Title, BodyOf(office.Of), First(office.From), Last(office.Until), file.Source)))
                .Concat(person.Country is { } iso3 ? [new NodeFact(FactKind.Nationality, iso3, NodeId.Country(iso3), null, null, file.Source)] : []);
            yield return (new GazetteerEntry
            {
                Id = NodeId.Of(NodeKind.Person, person.Name), Kind = NodeKind.Person, Name = person.Name, Country = person.Country, Sector = "GOV",
                Facts = facts.ToEquatableList(),
            }, [.. Names(person.Names.Prepend(person.Name), NameUse.Name), .. Names(person.Short, NameUse.Surname)]);
        }
    }

    /// <summary>A country by its code, or a body by its name.</summary>
    private static NodeId BodyOf(string of) => of.Length == 3 && of.All(char.IsUpper) ? NodeId.Country(of) : NodeId.Of(NodeKind.Organization, of);

    /// <summary>The first day of "2015", "2015-08" or "2015-08-03"; null when there is none.</summary>
    private static DateOnly? First(string? text) => text is null ? null
        : DateOnly.ParseExact(text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text }, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The last day of the same: who left in August 2015 may have been there until its end.</summary>
    private static DateOnly? Last(string? text) => First(text) is not { } first ? null
        : text!.Length switch { 4 => first.AddYears(1).AddDays(-1), 7 => first.AddMonths(1).AddDays(-1), _ => first };

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

        /// <summary>The state in whose name an army or ministry acts.</summary>
        public string? ActsFor { get; set; }

        public List<string> Members { get; set; } = [];
    }

    private sealed class PersonsFile
    {
        public required string Source { get; set; }
        public required List<PersonEntry> Persons { get; set; }
    }

    private sealed class PersonEntry
    {
        public required string Name { get; set; }
        public List<string> Names { get; set; } = [];
        public List<string> Short { get; set; } = [];
        public string? Country { get; set; }
        public List<OfficeEntry> Offices { get; set; } = [];
    }

    private sealed class OfficeEntry
    {
        public required string Title { get; set; }
        public required string Of { get; set; }
        public string? From { get; set; }
        public string? Until { get; set; }
    }

    private sealed class PlacesFile
    {
        public required string Source { get; set; }
        public required List<PlaceEntry> Places { get; set; }
    }

    private sealed class PlaceEntry
    {
        public required string Name { get; set; }
        public List<string> Names { get; set; } = [];
        public string? Country { get; set; }
        public double? Lat { get; set; }
        public double? Lon { get; set; }
    }
}
