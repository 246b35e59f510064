using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Configuration;

namespace GeoGraph.Cli;

/// <summary>All verbs with what they have in common.</summary>
internal static class CommandLine
{
    /// <summary>Where the graph is kept; every verb has it.</summary>
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "Folder of the graph. Default: GEOGRAPH_DATA, or else GeoGraph in your folder for application data.",
        HelpName = "FOLDER",
        Recursive = true,
    };

    public static RootCommand Create()
    {
        var root = new RootCommand(
            "Turns news articles into a graph of countries, persons, organizations and events, and shows the sentence behind every edge.")
        {
            IngestVerb.Create(), ShowVerb.Create(), PathVerb.Create(), ArticlesVerb.Create(), RemoveVerb.Create(), WorkVerb.Create(), MoveVerb.Create(), ExtractVerb.Create(),
        };
        root.Add(Data);
        root.SetAction(_ => root.Parse("--help").Invoke());
        return root.WithExamples(
            """
              geograph ingest news/                        add all articles of a folder
              geograph show "North Korea"                  what the articles say about it
              geograph path Iran Russia                    what connects the two, with quotes
              geograph articles                            which articles are in the graph

            Exit status: 0 fine; 1 the question was wrong; 2 the graph cannot be opened; 3 some article could not be read.
            """);
    }

    /// <summary>Appends examples to the help of a verb.</summary>
    public static T WithExamples<T>(this T command, string examples)
        where T : Command
    {
        var help = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (help is null) command.Add(help = new HelpOption());
        help.Action = new HelpWithExamples(examples);
        return command;
    }

    /// <summary>Puts the folder of <c>--data</c>, if any, before that of the environment.</summary>
    public static IConfigurationBuilder AddData(this IConfigurationBuilder configuration, ParseResult parsed) =>
        parsed.GetValue(Data) is { } folder ? configuration.AddInMemoryCollection([new("GEOGRAPH_DATA", folder)]) : configuration;

    /// <summary>The verb that was given, with a space behind it; empty when there was none.</summary>
    public static string PathOfVerbs(this CommandResult result) => result.Command is RootCommand ? "" : $"{result.Command.Name} ";
}
