using GeoGraph.Core;
using Xunit;

namespace GeoGraph.Extraction.Tests;

public class RuleTests
{
    public static TheoryData<string> Rules => [.. Examples.Reader.Rules.Rules.Select(rule => rule.Name)];

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_reads_its_examples(string name)
    {
        var rule = Rule(name);
        foreach (var example in rule.Examples)
        {
            var claims = Examples.Read(example.Text).Changes.Claims.Where(claim => claim.Rule == name).ToList();
            Assert.True(claims.Exists(claim => Fits(claim, example)), $"{example.Text} gave: {string.Join("; ", claims.Select(c => $"{c.Source} {c.Target} {c.Modality.Word()}"))}");
        }
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_leaves_its_counter_examples_alone(string name) =>
        Assert.All(Rule(name).CounterExamples, text => Assert.DoesNotContain(Examples.Read(text).Changes.Claims, claim => claim.Rule == name));

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_has_a_counter_example(string name) => Assert.NotEmpty(Rule(name).CounterExamples);

    private static EventRule Rule(string name) => Examples.Reader.Rules.Rules.Single(rule => rule.Name == name);

    private static bool Fits(Claim claim, RuleExample example) =>
        claim.Modality == example.Modality
        && ((claim.Source?.Value == example.Source && claim.Target?.Value == example.Target)
            || (claim.Symmetric && claim.Source?.Value == example.Target && claim.Target?.Value == example.Source));
}
