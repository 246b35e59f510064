namespace GeoGraph.Language;

/// <summary>One sentence while its dates are read: what every rule may look at.</summary>
internal sealed class TimeReading(TimeWords words, DateOnly? published)
{
    private const int Back = 20; // words before a date that may say which way its clause looks
    private const int Forward = 8;

    public TimeWords Words => words;

    public Clock Clock { get; } = new(published);

    /// <summary>The last day that the sentence named before here: "two weeks later" counts from it.</summary>
    public DateOnly? Anchor { get; set; }

    /// <summary>Where the second end of a range begins, if one is being read: after a dash stands a date then, and no code.</summary>
    public int SecondEnd { get; set; } = -1;

    /// <summary>The year that the clause means when it says none.</summary>
    public DateOnly? Nearest(int i, int month, int day) => Clock.Nearest(year => Clock.Day(year, month, day), Ahead(i));

    /// <summary>
    /// Whether the clause of a word looks ahead: the nearest verb before it says so, or else the nearest after it. Without one it looks back,
    /// as news does; but what lasts "until Sunday" has not ended.
    /// </summary>
    public bool Ahead(int i)
    {
        for (var at = i - 1; at >= 0 && at >= i - Back; at--)
            if (Look(at) is not Tense.None and var tense) return tense == Tense.Ahead;
        for (var at = i; at < words.Count && at < i + Forward; at++)
            if (Look(at) is not Tense.None and var tense) return tense == Tense.Ahead;
        return words.IsAny(i - 1, "until", "till");
    }

    private Tense Look(int i)
    {
        if (!words.Letters(i)) return Tense.None;
        // "to be released": the infinitive decides, not the participle.
        if (words.IsAny(i - 1, "be", "not", "to", "will", "shall", "would") && words.Term(i).Tense != Tense.Ahead) return Tense.None;
        if (words.Is(i, "to") && words.Term(i - 1).Intends) return Tense.Ahead; // "agreed to meet"
        if (words.Is(i, "next") && words.IsAny(i + 1, "day", "morning")) return Tense.None;
        if (words.Term(i).Shift == 1 && words.Is(i, "next")) return Tense.Ahead;
        if (words.Term(i).Tense is not Tense.None and var tense) return tense;
        var word = words.Span(i);
        return word.Length > 4 && word.EndsWith("ed") && !words.Capital(i) && !words.Term(i).NoVerb ? Tense.Back : Tense.None;
    }
}
