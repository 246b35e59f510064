using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GeoGraph.Language.Segmentation;
using Xunit;

namespace GeoGraph.Language.Tests;

public class WordCutterTests
{
    [Theory]
    [InlineData("Iran met Israel.", "Iran met Israel .")]
    [InlineData("", "")]
    // words of one token are joined by +
    [InlineData("They don't, won’t and cannot.", "They do+n't , wo+n’t and can+not .")]
    [InlineData("Israel's army, Iran’s too", "Israel+'s army , Iran+’s too")]
    [InlineData("I'm sure we'll see he'd go", "I+'m sure we+'ll see he+'d go")]
    [InlineData("I wouldn't've gonna dont", "I would+n't+'ve gon+na do+nt")]
    [InlineData("the dogs' owners", "the dogs+' owners")]
    [InlineData("'the dogs' he said", "' the dogs ' he said")] // a quote, for one is open
    [InlineData("the U.S.'s allies", "the U.S.+'s allies")]
    [InlineData("its not ours, its name", "it+s not ours , its name")] // a misspelling, by the word after it
    [InlineData("O'Rourke at 5 o’clock in the 1960's or '60s", "O'Rourke at 5 o’clock in the 1960's or '60s")]
    // hyphens, slashes, dashes
    [InlineData("a well-known al-Qaeda man", "a well - known al - Qaeda man")]
    [InlineData("Kim Jong-un and a U.S.-led force", "Kim Jong - un and a U.S. - led force")]
    [InlineData("e-mail, mid-July, pro-Beijing, co-founder, E-J", "e-mail , mid-July , pro-Beijing , co-founder , E - J")]
    [InlineData("and/or w/o Putin–Kim talks—now", "and / or w/o Putin – Kim talks — now")]
    // numbers
    [InlineData("$1,200 and 3.5% of 5,30", "$ 1,200 and 3.5 % of 5 , 30")]
    [InlineData("at 10:30pm, 3 pm, 65km, the 21st", "at 10:30 pm , 3 pm , 65 km , the 21st")]
    [InlineData("2023-09-12, 9/11, 3/8/2000, 2001/02, 1990-95", "2023-09-12 , 9/11 , 3/8/2000 , 2001 / 02 , 1990 - 95")]
    [InlineData("call 555-123-4567 or +44", "call 555-123-4567 or +44")]
    [InlineData("US$5 or .04", "US$ 5 or .04")]
    // full stops
    [InlineData("Mr. Kim of the U.S. met Gen. J. K. Roe at 5 p.m. today.", "Mr. Kim of the U.S. met Gen. J. K. Roe at 5 p.m. today .")]
    [InlineData("No. 5 said no. 6 did.", "No. 5 said no. 6 did .")]
    [InlineData("Acme Inc. sells it. It is in Acme Inc. The end", "Acme Inc. sells it . It is in Acme Inc . The end")]
    [InlineData("oil, gas etc. and coal etc.", "oil , gas etc. and coal etc .")]
    [InlineData("vitamin C.\n\nThen", "vitamin C . Then")]
    [InlineData("So... yes!!! What?! No .. 5.", "So ... yes !!! What ?! No .. 5 .")]
    // addresses
    [InlineData("See http://example.org/a-b?c=d, (www.example.org).", "See http://example.org/a-b?c=d , ( www.example.org ) .")]
    [InlineData("jo.doe@example.com, example.com/x or plan-2.doc.", "jo.doe@example.com , example.com/x or plan-2.doc .")]
    [InlineData("@jane #peace #5 in comp.lang.misc", "@jane #peace # 5 in comp.lang.misc")]
    // signs
    [InlineData("\"Yes,\" she (28) said: [no] :-) -> ok", "\" Yes , \" she ( 28 ) said : [ no ] :-) -> ok")]
    [InlineData("*** AT&T® 10°C _so_ 😀👍🏽", "*** AT&T ® 10 ° C _ so _ 😀 👍 🏽")]
    public void Text_is_cut_as_the_treebanks_do(string text, string expected) => Assert.Equal(expected, Shown(text, Cut(text)));

    [Fact]
    public void Only_the_range_is_cut_and_words_are_appended()
    {
        var words = new List<Word> { new(0, 1, false) };
        WordCutter.Cut("say don't now", 4, 9, words);
        Assert.Equal([new(0, 1, false), new(4, 6, false), new(6, 9, true)], words);
    }

    [Fact]
    public void Cutting_again_into_the_same_list_takes_no_memory()
    {
        const string text = "Mr. Kim's co-founder didn’t e-mail jo@example.com at 10:30pm, 9/11... etc. The U.S.-led “force” :-)";
        var words = new List<Word>();
        WordCutter.Cut(text, 0, text.Length, words);
        words.Clear();
        var before = GC.GetAllocatedBytesForCurrentThread();
        WordCutter.Cut(text, 0, text.Length, words);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static readonly string[] Bits =
        ["Iran", " ", "\n", "\n\n", "n't", "'s", "’", "'", "cannot", "its", "not", ",", ".", "..", "\"", "“", "U.S.", "No.", "etc", "e-", "co-", "25", "2019", "-", "–", "(", ")", "/", "://", "www.", "@", "#", "%", "$",
         "_", ":", "!", "?", "pm", "\0", "\ud83d", "\ude00", "😀", "𝒳", "שלום", "مرحبا", "\u0301", "\u200d", "\u200f", "com", "a", "X", "½", "\u00ad", "*", "&", "+"];

    [Fact]
    public void Words_of_any_text_cover_all_that_is_seen_once_and_in_order()
    {
        var texts = Gen.Elements(Bits).ListOf().Select(bits => string.Concat(bits)).Resize(80);
        Prop.ForAll(texts.ToArbitrary(), text => Covers(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => text is null || Covers(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("non-")]
    [InlineData("1-2/")]
    [InlineData("\0")]
    [InlineData("\u0301")]
    [InlineData("😀")]
    [InlineData("ש")]
    public void A_line_without_end_is_cut_into_short_words(string bit) =>
        Assert.True(Covers(string.Concat(Enumerable.Repeat(bit, 100_000)), sane: false));

    private static bool Covers(string text, bool sane = true)
    {
        var words = Cut(text);
        var at = 0;
        foreach (var word in words)
        {
            var gap = text.AsSpan(at, word.Begin - at);
            foreach (var c in gap) if (!IsGap(c)) return false;
            foreach (var c in text.AsSpan(word.Begin, word.End - word.Begin)) if (IsGap(c)) return false;
            if (word.Begin >= word.End || word.End - word.Begin > WordCutter.LongestWord + 20 || (word.Joined && (gap.Length > 0 || at == 0))) return false;
            if (at == word.Begin && at > 0 && ((char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at])) || (sane && IsMark(text, at)))) return false;
            at = word.End;
        }
        foreach (var c in text.AsSpan(at)) if (!IsGap(c)) return false;
        return true;
    }

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    /// <summary>A mark with no long row of marks before it.</summary>
    private static bool IsMark(string text, int at) =>
        char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        && Enumerable.Range(1, 8).Any(back => at - back < 0 || char.IsLetterOrDigit(text[at - back]));

    private static List<Word> Cut(string text)
    {
        var words = new List<Word>();
        WordCutter.Cut(text, 0, text.Length, words);
        return words;
    }

    private static string Shown(string text, List<Word> words) =>
        string.Concat(words.Select((word, i) => (i == 0 ? "" : word.Joined ? "+" : " ") + text[word.Begin..word.End]));
}
