using System.Diagnostics;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Architecture.Tests.Containers;

public class ComposeTests
{
    private static readonly ComposeFile Compose = ComposeFile.Load();

    [Fact]
    public async Task With_a_password_the_file_is_one_that_compose_takes() =>
        Assert.Equal((0, ""), await ConfigureAsync("a-long-password"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_a_password_it_says_what_to_do(string? password)
    {
        var (status, error) = await ConfigureAsync(password);
        Assert.NotEqual(0, status);
        Assert.Contains("Choose a password for Neo4j", error, StringComparison.Ordinal);
        Assert.Contains("set NEO4J_PASSWORD", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_this_machine_reaches_it() =>
        Assert.All(Compose.Services.Values.SelectMany(service => service.Ports), port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));

    [Fact]
    public void Workers_can_be_any_number_and_alone_read()
    {
        var worker = Compose.Services["ingestion"];
        Assert.Empty(worker.Ports);
        Assert.Null(worker.ContainerName);
        Assert.Equal("false", Compose.Services["web"].Environment["GEOGRAPH_WORKER"]);
        Assert.DoesNotContain("GEOGRAPH_WORKER", worker.Environment.Keys);
    }

    [Theory]
    [InlineData("web")]
    [InlineData("ingestion")]
    public void What_is_built_here_waits_for_a_store_that_answers(string name)
    {
        var service = Compose.Services[name];
        Assert.Equal("service_healthy", service.DependsOn["neo4j"].Holds);
        Assert.Equal((".", "src/Dockerfile", name), (service.Build!.Context, service.Build.Dockerfile, service.Build.Target));
        Assert.NotEmpty(ImageFile.Target(name).Entrypoint);
    }

    private static async Task<(int Status, string Error)> ConfigureAsync(string? password)
    {
        // Whoever works here may have a password in .env: another takes its place.
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.At(".env"), "", TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("docker-compose", ["--env-file", folder.At(".env"), "--file", ComposeFile.Path, "config", "--quiet"])
        {
            RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Repository.Root,
        };
        start.Environment.Remove("NEO4J_PASSWORD");
        if (password is not null) start.Environment["NEO4J_PASSWORD"] = password;
        try
        {
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await output + await error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("There is no docker-compose. Install Debian's package docker-compose.");
            Assert.Skip("There is no docker-compose on this machine. Install Debian's package docker-compose.");
            throw;
        }
    }
}
