using Xunit;

namespace GeoGraph.Core.Tests;

public class OntologyTests
{
    private static readonly Ontology Ontology = Ontology.Load(DataFolder.At("ontology"));

    [Fact]
    public void There_are_sixteen_types_and_the_closed_list_of_subtypes()
    {
        Assert.True(Ontology.Types.Count >= 16);
        // more may be added; these are what others read
        Assert.Superset(new HashSet<string>((
            "accusation aid airstrike alliance arms-offer arms-request arms-transfer blockade call ceasefire embargo expulsion invasion " +
            "joint-exercise mediation missile-test mobilization nuclear-test protest recognition refusal sanctions-eased " +
            "sanctions-imposed summit talks threat trade-deal treaty visit withdrawal").Split(' ')), Ontology.Subtypes.Keys.ToHashSet());
    }

    [Theory]
    [InlineData("CONSULT", "summit", null, "summit")]
    [InlineData("SANCTION", null, null, "sanctions")]
    [InlineData("SANCTION", "sanctions-imposed", null, "sanctions")]
    [InlineData("CONCEDE", "sanctions-eased", null, "sanctions")]
    [InlineData("AID", "arms-transfer", null, "arms-exchange")]
    [InlineData("AGREE", "arms-offer", null, "arms-exchange")]
    [InlineData("REQUEST", "arms-request", null, "arms-exchange")]
    [InlineData("AID", null, "arms", "arms-exchange")]
    [InlineData("COOPERATE", null, "arms", "arms-exchange")]
    [InlineData("AID", null, "food", "aid")]
    [InlineData("leader-of", null, null, "leader-of")]
    public void The_words_of_the_owner_are_edge_names(string type, string? subtype, string? item, string edge)
    {
        ClaimItem[] items = item is null ? [] : [new ClaimItem("x", new(0, 1), item)];
        Assert.Equal(edge, Ontology.EdgeOf(type, subtype, items));
    }

    [Fact]
    public void An_unknown_key_is_an_error_that_names_file_and_line()
    {
        using var folder = new CopiedOntology();
        folder.Replace("items.yaml", "items:\n", "items:\n  - { name: gold, colour: yellow, description: Metal. }\n");
        var error = Assert.Throws<DataFileException>(() => Ontology.Load(folder.Path));
        Assert.EndsWith("items.yaml", error.Path, StringComparison.Ordinal);
        Assert.Equal(3, error.Line);
        Assert.Contains("colour", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("items.yaml", "description: \"Hidden things.\"", "", "description")] // a key that must be there
    [InlineData("types.yaml", "edge: sanctions", "edge: sanktions", "sanktions")] // an edge that is not described
    [InlineData("subtypes.yaml", "name: visit", "name: summit", "twice")]
    [InlineData("modalities.yaml", "name: denied", "name: planned", "once each")]
    public void A_mistake_in_the_data_is_an_error(string file, string right, string wrong, string told)
    {
        using var folder = new CopiedOntology();
        if (right.StartsWith("description", StringComparison.Ordinal)) folder.Replace(file, "items:\n", "items:\n  - { name: gold }\n");
        else folder.Replace(file, right, wrong);
        Assert.Contains(told, Assert.Throws<DataFileException>(() => Ontology.Load(folder.Path)).Message, StringComparison.OrdinalIgnoreCase);
    }

    private sealed class CopiedOntology : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("geograph-ontology-").FullName;

        public CopiedOntology()
        {
            foreach (var file in Directory.GetFiles(DataFolder.At("ontology"))) File.Copy(file, At(System.IO.Path.GetFileName(file)));
        }

        public void Replace(string file, string right, string wrong)
        {
            var text = File.ReadAllText(At(file));
            Assert.Contains(right, text, StringComparison.Ordinal);
            File.WriteAllText(At(file), text.Replace(right, wrong, StringComparison.Ordinal));
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);

        private string At(string file) => System.IO.Path.Combine(Path, file);
    }
}
