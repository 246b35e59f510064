using System.CommandLine;
using System.Globalization;
using GeoGraph.Core;

namespace GeoGraph.Cli;

/// <summary>Options whose errors say what would be right.</summary>
internal static class Options
{
    /// <summary>A whole number within bounds.</summary>
    public static Option<int> Number(string name, string description, int usual, int least, int most) => new(name)
    {
        Description = $"{description}, {least} to {most}.",
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            result.AddError($"'{text}' is no number for {name}. Use one from {least} to {most}.");
            return usual;
        },
    };

    /// <summary>A day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"'{text}' is no day. Write it as 2019-04-25.");
            return null;
        },
    };

    /// <summary>Words with commas between them.</summary>
    public static Option<string[]> Words(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result => [.. result.Tokens.SelectMany(token =>
            token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
    };

    /// <summary>JSON in place of text.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON in place of text." };

    /// <summary>Edge names, or null when none are given. Throws <see cref="UsageException"/> that lists those there are.</summary>
    public static EquatableList<string>? Edges(string[]? words, Ontology ontology)
    {
        if (words is not { Length: > 0 }) return null;
        var names = ontology.Edges.Select(edge => edge.Name).ToArray();
        foreach (var word in words)
            if (!names.Contains(word)) throw new UsageException($"'{word}' is no edge name. There are: {string.Join(", ", names)}.");
        return words.ToEquatableList();
    }

    /// <summary>Truth statuses, or null when none are given. Throws <see cref="UsageException"/> that lists those there are.</summary>
    public static EquatableList<Modality>? Modalities(string[]? words) => words is not { Length: > 0 } ? null : words
        .Select(word => ModalityNames.TryParse(word, out var modality) ? modality : throw new UsageException(
            $"'{word}' is no truth status. There are: {string.Join(", ", Enum.GetValues<Modality>().Select(ModalityNames.Word))}."))
        .ToEquatableList();
}
