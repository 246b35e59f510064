using System.Diagnostics;

namespace GeoGraph.Storage.Neo4j;

/// <summary>What a tracer may listen to: one span for every statement, with OpenTelemetry's names for databases (<c>db.query.text</c>).</summary>
public static class Telemetry
{
    /// <summary>The name of the source.</summary>
    public const string SourceName = "GeoGraph.Storage.Neo4j";

    internal static ActivitySource Source { get; } = new(SourceName);

    internal static Activity? Start(Cypher? statement)
    {
        var span = Source.StartActivity("cypher", ActivityKind.Client);
        span?.SetTag("db.system.name", "neo4j");
        span?.SetTag("db.query.text", statement?.Text);
        return span;
    }
}
