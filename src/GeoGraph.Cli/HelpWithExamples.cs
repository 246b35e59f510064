using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace GeoGraph.Cli;

/// <summary>The usual help, then examples: they are what most people look for.</summary>
internal sealed class HelpWithExamples(string examples) : SynchronousCommandLineAction
{
    private readonly HelpAction usual = new();

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var status = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        output.WriteLine(examples);
        return status;
    }
}
