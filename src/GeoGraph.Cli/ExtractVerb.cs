using System.CommandLine;
using System.Text;
using GeoGraph.Core;
using GeoGraph.Extraction;

namespace GeoGraph.Cli;

/// <summary><c>geograph extract</c></summary>
internal static class ExtractVerb
{
    private static readonly Option<string> Input = new("--input")
    {
        Description = "One article per line as JSON; - is stdin.", HelpName = "FILE", DefaultValueFactory = _ => "-",
    };

    private static readonly Option<string> Output = new("--output")
    {
        Description = "One reading per line as JSON, in the same order; - is stdout.", HelpName = "FILE", DefaultValueFactory = _ => "-",
    };

    private static readonly Option<int> Parallel =
        Options.Number("--parallel", "How many articles are read at once", Environment.ProcessorCount, 1, 256);

    public static Command Create()
    {
        var command = new Command("extract", "Read articles from JSON lines into JSON lines, without a graph.") { Input, Output, Parallel };
        command.SetAction(RunAsync);
        return command.WithExamples(
            """
              echo '{"id": "1", "text": "Iran met Russia in Vienna."}' | geograph extract
              geograph extract --input articles.jsonl --output readings.jsonl --parallel 4

            Exit status: 0 all lines were read; 3 some could not be read and have an "error" in place of a reading.
            """);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var input = Open(parsed.GetRequiredValue(Input), () => Console.OpenStandardInput(), File.OpenRead);
        await using var output = Open(parsed.GetRequiredValue(Output), () => Console.OpenStandardOutput(), File.Create);
        using var lines = new StreamReader(input, new UTF8Encoding(false));
        await using var readings = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 1 << 16) { NewLine = "\n" };
        var reader = ArticleReader.Load(DataFolder.Shipped);
        return await ContractStream.RunAsync(reader, lines, readings, parsed.GetValue(Parallel), cancellationToken);
    }

    private static Stream Open(string path, Func<Stream> standard, Func<string, Stream> file)
    {
        try
        {
            return path == "-" ? standard() : file(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be opened: {e.Message}");
        }
    }
}
