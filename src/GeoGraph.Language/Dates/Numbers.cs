namespace GeoGraph.Language;

/// <summary>A number and the word after it; <see cref="Limit"/> is 0 when there is none.</summary>
internal readonly record struct Count(int Value, int Limit)
{
    public bool Found => Limit > 0;
}

/// <summary>Reads numbers in digits and words: counts, ordinals, days of a month and years.</summary>
internal static class Numbers
{
    /// <summary>"two", "twenty-five", "a hundred", "a few", "12"; up to 999.</summary>
    public static Count Cardinal(TimeWords words, int i)
    {
        if (words.Digits(i) is > 0 and <= 3 && words.Plain(i)) return new(words.Value(i), i + 1);
        if (words.IsAny(i, "a", "an"))
        {
            if (words.IsAny(i + 1, "few", "couple", "dozen")) return new(words.Term(i + 1).Number!.Value, words.Skip(i + 2, "of"));
            if (!words.Is(i + 1, "hundred")) return new(1, i + 1);
        }
        var count = words.IsAny(i, "a", "an") ? new Count(1, i + 1) : UnderHundred(words, i);
        if (!count.Found) return default;
        if (words.Term(count.Limit).Scale != 100 || count.Value is 0 or > 9) return count with { Limit = words.Is(i, "couple") ? words.Skip(count.Limit, "of") : count.Limit };
        var rest = UnderHundred(words, words.Skip(count.Limit + 1, "and"));
        return rest.Found ? new(count.Value * 100 + rest.Value, rest.Limit) : new(count.Value * 100, count.Limit + 1);
    }

    /// <summary>"1st", "first", "twenty-first".</summary>
    public static Count Ordinal(TimeWords words, int i)
    {
        if (words.Value(i) is >= 0 and var value && words.Digits(i) <= 2)
            return words.Glued(i + 1) && words.IsAny(i + 1, "st", "nd", "rd", "th") ? new(value, i + 2) : default;
        if (words.Term(i).Ordinal is > 0 and var ordinal) return new(ordinal, i + 1);
        if (words.Term(i).Number is not (20 or 30)) return default;
        var at = words.Sign(i + 1, "-") ? i + 2 : i + 1;
        return words.Term(at).Ordinal is > 0 and < 10 and var unit ? new(words.Term(i).Number!.Value + unit, at + 1) : default;
    }

    /// <summary>A day of a month: "5", "5th", "fifth", "twenty-one"; 1 to 31.</summary>
    public static Count DayOfMonth(TimeWords words, int i)
    {
        var day = Ordinal(words, i);
        if (!day.Found && words.Digits(i) is 1 or 2 && words.Plain(i)) day = new(words.Value(i), i + 1);
        if (!day.Found && words.Letters(i) && !words.IsAny(i, "couple", "few", "several", "dozen")) day = UnderHundred(words, i);
        return day is { Found: true, Value: >= 1 and <= 31 } ? day : default;
    }

    /// <summary>"2014", "nineteen ninety-six", "two thousand and fifteen", "twenty ten"; 1000 to 2199.</summary>
    public static Count Year(TimeWords words, int i)
    {
        if (words.Digits(i) == 4) return words.Value(i) is >= 1000 and <= 2199 and var year && words.Plain(i) ? new(year, i + 1) : default;
        if (UnderHundred(words, i) is not { Found: true } high || words.Digits(i) > 0) return default;
        var at = high.Limit;
        if (words.Term(at).Scale == 1000 && high.Value is 1 or 2)
        {
            var hundreds = UnderHundred(words, words.Skip(at + 1, "and"));
            if (!hundreds.Found) return new(high.Value * 1000, at + 1);
            if (words.Term(hundreds.Limit).Scale != 100) return new(high.Value * 1000 + hundreds.Value, hundreds.Limit);
            var last = UnderHundred(words, words.Skip(hundreds.Limit + 1, "and"));
            var value = high.Value * 1000 + hundreds.Value * 100 + (last.Found ? last.Value : 0);
            return value <= 2199 ? new(value, last.Found ? last.Limit : hundreds.Limit + 1) : default;
        }
        if (high.Value is < 11 or > 21) return default;
        if (words.Term(at).Scale == 100) return new(high.Value * 100, at + 1);
        if (words.Sign(at, "-")) at++;
        if (words.Term(at).Number == 0 && words.Term(at + 1).Number is >= 1 and <= 9 and var digit) return new(high.Value * 100 + digit, at + 2);
        return UnderHundred(words, at) is { Found: true, Value: >= 10 } low ? new(high.Value * 100 + low.Value, low.Limit) : default;
    }

    private static Count UnderHundred(TimeWords words, int i)
    {
        if (words.Term(i).Number is not { } value) return default;
        if (value < 20 || value % 10 != 0) return new(value, i + 1);
        var at = words.Sign(i + 1, "-") ? i + 2 : i + 1;
        return words.Term(at).Number is >= 1 and <= 9 and var unit && !words.IsAny(at, "few", "couple", "several") ? new(value + unit, at + 1) : new(value, i + 1);
    }
}
