using System.Net;
using System.Text.Json;

namespace GeoGraph.Storage.Neo4j;

/// <summary>What the Query API answered.</summary>
/// <param name="Rows">Empty when nothing was asked.</param>
/// <param name="Bookmarks">To be sent along with what is to see this; empty inside a transaction.</param>
/// <param name="Transaction">The id of an open transaction; null when there is none.</param>
/// <param name="Affinity">Which member of a cluster the transaction is on; null on a single server.</param>
internal sealed record QueryApiAnswer(IReadOnlyList<CypherRow> Rows, string[] Bookmarks, string? Transaction, string? Affinity)
{
    public const string AffinityHeader = "neo4j-cluster-affinity";

    /// <summary>Throws <see cref="CypherException"/> when the answer is an error.</summary>
    public static QueryApiAnswer Read(HttpResponseMessage response, byte[] body, Neo4jOptions options)
    {
        var affinity = response.Headers.TryGetValues(AffinityHeader, out var values) ? values.First() : null;
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests)
            throw CypherException.Refused(options);
        try
        {
            return body.Length == 0 && response.IsSuccessStatusCode ? new([], [], null, affinity) : QueryApiJson.Read(body, affinity);
        }
        catch (CypherException e) when (response.StatusCode == HttpStatusCode.NotFound && e.Code == "Neo.ClientError.Request.Invalid")
        {
            throw new CypherException(CypherException.TransactionLost, e.Message, cause: e);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new CypherException(
                "no answer of the Query API",
                $"What answers at {options} (status {(int)response.StatusCode}) is no Neo4j server with the Query API; GeoGraph needs Neo4j 5.26 or newer. "
                + "Check the address: it is the server's HTTP port.", isAway: true, e);
        }
    }
}

/// <summary>Tells faults of the way to the server from faults of the program.</summary>
internal static class QueryApiFault
{
    /// <summary>The fault in words that say what to do; null when it is not one of the way.</summary>
    public static CypherException? Explain(Exception fault, Neo4jOptions options, CancellationToken cancellationToken) => fault switch
    {
        CypherException => null,
        HttpRequestException or IOException => CypherException.Unreachable(options, fault),
        OperationCanceledException when !cancellationToken.IsCancellationRequested => CypherException.Unreachable(options, fault), // the client's own limit of time
        _ => null,
    };
}
