using GeoGraph.Core;
using Xunit;

namespace GeoGraph.Extraction.Tests;

/// <summary>The owner's example. It lies in the shared folder, not in the repository: without it these tests are skipped, visibly.</summary>
public class SeedArticleTests
{
    private static ChangeSet Read()
    {
        var folder = Environment.GetEnvironmentVariable("GEOGRAPH_SHARED");
        Assert.SkipWhen(folder is null, "GEOGRAPH_SHARED does not name the folder that holds seed/article.txt");
        var text = File.ReadAllText(Path.Combine(folder!, "seed", "article.txt"));
        var changes = Examples.Reader.Read(new RawDocument { Text = text, Published = Examples.Published, Source = "The Asia Business Daily" }).Changes;
        Assert.All(changes.Claims, claim => Assert.Equal(claim.Evidence.Quote, claim.Evidence.Span.In(text)));
        return changes;
    }

    [Theory]
    [InlineData("country:RUS")]
    [InlineData("country:PRK")]
    [InlineData("person:vladimir-putin")]
    [InlineData("person:kim-jong-un")]
    public void It_names(string node) => Assert.Contains(Read().Nodes, found => found.Id.Value == node);

    [Theory]
    [InlineData("CONSULT", "summit", "country:PRK", "country:RUS", Modality.Planned, "announced plans to hold a summit")]
    [InlineData("SANCTION", "sanctions-imposed", null, "country:RUS", Modality.Asserted, "sanctions from Western societies")]
    [InlineData("SANCTION", "sanctions-imposed", "organization:united-nations", "country:PRK", Modality.Asserted, "sanctioned by the United Nations")]
    [InlineData("AID", "arms-transfer", "country:PRK", "country:RUS", Modality.Possible, "It is widely believed")]
    public void It_states(string type, string subtype, string? source, string target, Modality modality, string quote) => Assert.Contains(Read().Claims, claim =>
        claim.Type == type && claim.Subtype == subtype && (source is null || claim.Source?.Value == source) && claim.Target?.Value == target
        && claim.Modality == modality && claim.Evidence.Quote.Contains(quote, StringComparison.Ordinal));

    [Fact]
    public void The_arms_are_conventional_weapons() => Assert.Contains(Read().Claims, claim =>
        claim is { Subtype: "arms-transfer", Source.Value: "country:PRK", Target.Value: "country:RUS" } && claim.Items.Any(item => item.Text.Contains("conventional weapons", StringComparison.Ordinal)));

    [Fact]
    public void A_path_of_claims_leads_from_Putin_to_South_Korea()
    {
        var edges = Read().Claims.Where(claim => claim is { Source: not null, Target: not null }).Select(claim => (One: claim.Source!.Value.Value, Other: claim.Target!.Value.Value)).ToList();
        var reached = new HashSet<string> { "person:vladimir-putin" };
        while (edges.Exists(edge => reached.Contains(edge.One) != reached.Contains(edge.Other)))
            foreach (var edge in edges.Where(edge => reached.Contains(edge.One) || reached.Contains(edge.Other))) reached.UnionWith([edge.One, edge.Other]);
        Assert.Contains("country:KOR", reached);
    }
}
