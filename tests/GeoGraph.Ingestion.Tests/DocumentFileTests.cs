using System.Text;
using GeoGraph.Core;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Ingestion.Tests;

public class DocumentFileTests
{
    [Fact]
    public void Text_with_a_front_matter_gives_title_day_outlet_and_address()
    {
        var document = DocumentFile.Parse("---\ntitle: \"Talks: day two\"\ndate: 2019-04-25\nsource: Desk\nurl: https://example.org/1\nregion: Asia\n---\n\nBody.\n"u8, "a.md");
        Assert.Equal("Talks: day two", document.Title);
        Assert.Equal(new DateOnly(2019, 4, 25), document.Published);
        Assert.Equal("Desk", document.Source);
        Assert.Equal("https://example.org/1", document.Url);
        Assert.Equal("Body.", document.Text);
    }

    [Theory]
    [InlineData("a.txt", "Just text.", "Just text.", null)]
    [InlineData("a.txt", "\uFEFFJust text.", "Just text.", null)] // a byte order mark is no text
    [InlineData("a.txt", "---\nnot closed", "---\nnot closed", null)]
    [InlineData("a.HTML", "<p>Hi</p>", null, "<p>Hi</p>")]
    public void Other_files_are_taken_whole(string name, string content, string? text, string? html)
    {
        var document = DocumentFile.Parse(Encoding.UTF8.GetBytes(content), name);
        Assert.Equal((text, html), (document.Text, document.Html));
    }

    public static TheoryData<byte[], string> Broken => new()
    {
        { [0x50, 0x4B, 3, 4, 0, 0], "binary" },
        { [0x66, 0xFC, 0x72], "encoding" }, // "für" in Latin-1
        { "---\ntitle: a: b\n---\nText"u8.ToArray(), "front-matter" },
        { "---\ndate: yesterday\n---\nText"u8.ToArray(), "date" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_file_that_is_no_article_says_what_to_do(byte[] content, string code) =>
        Assert.Equal(code, Assert.Throws<UnreadableDocumentException>(() => DocumentFile.Parse(content, "a.md")).Code);

    [Fact]
    public void A_file_that_is_not_there_a_folder_and_a_huge_file_say_so()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("missing", Assert.Throws<UnreadableDocumentException>(() => DocumentFile.Read(folder.At("none.txt"))).Code);
        Assert.Equal("folder", Assert.Throws<UnreadableDocumentException>(() => DocumentFile.Read(folder.Path)).Code);
        using (var huge = File.Create(folder.At("huge.txt"))) huge.SetLength(DocumentFile.MaxBytes + 1);
        Assert.Equal("too-long", Assert.Throws<UnreadableDocumentException>(() => DocumentFile.Read(folder.At("huge.txt"))).Code);
    }
}
