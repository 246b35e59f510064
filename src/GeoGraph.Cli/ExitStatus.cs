namespace GeoGraph.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitStatus
{
    /// <summary>All is well; also an answer that is empty.</summary>
    public const int Fine = 0;

    /// <summary>The question cannot be answered as it was put: a wrong option, a name that nobody has.</summary>
    public const int Usage = 1;

    /// <summary>The graph or a data file cannot be opened.</summary>
    public const int Unavailable = 2;

    /// <summary>Some article could not be read; the others were.</summary>
    public const int SomeUnreadable = 3;

    /// <summary>Ctrl+C: 128 + SIGINT, as shells have it. What was done until then stays done.</summary>
    public const int Interrupted = 130;
}

/// <summary>The question cannot be answered as it was put; the message says what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
