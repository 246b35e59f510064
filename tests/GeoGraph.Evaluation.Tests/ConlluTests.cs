using GeoGraph.Evaluation.Parsing;
using Xunit;

namespace GeoGraph.Evaluation.Tests;

public class ConlluTests
{
    private const string Two = """
        # newdoc id = made-up
        # newpar
        # sent_id = 1
        # text = They don't.
        1	They	they	PRON	PRP	_	2	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	SpaceAfter=No
        2	do	do	AUX	VBP	_	0	root	_	_
        3	n't	not	PART	RB	_	2	advmod:neg	_	_
        3.1	go	go	VERB	VB	_	_	_	_	_
        4	.	.	PUNCT	.	_	2	punct	_	_

        # text = Go.
        1	Go	go	VERB	VB	_	0	root	_	SpaceAfter=No
        2	.	.	PUNCT	.	_	1	punct	_	_

        # newpar
        # text = Ok
        1	Ok	ok	INTJ	UH	_	0	root	_	_
        """;

    [Fact]
    public void A_token_of_several_words_is_one_token()
    {
        var sentence = Read(Two)[0];
        Assert.Equal(["They", "don't", "."], sentence.Tokens);
        Assert.Equal([("They", 0), ("do", 1), ("n't", 1), (".", 2)], sentence.Words.Select(word => (word.Form, word.Token)));
    }

    [Fact]
    public void Empty_nodes_are_no_words() => Assert.DoesNotContain(Read(Two)[0].Words, word => word.Form == "go");

    [Fact]
    public void A_word_has_the_labels_of_its_columns() =>
        Assert.Equal(new ConlluWord("n't", 1, "PART", 2, "advmod:neg") { Penn = "RB", Lemma = "not" }, Read(Two)[0].Words[2]);

    [Fact]
    public void The_last_sentence_needs_no_empty_line_after_it() =>
        Assert.Equal(["They don't.", "Go.", "Ok"], Read(Two).Select(sentence => sentence.Text));

    [Fact]
    public void Paragraphs_begin_where_the_treebank_says() =>
        Assert.Equal([true, false, true], Read(Two).Select(sentence => sentence.StartsParagraph));

    [Theory]
    [InlineData("1\tGo\tgo\tVERB")] // columns are missing
    [InlineData("1-2\tGone")] // columns of a token of several words
    [InlineData("1\tGo\tgo\tVERB\tVB\t_\tnone\troot\t_\t_")] // no head
    public void A_line_that_is_not_in_the_format_is_an_error(string line) => Assert.Throws<FormatException>(() => Read(line));

    private static IReadOnlyList<ConlluSentence> Read(string text)
    {
        using var reader = new StringReader(text);
        return Conllu.Read(reader);
    }
}
