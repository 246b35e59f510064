using System.CommandLine;
using GeoGraph.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GeoGraph.Cli;

/// <summary><c>geograph work</c></summary>
internal static class WorkVerb
{
    public static Command Create()
    {
        var command = new Command("work", "Read queued articles until stopped. Several may work on one graph.");
        command.SetAction(RunAsync);
        return command.WithExamples(
            """
              geograph work
              GEOGRAPH_SAMPLES=false geograph work --data /srv/geograph

            Prints a line for each article, waits while the store is away and goes on by itself. Ctrl+C or SIGTERM stops it: the
            article at hand is finished or handed back. Exit status: 0 it was stopped; 1 a setting is wrong.
            """);
    }

    /// <summary>Whether the host of this verb hears the signals, and not the command line.</summary>
    public static bool HearsSignals(ParseResult parsed) => parsed.CommandResult.Command.Name == "work";

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        // Settings lie beside the program, not wherever it happens to be started.
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddData(parsed);
        builder.Logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat, console.UseUtcTimestamp) = (true, "yyyy-MM-dd HH:mm:ss'Z '", true));
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        builder.Services.AddGeoGraph(builder.Configuration).AddIngestionWorker();

        var host = builder.Build();
        OpenGraph.CheckOptions(host.Services);
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted
            .Register(() => Console.WriteLine("Reading queued articles. Ctrl+C stops it."));
        await host.RunAsync(cancellationToken);
        return ExitStatus.Fine;
    }
}
