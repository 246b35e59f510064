using Xunit;

namespace GeoGraph.Cli.Tests;

public class IngestTests
{
    [Fact]
    public async Task Articles_of_files_and_folders_are_added_once()
    {
        using var geograph = new Geograph();
        geograph.Write("news/visit.md", "---\ntitle: Erdoğan in Kyjiw\ndate: 2022-02-03\nsource: Wire\n---\nErdoğan visited Ukraine.");
        geograph.Write("news/deep/talks.txt", "Iran met Russia in Vienna.");
        geograph.Write("news/notes.csv", "no,article");
        for (var time = 0; time < 2; time++)
        {
            var ingested = await geograph.RunAsync("ingest", "news");
            Assert.Equal((0, ""), (ingested.Status, ingested.Error));
            var lines = ingested.Output.Split('\n');
            Assert.Matches("^1/2  news.deep.talks.txt: [0-9]+ claims?, [0-9]+ nodes? \\(article [0-9a-f]{8}\\)$", lines[0]);
            Assert.StartsWith("2/2  news", lines[1], StringComparison.Ordinal);
            Assert.Equal("2 articles added, 0 could not be read.", lines[2]);
        }
        var listed = await geograph.RunAsync("articles");
        Assert.Equal(2, listed.Output.Count(letter => letter == '\n'));
        Assert.Matches("^[0-9a-f]{8}  2022-02-03 .*  Wire: Erdoğan in Kyjiw\n", listed.Output);
    }

    [Fact]
    public async Task What_was_ingested_is_shown_connected_and_removed()
    {
        using var geograph = new Geograph();
        geograph.Write("one.txt", "Russia invaded Ukraine on Thursday.");
        geograph.Write("two.txt", "The United States imposed sanctions on Russia.");
        var ingested = await geograph.RunAsync("ingest", "one.txt", "two.txt", "--date", "2022-02-25", "--source", "Wire");
        Assert.Equal((0, ""), (ingested.Status, ingested.Error));

        var shown = await geograph.RunAsync("show", "Russia");
        Assert.Contains("\n  invades Ukraine: 1 asserted, 1 article, last 2022-02-24\n", shown.Output, StringComparison.Ordinal);
        Assert.Contains("\n  \"The United States imposed sanctions on Russia.\"\n", shown.Output, StringComparison.Ordinal);
        var connected = await geograph.RunAsync("path", "us", "ukraine");
        Assert.StartsWith("1. United States - Russia - Ukraine  (2 hops, 2 claims)\n", connected.Output, StringComparison.Ordinal);

        var articles = (await geograph.RunAsync("articles")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var article in articles) Assert.Equal(0, (await geograph.RunAsync("remove", article.Split(' ')[0])).Status);
        Assert.Equal(new(1, "", "Nothing in the graph is called 'Russia'.\n"), await geograph.RunAsync("show", "Russia"));
    }

    [Fact]
    public async Task Options_go_before_what_the_file_says()
    {
        using var geograph = new Geograph();
        geograph.Write("a.md", "---\ntitle: Old\ndate: 2020-01-01\nsource: Old\n---\nIran met Russia.");
        await geograph.RunAsync("ingest", "a.md", "--title", "Ҡазан", "--date", "2022-07-12", "--source", "Wire");
        Assert.Matches("^[0-9a-f]{8}  2022-07-12 .*  Wire: Ҡазан\n$", (await geograph.RunAsync("articles")).Output);
    }

    [Fact]
    public async Task Bad_files_are_named_with_what_to_do_and_the_others_are_added()
    {
        using var geograph = new Geograph();
        geograph.Write("empty.txt", "");
        geograph.Write("picture.txt", [0x89, 0x50, 0, 0, 1]);
        geograph.Write("latin.txt", [0x45, 0xE9, 0x20, 0x61]);
        geograph.Write("folder/notes.csv", "");
        geograph.Write("good.txt", "Iran met Russia.");
        string[] bad = ["empty.txt", "picture.txt", "latin.txt", "folder", "missing.txt"];
        var answer = await geograph.RunAsync(["ingest", .. bad, "good.txt"]);
        Assert.Equal(3, answer.Status);
        Assert.Equal(bad, answer.Error.TrimEnd('\n').Split('\n').Select(line => line.Split(':')[0]));
        Assert.All(answer.Error.TrimEnd('\n').Split('\n'), line => Assert.Matches(": .{15,}\\.$", line));
        Assert.Matches("^6/6  good.txt: .*\n1 article added, 5 could not be read.\n$", answer.Output);
        Assert.Single((await geograph.RunAsync("articles")).Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task A_graph_that_cannot_be_opened_is_no_article_s_fault()
    {
        using var geograph = new Geograph();
        geograph.Write("good.txt", "Iran met Russia.");
        geograph.Write("data/geograph.db", "This is no database, however long it may be. ".PadRight(5000, '.'));
        var answer = await geograph.RunAsync("ingest", "good.txt");
        Assert.Equal((2, ""), (answer.Status, answer.Output));
        Assert.Contains("geograph.db", answer.Error, StringComparison.Ordinal);
    }
}
