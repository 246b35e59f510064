using GeoGraph.Core;
using Xunit;

namespace GeoGraph.Ingestion.Tests;

public class SampleFilesTests
{
    private static readonly List<(string Name, RawDocument Document)> Samples =
        [.. Directory.GetFiles(DataFolder.At("articles"), "*.md").Select(path => (Path.GetFileName(path), DocumentFile.Read(path)))];

    [Fact]
    public void There_are_sixty_or_more_from_2018_to_2026_and_no_two_alike()
    {
        Assert.True(Samples.Count >= 60, $"{Samples.Count} articles");
        Assert.All(Samples, sample => Assert.InRange(sample.Document.Published!.Value.Year, 2018, 2026));
        Assert.Equal(Samples.Count, Samples.Select(sample => sample.Document.Id).Distinct().Count());
    }

    [Fact]
    public void Each_has_a_title_its_day_in_its_name_a_plainly_made_up_source_and_120_to_250_words() =>
        Assert.All(Samples, sample =>
        {
            Assert.False(string.IsNullOrWhiteSpace(sample.Document.Title), sample.Name);
            Assert.StartsWith($"{sample.Document.Published:yyyy-MM-dd}-", sample.Name, StringComparison.Ordinal);
            Assert.StartsWith("GeoGraph sample ", sample.Document.Source, StringComparison.Ordinal);
            Assert.InRange(sample.Document.Text!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 120, 250);
        });
}
