using System.Diagnostics;
using GeoGraph.Testing;
using Xunit;

namespace GeoGraph.Web.Tests;

/// <summary>The scripts' own tests and type check, so that one command runs all tests.</summary>
public class CanvasScriptTests
{
    [Fact]
    public async Task The_tests_of_the_scripts_pass()
    {
        var start = new ProcessStartInfo("npm", ["test", "--silent"])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src", "GeoGraph.Web"), RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var npm = Process.Start(start)!;
        var output = npm.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = npm.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await npm.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(npm.ExitCode == 0, await output + await errors);
    }
}
