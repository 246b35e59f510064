using System.Text;
using GeoGraph.Language.Network;
using Xunit;

namespace GeoGraph.Language.Tests;

public class ModelTests
{
    [Fact]
    public void A_model_that_was_read_is_written_as_the_same_bytes()
    {
        using var written = new MemoryStream();
        English.Model.Write(written);
        Assert.True(File.ReadAllBytes(English.ModelFile).AsSpan().SequenceEqual(written.ToArray()));
    }

    [Fact]
    public void The_models_are_small_enough_to_ship() => Assert.InRange(new FileInfo(English.ModelFile).Length, 1_000_000, 25_000_000);

    [Theory]
    [InlineData("")]
    [InlineData("This is no model, however long it may be.")]
    public void What_is_no_model_is_refused_with_what_to_do(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var error = Assert.Throws<InvalidDataException>(() => Model.Read(stream));
        Assert.Contains("GeoGraph.Training", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_ends_too_early_is_refused_likewise()
    {
        using var stream = new MemoryStream(File.ReadAllBytes(English.ModelFile)[..500_000]);
        Assert.Throws<InvalidDataException>(() => Model.Read(stream));
    }
}
