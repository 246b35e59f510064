using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using GeoGraph.Cli;
using GeoGraph.Core;

Console.OutputEncoding = Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var parsed = CommandLine.Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (parsed.Action is ParseErrorAction wrong) wrong.ShowHelp = false;
try
{
    var wrongly = parsed.Errors.Count > 0;
    var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = wrongly ? Console.Error : Console.Out };
    if (WorkVerb.HearsSignals(parsed)) invocation.ProcessTerminationTimeout = null;
    var status = await parsed.InvokeAsync(invocation);
    if (wrongly) Console.Error.WriteLine($"Try 'geograph {parsed.CommandResult.PathOfVerbs()}--help'.");
    return status;
}
catch (OperationCanceledException)
{
    return ExitStatus.Interrupted;
}
catch (Exception e) when (e is UsageException or StoreUnavailableException or DataFileException)
{
    Console.Error.WriteLine(e.Message);
    return e is UsageException ? ExitStatus.Usage : ExitStatus.Unavailable;
}
