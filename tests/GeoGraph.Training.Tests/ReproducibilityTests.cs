using Xunit;

namespace GeoGraph.Training.Tests;

public class ReproducibilityTests
{
    [Fact]
    public void Training_twice_on_a_fiftieth_of_the_data_writes_the_same_bytes()
    {
        var shared = Environment.GetEnvironmentVariable("GEOGRAPH_SHARED");
        Assert.SkipWhen(shared is null, "GEOGRAPH_SHARED does not name the folder that holds the corpora.");
        var folder = Directory.CreateTempSubdirectory("geograph-training-");
        try
        {
            var (first, second) = (Train("first"), Train("second"));
            Assert.True(first.Length > 1_000_000);
            Assert.True(first.AsSpan().SequenceEqual(second));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        byte[] Train(string name)
        {
            var file = Path.Combine(folder.FullName, name);
            var options = TrainingOptions.Parse([Path.Combine(shared, "corpora"), file, "--share", "0.02", "--news", "1", "--gold", "2"])!;
            using var log = new StringWriter();
            TrainingRun.Run(options, log);
            Assert.Contains("EWT dev", log.ToString(), StringComparison.Ordinal);
            return File.ReadAllBytes(file);
        }
    }
}
