using Microsoft.Extensions.Logging;

namespace GeoGraph.Ingestion;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Read \"{Name}\": {Claims} claims")]
    public static partial void Ingested(this ILogger logger, string name, int claims);

    [LoggerMessage(2, LogLevel.Warning, "Could not read \"{Name}\": {Reason}")]
    public static partial void Unreadable(this ILogger logger, string name, string reason);

    [LoggerMessage(3, LogLevel.Error, "The reader failed on \"{Name}\"")]
    public static partial void ReaderFailed(this ILogger logger, string name, Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "The store is away, articles wait: {Reason}")]
    public static partial void StoreAway(this ILogger logger, string reason);

    [LoggerMessage(9, LogLevel.Information, "The store is back")]
    public static partial void StoreBack(this ILogger logger);

    [LoggerMessage(7, LogLevel.Error, "The worker failed and goes on")]
    public static partial void WorkerFailed(this ILogger logger, Exception exception);

    [LoggerMessage(8, LogLevel.Error, "The sample articles cannot be found: {Reason}")]
    public static partial void SamplesMissing(this ILogger logger, string reason);

    [LoggerMessage(5, LogLevel.Information, "Queued {Count} sample articles")]
    public static partial void SamplesQueued(this ILogger logger, int count);

    [LoggerMessage(6, LogLevel.Error, "Sample article {File} is no article: {Reason}")]
    public static partial void BadSample(this ILogger logger, string file, string reason);
}
