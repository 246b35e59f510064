using FsCheck;
using FsCheck.Fluent;
using GeoGraph.Language.Network;
using Xunit;

namespace GeoGraph.Language.Tests;

public class AnyParsedTextTests
{
    private static readonly string[] Bits =
        ["Iran", " ", "\n", "\n\n", "not", "to", "attacked", ",", ".", "\"", "“", "’s", "U.S.", "who", "by", "April", "25", "\0", "\ud83d", "\ude00", "😀", "𝒳", "שלום", "مرحبا", "-", "(NATO)", "said", "\u0301", "\u200f", "%"];

    private readonly EnglishPipeline pipeline = new(English.Model);
    private readonly ParsedText parsed = new();

    [Fact]
    public void Any_text_is_read_and_every_word_is_in_one_sentence_and_one_tree()
    {
        var texts = Gen.Elements(Bits).ListOf().Select(bits => string.Join(bits.Count % 2 == 0 ? " " : "", bits)).Resize(120);
        Prop.ForAll(texts.ToArbitrary(), IsWhole).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => text is null || IsWhole(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Theory]
    [InlineData("a")] // one word without end
    [InlineData("Iranisraelwhosaidthattheywillnotattack0123456789 ")]
    [InlineData("\0\u0001\0\u0001\0\u0001\0\u0001\0\u0001\0\u0001\0\u0001\0\u0001\0\u0001\0\u0001\0\u0001\0\u0001\0\u0001\0\u0001\0\u0001\0\u0001x ")]
    [InlineData("שלוםעליכםשלוםעליכםשלוםעליכםשלוםעליכםשלוםעליכם😀 ")]
    public void Ten_megabytes_in_one_line_are_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 5_000_000 / piece.Length)); // UTF-16: two bytes a unit
        Assert.True(IsWhole(text));
    }

    private bool IsWhole(string text)
    {
        pipeline.Read(text, new DateOnly(2026, 1, 31), parsed);
        var (last, at) = (0, 0);
        foreach (var word in parsed.Words)
        {
            if (word.Begin < last || word.End <= word.Begin || text[last..word.Begin].Any(c => !char.IsWhiteSpace(c) && !char.IsControl(c))) return false;
            last = word.End;
        }
        foreach (var sentence in parsed.Sentences)
        {
            if (sentence.First != at || sentence.Limit <= sentence.First || !IsTree(sentence.First, sentence.Limit)) return false;
            at = sentence.Limit;
        }
        foreach (var name in parsed.Names) if (name.First >= name.Limit || name.Limit > parsed.Words.Length) return false;
        foreach (var time in parsed.Times) if (time.Begin >= time.End || time.End > text.Length || time.From > time.To) return false;
        return at == parsed.Words.Length && text[last..].All(c => char.IsWhiteSpace(c) || char.IsControl(c));
    }

    private bool IsTree(int first, int limit)
    {
        var heads = parsed.Annotations.Heads.AsSpan(first, limit - first);
        var roots = 0;
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] == 0) { roots++; if (Labels.Relations[parsed.Annotations.Relations[first + i]] != "root") return false; }
            var at = i;
            for (var steps = 0; heads[at] != 0; at = heads[at] - 1) if (++steps > heads.Length || heads[at] > heads.Length) return false;
        }
        return roots == 1;
    }
}
