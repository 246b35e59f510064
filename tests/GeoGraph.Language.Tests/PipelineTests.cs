using GeoGraph.Language.Names;
using Xunit;

namespace GeoGraph.Language.Tests;

/// <summary>What the trained pipeline says of plain sentences: not how often it is right (the evaluation measures that), but that it works.</summary>
public class PipelineTests
{
    [Theory]
    // text, word, its tag, its relation, its head, its lemma
    [InlineData("The minister visited Vienna.", "visited", "VBD", "root", "", "visit")]
    [InlineData("The minister visited Vienna.", "minister", "NN", "nsubj", "visited", "minister")]
    [InlineData("The minister visited Vienna.", "Vienna", "NNP", "obj", "visited", "Vienna")]
    [InlineData("Two soldiers were killed by rebels near the border.", "soldiers", "NNS", "nsubj:pass", "killed", "soldier")]
    [InlineData("Two soldiers were killed by rebels near the border.", "were", "VBD", "aux:pass", "killed", "be")]
    [InlineData("Two soldiers were killed by rebels near the border.", "rebels", "NNS", "obl:agent", "killed", "rebel")]
    [InlineData("They will not sign the treaty.", "not", "RB", "advmod", "sign", "not")]
    [InlineData("They will not sign the treaty.", "will", "MD", "aux", "sign", "will")]
    [InlineData("He said that the talks had failed.", "failed", "VBN", "ccomp", "said", "fail")]
    [InlineData("The army, which denied the attack, withdrew.", "denied", "VBD", "acl:relcl", "army", "deny")]
    public void A_word_has_its_tag_its_place_in_the_tree_and_its_lemma(string text, string word, string penn, string relation, string head, string lemma)
    {
        var parsed = English.Read(text);
        var i = English.Word(parsed, word);
        var above = parsed.Annotations.Heads[i] is > 0 and var h ? parsed.Of(h - 1).ToString() : "";
        Assert.Equal((penn, relation, head, lemma), (parsed.Penn(i), parsed.Relation(i), above, parsed.Lemma(i)));
    }

    [Theory]
    [InlineData("He met Gen. Smith in the U.S. on Monday. They talked.", 2)]
    [InlineData("\"We will act,\" she said. \"Soon.\"", 2)]
    [InlineData("Troops advance\n\nThe army moved on. It rained.", 3)]
    [InlineData("This line was wrapped by hand\nand goes on in the next one.", 1)]
    [InlineData("First paragraph\nSecond paragraph", 2)]
    [InlineData("", 0)]
    [InlineData(" \n\t ", 0)]
    public void A_text_has_its_sentences(string text, int sentences) => Assert.Equal(sentences, English.Read(text).Sentences.Length);

    [Fact]
    public void Persons_organizations_places_and_peoples_are_found()
    {
        var parsed = English.Read("President Emmanuel Macron told the European Commission in Brussels on Friday that Kurdish fighters had left Syria.");
        Assert.Equal(
            [("Emmanuel Macron", NameKind.Person), ("European Commission", NameKind.Organization), ("Brussels", NameKind.Place), ("Kurdish", NameKind.Group), ("Syria", NameKind.Place)],
            Names(parsed));
    }

    [Fact]
    public void Dates_are_counted_from_the_day_of_publication()
    {
        var parsed = English.Read("The envoys met yesterday and will meet again in March.");
        Assert.Equal((new DateOnly(2026, 1, 30), new DateOnly(2026, 3, 1)), (parsed.Times[0].From, parsed.Times[1].From));
    }

    [Fact]
    public void A_name_seen_once_in_full_settles_its_later_short_form()
    {
        var parsed = English.Read("Foreign Minister Ivana Borsk arrived in Geneva. Borsk met the press. The talks with Borsk ended.");
        Assert.Equal(3, Names(parsed).Count(name => name.Kind == NameKind.Person && name.Text.EndsWith("Borsk", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_acronym_in_brackets_is_what_stands_before_it()
    {
        var parsed = English.Read("The Lower Danube Shipping Organization (LDSO) met in Vienna. LDSO ships were seen.");
        Assert.Equal(2, Names(parsed).Count(name => name is { Kind: NameKind.Organization, Text: "LDSO" }));
    }

    [Fact]
    public void A_pipeline_reads_the_same_text_the_same_way_whatever_it_read_before()
    {
        const string Text = "Iran rejected the offer on Tuesday. Its envoy left Geneva, officials said.";
        var alone = English.Read(Text);
        var (pipeline, after) = (new EnglishPipeline(English.Model), new ParsedText());
        pipeline.Read(string.Concat(Enumerable.Repeat("Much else was read before this. ", 300)), null, after);
        pipeline.Read(Text, new DateOnly(2026, 1, 31), after);
        Assert.Equal(Told(alone), Told(after));
    }

    private static List<(string Text, NameKind Kind)> Names(ParsedText parsed)
    {
        var names = new List<(string Text, NameKind Kind)>();
        foreach (var name in parsed.Names) names.Add((parsed.Text[parsed.Words[name.First].Begin..parsed.Words[name.Limit - 1].End], name.Kind));
        return names;
    }

    private static string Told(ParsedText parsed) =>
        string.Join('\n', Enumerable.Range(0, parsed.Words.Length).Select(i => $"{parsed.Of(i)} {parsed.Penn(i)} {parsed.Universal(i)} {parsed.Annotations.Heads[i]} {parsed.Relation(i)} {parsed.Lemma(i)}"))
        + string.Join(' ', Names(parsed));
}
