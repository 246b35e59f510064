namespace GeoGraph.Evaluation;

/// <summary>What to measure and where to write it.</summary>
/// <param name="Sets">Names of sets; empty means all.</param>
/// <param name="Write">The report; null prints only.</param>
/// <param name="Keep">A folder for inputs and readings, to look at them; null forgets them.</param>
/// <param name="Date">The date of the report; null leaves it out.</param>
internal sealed record EvaluationOptions(IReadOnlyList<string> Sets, string? Write, string? Keep, string? Date)
{
    public static EvaluationOptions Parse(string[] arguments)
    {
        var options = new EvaluationOptions([], null, null, null);
        for (var i = 0; i < arguments.Length; i++)
        {
            string Next() => ++i < arguments.Length ? arguments[i] : throw new ArgumentException($"{arguments[i - 1]} needs a value");
            options = arguments[i] switch
            {
                "--write" => options with { Write = Next() },
                "--keep" => options with { Keep = Next() },
                "--date" => options with { Date = Next() },
                var set => options with { Sets = [.. options.Sets, set] },
            };
        }
        return options;
    }
}
