using System.CommandLine;
using GeoGraph.Core;
using GeoGraph.Ingestion;

namespace GeoGraph.Cli;

/// <summary><c>geograph ingest FILE…</c></summary>
internal static class IngestVerb
{
    private static readonly Argument<string[]> Paths = new("FILE")
    {
        Description = "Articles as .txt, .md (may begin with title, date, source, url between lines ---) or .html; or folders of them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Title = new("--title") { Description = "Headline, for a single file.", HelpName = "TEXT" };
    private static readonly Option<DateOnly?> Date = Options.Day("--date", "Day of publication: 'on Monday' is counted from it.");
    private static readonly Option<string?> Source = new("--source") { Description = "Outlet that published it.", HelpName = "NAME" };

    public static Command Create()
    {
        var command = new Command("ingest", "Add articles to the graph. Adding one again changes nothing.") { Paths, Title, Date, Source };
        command.SetAction(RunAsync);
        return command.WithExamples(
            """
              geograph ingest summit.txt --title "Kim meets Putin" --date 2019-04-25 --source Reuters
              geograph ingest news/ more/*.html

            Options go before what a file says itself. Exit status: 0 all were read; 3 some could not be read, as told on stderr.
            """);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var files = ArticleFiles.In(parsed.GetRequiredValue(Paths)).ToList();
        if (files.Count > 1 && parsed.GetValue(Title) is not null)
            throw new UsageException($"--title is the headline of one article, and here are {files.Count}. Leave it out.");
        await using var graph = OpenGraph.OrNew(parsed);
        var unreadable = 0;
        foreach (var (index, (path, problem)) in files.Index())
        {
            try
            {
                if (problem is not null) throw new UnreadableDocumentException("folder", problem);
                var line = await IngestAsync(graph, WithOptions(DocumentFile.Read(path), parsed), cancellationToken);
                Console.WriteLine($"{index + 1}/{files.Count}  {path}: {line}");
            }
            catch (UnreadableDocumentException e)
            {
                unreadable++;
                await Console.Error.WriteLineAsync($"{path}: {e.Message}");
            }
        }
        if (files.Count > 1)
            Console.WriteLine($"{Text.Count(files.Count - unreadable, "article")} added, {unreadable} could not be read.");
        return unreadable == 0 ? ExitStatus.Fine : ExitStatus.SomeUnreadable;
    }

    private static RawDocument WithOptions(RawDocument document, ParseResult parsed) => document with
    {
        Title = parsed.GetValue(Title) ?? document.Title,
        Published = parsed.GetValue(Date) ?? document.Published,
        Source = parsed.GetValue(Source) ?? document.Source,
    };

    private static async Task<string> IngestAsync(OpenGraph graph, RawDocument document, CancellationToken cancellationToken)
    {
        var result = await graph.IngestAsync(document, cancellationToken);
        if (result.Article is not { } article) throw new UnreadableDocumentException("failed", result.Reason ?? "It could not be read.");
        var changes = await graph.Store.FindArticleAsync(article, cancellationToken)
            ?? throw new UnreadableDocumentException("removed", "It was removed while it was read. Add it again.");
        return $"{Text.Count(changes.Claims.Count, "claim")}, {Text.Count(changes.Nodes.Count, "node")} (article {Text.Short(article)})";
    }
}
