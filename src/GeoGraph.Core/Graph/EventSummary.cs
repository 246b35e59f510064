namespace GeoGraph.Core;

/// <summary>
/// An event with everybody who takes part: a projection of the claims about it, so that a meeting of five is one event and not ten
/// pairs. Retracting a claim retracts what only it says of the event.
/// </summary>
public sealed record EventSummary
{
    public required NodeId Id { get; init; }

    /// <summary>The edge name of most of its claims; on a tie the first in ordinal order.</summary>
    public required string Edge { get; init; }

    /// <summary>When; of several dates the one that most claims give, unknown ones left out.</summary>
    public required OccurredDate Occurred { get; init; }

    /// <summary>Who takes part and how, in the order of <see cref="ParticipantRole"/>, then by id.</summary>
    public required EquatableList<EventParticipant> Participants { get; init; }

    /// <summary>The event that some claims are about. Throws <see cref="ArgumentException"/> when there is none, or when one is about another event.</summary>
    public static EventSummary Project(NodeId id, IReadOnlyCollection<Claim> claims)
    {
        if (claims.Count == 0 || claims.Any(claim => claim.Event != id)) throw new ArgumentException($"These are not the claims about {id}.", nameof(claims));
        return new EventSummary
        {
            Id = id,
            Edge = Most(claims.Select(claim => claim.Edge), StringComparer.Ordinal),
            Occurred = claims.Where(claim => claim.Occurred.IsKnown).GroupBy(claim => claim.Occurred)
                .OrderByDescending(dates => dates.Count()).ThenBy(dates => dates.Key.From).Select(dates => dates.Key).FirstOrDefault(),
            Participants = claims.SelectMany(Parts).Distinct().OrderBy(part => part.Role).ThenBy(part => part.Node).ToEquatableList(),
        };
    }

    private static IEnumerable<EventParticipant> Parts(Claim claim)
    {
        if (claim.Source is { } source) yield return new(source, claim.Symmetric ? ParticipantRole.Participant : ParticipantRole.Source);
        if (claim.Target is { } target) yield return new(target, claim.Symmetric ? ParticipantRole.Participant : ParticipantRole.Target);
    }

    private static string Most(IEnumerable<string> words, StringComparer order) =>
        words.GroupBy(word => word).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, order).First().Key;
}

/// <summary>Somebody who takes part in an event.</summary>
public sealed record EventParticipant(NodeId Node, ParticipantRole Role);

/// <summary>How somebody takes part in an event.</summary>
public enum ParticipantRole
{
    /// <summary>Together with others, without direction.</summary>
    Participant,
    /// <summary>Acts.</summary>
    Source,
    /// <summary>Is acted upon.</summary>
    Target,
}
