using GeoGraph.Core;
using System.Threading.Channels;

namespace GeoGraph.Extraction;

/// <summary>Reads JSON lines and writes JSON lines, in the same order, in constant memory: what <c>geograph extract</c> does.</summary>
public static class ContractStream
{
    /// <summary>
    /// Reads every line and writes one for it. A line that cannot be read gives an error line in its place.
    /// </summary>
    /// <param name="reader">The reader.</param>
    /// <param name="input">One JSON object per line; empty lines are passed over.</param>
    /// <param name="output">Gets one JSON object per line, flushed at the end.</param>
    /// <param name="parallel">How many articles are read at once; 1 or more.</param>
    /// <param name="cancellationToken">Stops after the lines in work.</param>
    /// <returns>Exit status: 0 when every line was read, 3 when one was not.</returns>
    public static async Task<int> RunAsync(ArticleReader reader, TextReader input, TextWriter output, int parallel, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parallel, 1);
        var status = 0;
        // The channel keeps the order; its bound keeps the memory.
        var running = Channel.CreateBounded<Task<(string Line, bool Error)>>(parallel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var feed = FeedAsync();
        try
        {
            await foreach (var task in running.Reader.ReadAllAsync(cancellationToken))
            {
                var (line, error) = await task;
                if (error) status = 3;
                await output.WriteLineAsync(line.AsMemory(), cancellationToken);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await feed;
        }
        await output.FlushAsync(cancellationToken);
        return status;

        async Task FeedAsync()
        {
            try
            {
                while (await input.ReadLineAsync(stop.Token) is { } line)
                {
                    if (string.IsNullOrWhiteSpace(line)) continue;
                    // One that waits to be written may be done already, so the number in work stays at most one more than asked for.
                    await running.Writer.WriteAsync(Task.Run(() => ReadLine(reader, line), stop.Token), stop.Token);
                }
                running.Writer.Complete();
            }
            catch (Exception e)
            {
                running.Writer.Complete(e);
            }
        }
    }

    /// <summary>The output line for an input line, and whether it is an error line.</summary>
    public static (string Line, bool Error) ReadLine(ArticleReader reader, string line)
    {
        string? id = null;
        try
        {
            var input = ContractInput.Parse(line, out id);
            return (ContractJson.Write(input, reader.Read(input.Document), reader), false);
        }
        catch (UnreadableDocumentException e)
        {
            return (ContractJson.WriteError(id, e.Code, e.Message), true);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A fault of the reader costs its own line, never those behind it.
            return (ContractJson.WriteError(id, "internal", $"The reader failed on this line, which is a fault in GeoGraph: {e.Message}"), true);
        }
    }
}
