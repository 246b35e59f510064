using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace GeoGraph.Language.Tests;

public class AnyTextTests
{
    private static readonly string[] Bits =
        ["Iran", " ", "\n", "\n\n", "not", "to", "attack", "attacked", ",", ".", "\"", "“", "”", "'s", "U.S.", "and", "of", "the", "who", "that", "by", "in", "April", "25", "2019", "last", "Monday",
         "\0", "\ud83d", "\ude00", "😀", "שלום", "مرحبا", "-", "–", "(", ")", "said", "according", "will", "is", "being", "never", "plans", "if", "talks", "between", "\u0301", "\u200f", "%", "it", "because"];

    [Fact]
    public void Any_text_is_read_and_every_offset_reproduces()
    {
        var texts = Gen.Elements(Bits).ListOf().Select(bits => string.Join(bits.Count % 2 == 0 ? " " : "", bits)).Resize(120);
        Prop.ForAll(texts.ToArbitrary(), Reproduces).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => text is null || Reproduces(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void A_long_line_without_any_full_stop_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("Iran and Israel, who said that they will not attack of the in ", 20_000));
        Assert.True(Reproduces(text));
    }

    private static bool Reproduces(string text)
    {
        var document = Examples.Read(text, new DateOnly(2020, 1, 31));
        var sentencesCover = document.Sentences.Sum(sentence => sentence.Limit - sentence.First) == document.Tokens.Count;
        return sentencesCover
            && document.Tokens.All(token => token.Begin < token.End && text[token.Begin..token.End] == token.Text)
            && document.Tokens.Zip(document.Tokens.Skip(1)).All(pair => pair.First.End <= pair.Second.Begin)
            && document.Dates.All(date => date.Begin < date.End && date.End <= text.Length)
            && document.Reports.All(report => report.ContentBegin < report.ContentEnd && report.ContentEnd <= text.Length);
    }
}
