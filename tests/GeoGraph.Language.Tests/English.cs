using GeoGraph.Language.Network;

namespace GeoGraph.Language.Tests;

/// <summary>The shipped model and what it reads.</summary>
internal static class English
{
    public static string ModelFile { get; } = Path.Combine(AppContext.BaseDirectory, "data", "models", "english.model");

    public static Model Model { get; } = Model.Read(ModelFile);

    public static ParsedText Read(string text)
    {
        var parsed = new ParsedText();
        new EnglishPipeline(Model).Read(text, new DateOnly(2026, 1, 31), parsed);
        return parsed;
    }

    /// <summary>The one word of a text that is written so.</summary>
    public static int Word(ParsedText text, string form) => Enumerable.Range(0, text.Words.Length).Single(i => text.Of(i).SequenceEqual(form));
}
