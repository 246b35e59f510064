using System.Globalization;

namespace GeoGraph.Neo4j.Tests;

/// <summary>How often a test ends something in the middle. <c>GEOGRAPH_TEST_ROUNDS</c> makes it more than a run of all tests has time for.</summary>
internal static class Rounds
{
    public static int Number { get; } =
        Environment.GetEnvironmentVariable("GEOGRAPH_TEST_ROUNDS") is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : 3;
}
