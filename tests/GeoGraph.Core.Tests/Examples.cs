namespace GeoGraph.Core.Tests;

internal static class Examples
{
    public static Article Article(DateOnly? published = null) => new()
    {
        Id = new("a"), Text = "Iran met Israel.", Published = published, ReaderVersion = "test",
    };

    public static Claim Claim(OccurredDate occurred = default) => new()
    {
        Id = new("c"), Article = new("a"), Type = "CONSULT", Edge = "talks", Source = NodeId.Country("IRN"), Target = NodeId.Country("ISR"),
        Symmetric = true, Event = new("event:1"), Occurred = occurred, Modality = Modality.Asserted, Confidence = 0.5,
        Evidence = new(new(0, 16), "Iran met Israel."), Predicate = new(5, 8), Rule = "test",
    };
}
