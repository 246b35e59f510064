using Xunit;

namespace GeoGraph.Core.Tests;

public class ClaimTests
{
    private static readonly ArticleId Article = new("a");
    private static readonly NodeId Iran = NodeId.Country("IRN"), Israel = NodeId.Country("ISR");

    private static ClaimId Id(NodeId? source, NodeId? target, bool symmetric, string words = "met", int begin = 0) =>
        Claim.IdOf(Article, "CONSULT", null, source, target, symmetric, words, new(begin, 50));

    [Fact]
    public void A_symmetric_claim_has_the_same_identity_either_way_round() =>
        Assert.Equal(Id(Iran, Israel, symmetric: true), Id(Israel, Iran, symmetric: true));

    [Fact]
    public void A_claim_with_a_direction_has_not() =>
        Assert.NotEqual(Id(Iran, Israel, symmetric: false), Id(Israel, Iran, symmetric: false));

    [Fact]
    public void Other_words_another_sentence_or_a_missing_end_make_another_claim() =>
        Assert.Equal(4, new HashSet<ClaimId>
        {
            Id(Iran, Israel, false), Id(Iran, Israel, false, "spoke"), Id(Iran, Israel, false, begin: 10), Id(Iran, null, false),
        }.Count);

    [Theory]
    [InlineData(null, null, "2020-01-05", null, null, true)]
    [InlineData("2020-01-01", "2020-01-31", "2020-01-05", null, null, true)]
    [InlineData("2020-01-06", null, "2020-01-05", null, null, false)]
    [InlineData("2020-01-06", null, "2020-01-01", "2020-01-10", null, true)] // a range passes when it touches
    [InlineData(null, "2019-12-31", "2020-01-01", "2020-01-10", null, false)]
    [InlineData("2020-01-01", null, null, null, "2020-02-01", true)] // no date of its own: the day of publication
    [InlineData("2020-03-01", null, null, null, "2020-02-01", false)]
    [InlineData("2020-03-01", null, null, null, null, false)] // no date at all passes only without bounds
    [InlineData(null, null, null, null, null, true)]
    public void A_filter_by_days_lets_through_what_touches_them(
        string? from, string? to, string? first, string? last, string? published, bool passes)
    {
        var filter = new ClaimFilter { From = Day(from), To = Day(to) };
        var occurred = OccurredDate.Range(Day(first), Day(last ?? first));
        Assert.Equal(passes, filter.Passes(Examples.Claim(occurred: occurred), Examples.Article(published: Day(published))));

        static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void An_id_may_be_the_key_of_an_object()
    {
        var json = CanonicalJson.Write(new Dictionary<NodeId, int> { [Iran] = 1 });
        Assert.Equal("""{"country:IRN":1}""", json);
        Assert.Equal(1, CanonicalJson.Read<Dictionary<NodeId, int>>(json)[Iran]);
    }

    [Fact]
    public void Canonical_JSON_reads_back_what_it_wrote()
    {
        var changes = new ChangeSet
        {
            Article = Examples.Article(published: new DateOnly(2020, 2, 3)),
            Nodes = [new Node { Id = Iran, Kind = NodeKind.Country, Name = "Iran", Facts = [new(FactKind.Alias, "Tehran", null, null, null, "table")] }],
            Mentions = [new(Iran, new(0, 4), false)],
            Claims = [Examples.Claim(occurred: OccurredDate.Month(2020, 2)) with { Items = [new("oil", new(1, 4), "energy", ItemDirection.Both)] }],
        };
        var json = CanonicalJson.Write(changes);
        Assert.Equal(changes, CanonicalJson.Read<ChangeSet>(json));
        Assert.Equal(json, CanonicalJson.Write(CanonicalJson.Read<ChangeSet>(json)));
    }
}
