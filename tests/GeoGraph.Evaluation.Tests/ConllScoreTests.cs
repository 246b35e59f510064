using GeoGraph.Evaluation.Parsing;
using Xunit;

namespace GeoGraph.Evaluation.Tests;

/// <summary>Scores worked out by hand from the definitions of the CoNLL 2018 shared task.</summary>
public class ConllScoreTests
{
    private static readonly IReadOnlyList<ConlluSentence> Dogs = Trees.Of("Dogs/2/nsubj chase/0/root cats/2/obj ./2/punct");

    [Fact]
    public void A_treebank_matches_itself()
    {
        var score = ConllScore.Of(Dogs, Dogs);
        Assert.Equal(new Count(1, 1, 1), score.Sentences);
        Assert.All([score.Tokens, score.Words, score.Universal, score.Penn, score.Lemmas, score.Unlabelled, score.Labelled], count => Assert.Equal(new Count(4, 4, 4), count));
        Assert.Equal(1, score.Labelled.F1);
    }

    [Theory]
    [InlineData("Dogs/2/nsubj chase/0/root cats/1/obj ./2/punct", 3, 3)] // one wrong head
    [InlineData("Dogs/2/nsubj chase/0/root cats/2/iobj ./2/punct", 4, 3)] // one wrong relation
    [InlineData("Dogs/2/nsubj:outer chase/0/root cats/2/obj ./2/punct", 4, 4)] // a subtype does not count
    [InlineData("Dogs/2/nsubj chase/0/root cats/2/obj ./3/punct", 3, 3)] // punctuation counts
    [InlineData("Dogs/0/root chase/1/acl cats/2/obj ./1/punct", 1, 1)] // another root: only "cats" hangs where it should
    public void Heads_and_relations_are_compared(string said, int unlabelled, int labelled)
    {
        var score = ConllScore.Of(Trees.Of(said), Dogs);
        Assert.Equal(new Count(unlabelled, 4, 4), score.Unlabelled);
        Assert.Equal(new Count(labelled, 4, 4), score.Labelled);
    }

    [Fact]
    public void Tags_and_lemmas_are_compared_and_a_lemma_that_the_treebank_lacks_is_right()
    {
        ConlluSentence Words(params ConlluWord[] words) => new("", ["he", "ran"], words, true);
        var wanted = Words(new("he", 0, "PRON", 2, "nsubj") { Penn = "PRP", Lemma = "_" }, new("ran", 1, "VERB", 0, "root") { Penn = "VBD", Lemma = "run" });
        var said = Words(new("he", 0, "PRON", 2, "nsubj") { Penn = "NN", Lemma = "he" }, new("ran", 1, "NOUN", 0, "root") { Penn = "NN", Lemma = "ran" });
        var score = ConllScore.Of([said], [wanted]);
        Assert.Equal((1, 0, 1), (score.Universal.Right, score.Penn.Right, score.Lemmas.Right));
    }

    [Fact]
    public void Sentences_cut_elsewhere_are_wrong_but_their_words_are_not()
    {
        var wanted = Trees.Of("I/2/nsubj came/0/root", "I/2/nsubj saw/0/root", "Yes/0/root");
        var said = Trees.Of("I/2/nsubj came/0/root I/4/nsubj saw/2/conj", "Yes/0/root");
        var score = ConllScore.Of(said, wanted);
        Assert.Equal(new Count(1, 2, 3), score.Sentences);
        Assert.Equal(new Count(5, 5, 5), score.Words);
        Assert.Equal(new Count(4, 5, 5), score.Labelled); // "saw" is no root here
    }

    [Fact]
    public void Tokens_cut_elsewhere_are_wrong_and_so_are_arcs_to_them()
    {
        var wanted = Trees.Of("ex/2/compound wife/3/nsubj left/0/root her/5/det man/3/obj");
        var said = Trees.Of("exwife/2/nsubj left/0/root her/4/det man/2/obj");
        var score = ConllScore.Of(said, wanted);
        Assert.Equal(new Count(3, 4, 5), score.Tokens);
        Assert.Equal(new Count(3, 4, 5), score.Words);
        Assert.Equal(new Count(3, 4, 5), score.Labelled); // left, her and man
        Assert.Equal(2.0 * 3 / 9, score.Words.F1, 12);
    }

    [Fact]
    public void An_arc_to_a_word_that_is_not_aligned_is_wrong()
    {
        var score = ConllScore.Of(Trees.Of("to/2/case Newyork/0/root"), Trees.Of("to/3/case New/3/compound york/0/root"));
        Assert.Equal(new Count(1, 2, 3), score.Words);
        Assert.Equal(new Count(0, 2, 3), score.Unlabelled);
    }

    [Theory]
    // The same token, its words cut in the same way.
    [InlineData("I [don't do n't] go", "I [don't do n't] go", 3, 4, 4, 4)]
    // Words of a token count by their forms, small or capital letters alike: "Do" is found, "not" is not.
    [InlineData("I [don't Do not] go", "I [don't do n't] go", 3, 3, 4, 4)]
    // One word for a token of two: the token is right, its words are not.
    [InlineData("I don't go", "I [don't do n't] go", 3, 2, 3, 4)]
    // Two tokens for one of two words: the words are found by their forms, the tokens are not.
    [InlineData("I do n't go", "I [don't do n't] go", 2, 4, 4, 4)]
    // The longest common subsequence of a b c b and b c a b is b c b.
    [InlineData("[abcb a b c b]", "[abcb b c a b]", 1, 3, 4, 4)]
    // Tokens that overlap are one region: x y z against w x y z.
    [InlineData("[ab x y] [cd z q]", "a [bcd w x y z]", 0, 3, 4, 5)]
    // A word that reaches beyond the token is not of its region, though it looks like a word of it.
    [InlineData("[ab x abc] c", "ab c", 2, 1, 3, 2)]
    [InlineData("abc d", "[ab abc x] c d", 1, 1, 2, 4)]
    // A word that begins before the token is not of its region either.
    [InlineData("abc", "a [bc abc x]", 0, 0, 1, 3)]
    public void Words_within_tokens_of_several_are_aligned_by_their_forms(string said, string wanted, int tokens, int right, int saidWords, int wantedWords)
    {
        var score = ConllScore.Of(Trees.Of(said), Trees.Of(wanted));
        Assert.Equal(tokens, score.Tokens.Right);
        Assert.Equal(new Count(right, saidWords, wantedWords), score.Words);
    }

    [Fact]
    public void White_space_within_tokens_does_not_count()
    {
        ConlluSentence One(string form) => new(form, [form], [new ConlluWord(form, 0, "NUM", 0, "root")], true);
        Assert.Equal(new Count(1, 1, 1), ConllScore.Of([One("10 000")], [One("10000")]).Words);
    }

    [Fact]
    public void A_reading_of_other_characters_is_refused_with_the_place()
    {
        var error = Assert.Throws<ArgumentException>(() => ConllScore.Of(Trees.Of("Dogs chase rats"), Trees.Of("Dogs chase cats")));
        Assert.Contains("character 9", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_said_of_nothing_has_no_score() => Assert.Equal(0, ConllScore.Of([], []).Words.F1);
}
