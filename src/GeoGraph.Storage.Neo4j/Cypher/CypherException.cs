namespace GeoGraph.Storage.Neo4j;

/// <summary>A statement that failed.</summary>
/// <param name="code">What the server calls it, e.g. <c>Neo.TransientError.Transaction.DeadlockDetected</c>.</param>
/// <param name="message">For people; when the server is away it says what to do.</param>
/// <param name="isAway">Whether the server cannot be reached or used as it is.</param>
/// <param name="cause">What lies below.</param>
public sealed class CypherException(string code, string message, bool isAway = false, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Nobody answers at the address.</summary>
    public static CypherException Unreachable(Neo4jOptions options, Exception cause) => new("away",
        $"The Neo4j server at {options} cannot be reached ({cause.Message}). Start it, or check GEOGRAPH_NEO4J; work goes on by itself when it is back.", isAway: true, cause);

    /// <summary>The server does not let the user in; after three wrong passwords it lets nobody in as that user for some seconds.</summary>
    public static CypherException Refused(Neo4jOptions options, Exception? cause = null) => new("Neo.ClientError.Security.Unauthorized",
        $"The Neo4j server at {options} refuses the user {options.User}. Check GEOGRAPH_NEO4J_USER and GEOGRAPH_NEO4J_PASSWORD.", isAway: true, cause);

    /// <summary>An error that the server reports.</summary>
    public static CypherException Reported(string code, string message) => code switch
    {
        "Neo.ClientError.Database.DatabaseNotFound" => new(code, $"{message} Check GEOGRAPH_NEO4J_DATABASE.", isAway: true),
        // A server that came back from a copy does not know what was written since: then nothing is to be waited for.
        _ when code.Contains("Bookmark", StringComparison.Ordinal) => new(BookmarkUnknown, message),
        _ => new(code, message),
    };

    /// <summary>The code of an error for which bookmarks are dropped and the request is tried again.</summary>
    internal const string BookmarkUnknown = "Neo.TransientError.Transaction.BookmarkTimeout";

    /// <summary>A transaction that the server no longer knows: it has crashed since, or has waited too long for more. Nothing of it counts.</summary>
    internal const string TransactionLost = "transaction lost";

    /// <summary>The server's name for it.</summary>
    public string Code { get; } = code;

    /// <summary>Whether the same may succeed a moment later.</summary>
    public bool IsTransient => !IsAway && (Code == TransactionLost || Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal));

    /// <summary>Whether the server cannot be reached or used: a person has to do something, or to wait.</summary>
    public bool IsAway { get; } = isAway;
}
