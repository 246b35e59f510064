using Xunit;

namespace GeoGraph.Core.Tests;

public class EventSummaryTests
{
    private static readonly NodeId Event = new("event:1");

    [Fact]
    public void An_event_keeps_all_its_participants_with_their_roles()
    {
        var talks = EventSummary.Project(Event, [Between("IRN", "ISR"), Between("IRN", "USA"), Between("ISR", "USA")]);
        Assert.Equal(["country:IRN", "country:ISR", "country:USA"], talks.Participants.Select(part => part.Node.Value));
        Assert.All(talks.Participants, part => Assert.Equal(ParticipantRole.Participant, part.Role));

        var attack = EventSummary.Project(Event, [Between("IRN", "ISR") with { Symmetric = false }, Between("IRN", "USA") with { Symmetric = false }]);
        Assert.Equal(
            [(ParticipantRole.Source, "country:IRN"), (ParticipantRole.Target, "country:ISR"), (ParticipantRole.Target, "country:USA")],
            attack.Participants.Select(part => (part.Role, part.Node.Value)));
    }

    [Fact]
    public void Without_a_claim_its_participant_is_gone_and_without_all_the_event() =>
        Assert.Multiple(
            () => Assert.Equal(2, EventSummary.Project(Event, [Between("IRN", "ISR")]).Participants.Count),
            () => Assert.Throws<ArgumentException>(() => EventSummary.Project(Event, [])),
            () => Assert.Throws<ArgumentException>(() => EventSummary.Project(new("event:2"), [Between("IRN", "ISR")])));

    [Fact]
    public void Its_date_is_the_one_that_most_claims_give()
    {
        var may = OccurredDate.Month(2020, 5);
        var talks = EventSummary.Project(Event, [Examples.Claim(), Examples.Claim(OccurredDate.Year(2020)), Examples.Claim(may), Examples.Claim(may)]);
        Assert.Equal(may, talks.Occurred);
        Assert.Equal(OccurredDate.Unknown, EventSummary.Project(Event, [Examples.Claim()]).Occurred);
    }

    private static Claim Between(string one, string other) => Examples.Claim() with { Source = NodeId.Country(one), Target = NodeId.Country(other) };
}
