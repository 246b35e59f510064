using GeoGraph.Core;
using Xunit;

namespace GeoGraph.Extraction.Tests;

public class ClaimTests
{
    [Theory]
    [InlineData("France imposed sanctions on Iran.", "country:FRA SANCTION country:IRN asserted")]
    [InlineData("Iran was sanctioned by France and Germany.", "country:DEU SANCTION country:IRN asserted; country:FRA SANCTION country:IRN asserted")]
    [InlineData("France and Germany expelled Russian diplomats.", "country:DEU SANCTION country:RUS asserted; country:FRA SANCTION country:RUS asserted")]
    [InlineData("France may impose sanctions on Iran.", "country:FRA SANCTION country:IRN possible")]
    [InlineData("France will not impose sanctions on Iran.", "country:FRA SANCTION country:IRN denied")]
    [InlineData("Russian forces attacked Ukraine.", "country:RUS ASSAULT country:UKR asserted")]
    [InlineData("The weather was fine in Paris.", "")]
    [InlineData("England will meet Italy in the semi-final.", "")] // a game
    [InlineData("The dollar rose against the euro.", "")]
    public void Sentences_make_claims(string text, string expected) => Assert.Equal(expected, string.Join("; ", Examples.Claims(Examples.Read(text)).Split("; ").Order(StringComparer.Ordinal)));

    [Fact]
    public void In_exchange_for_gives_both_directions_with_their_items()
    {
        var claims = Examples.Read("North Korea will provide Russia with conventional weapons in exchange for energy and food.").Changes.Claims;
        Assert.Contains(claims, c => c is { Type: "AID", Source.Value: "country:PRK", Target.Value: "country:RUS", Modality: Modality.Planned, Edge: "arms-exchange" } && c.Items.Any(i => i is { Text: "conventional weapons", Kind: "arms" }));
        Assert.Contains(claims, c => c is { Type: "AID", Source.Value: "country:RUS", Target.Value: "country:PRK" } && c.Items.Select(i => i.Text).SequenceEqual(["energy", "food"]));
    }

    [Fact]
    public void All_pairs_of_one_predicate_are_one_event_with_a_readable_name()
    {
        var changes = Examples.Read("France, Germany and Italy held a summit with China in April 2019.").Changes;
        var claims = changes.Claims.Where(claim => claim.Subtype == "summit").ToList();
        Assert.Equal(3, claims.Count);
        Assert.Equal("summit, Apr 2019", changes.Nodes.Single(node => node.Id == Assert.Single(claims.Select(claim => claim.Event).Distinct())).Name);
    }

    [Theory]
    [InlineData("France said that Iran attacked Israel.", "country:FRA")]
    [InlineData("Iran attacked Israel, according to France.", "country:FRA")]
    [InlineData("Iran attacked Israel.", null)] // the article's own voice
    public void A_claim_knows_who_says_so(string text, string? speaker) =>
        Assert.Equal(speaker, Assert.Single(Examples.Read(text).Changes.Claims, claim => claim.Type == "ASSAULT").Attribution?.Speaker?.Value);

    [Fact]
    public void The_author_of_an_accusation_is_its_source_and_the_act_is_open()
    {
        var claims = Examples.Read("France accused Iran of attacking Israel.").Changes.Claims;
        Assert.Null(Assert.Single(claims, claim => claim.Type == "ACCUSE").Attribution);
        var act = Assert.Single(claims, claim => claim.Type == "ASSAULT");
        Assert.Equal((Modality.Possible, "country:FRA"), (act.Modality, act.Attribution?.Speaker?.Value));
    }

    [Theory]
    [InlineData("North Korea's foreign minister Choe Son-hui spoke.", "holds-office", "country:PRK")]
    [InlineData("Russian President Vladimir Putin spoke.", "leader-of", "country:RUS")]
    [InlineData("Former French president Nicolas Sarkozy spoke.", "holds-office", "country:FRA")]
    [InlineData("Jens Stoltenberg, secretary general of NATO, spoke.", "leader-of", "organization:nato")]
    public void A_title_is_a_standing_relation_with_its_sentence(string text, string type, string body)
    {
        var claim = Assert.Single(Examples.Read(text).Changes.Claims, claim => claim.Type == type);
        Assert.Equal((body, text), (claim.Target?.Value, claim.Evidence.Quote));
    }
}
