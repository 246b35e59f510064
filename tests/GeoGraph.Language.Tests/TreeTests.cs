using GeoGraph.Language.Network;
using Xunit;

namespace GeoGraph.Language.Tests;

public class TreeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_tree_is_the_best_of_all_trees_with_one_root(int words)
    {
        var tree = new Tree();
        var dice = new Random(words); // a fixed seed: the same scores every time
        for (var round = 0; round < 300; round++)
        {
            var scores = Enumerable.Range(0, words * (words + 1)).Select(_ => (float)dice.Next(-20, 20)).ToArray();
            var best = AllTrees(words).Max(other => Total(scores, other));
            var heads = new int[words];
            tree.Best(scores, words + 1, heads);
            Assert.Contains(heads, AllTrees(words));
            Assert.Equal(best, Total(scores, heads));
        }
    }

    [Fact]
    public void A_long_sentence_whose_scores_say_nothing_is_a_tree_too()
    {
        var heads = new int[2000];
        new Tree().Best(new float[2000 * 2001], 2001, heads);
        Assert.True(IsTree(heads));
    }

    private static float Total(float[] scores, int[] heads) => heads.Select((head, i) => scores[i * (heads.Length + 1) + head]).Sum();

    private static IEnumerable<int[]> AllTrees(int words) => Assignments(words, words).Where(IsTree);

    private static IEnumerable<int[]> Assignments(int words, int left) => left == 0
        ? [[]]
        : Assignments(words, left - 1).SelectMany(rest => Enumerable.Range(0, words + 1).Select(head => (int[])[.. rest, head]));

    private static bool IsTree(int[] heads) => heads.Count(head => head == 0) == 1 && Enumerable.Range(0, heads.Length).All(i =>
    {
        var at = i;
        for (var steps = 0; steps <= heads.Length; steps++)
        {
            if (heads[at] == 0) return true;
            at = heads[at] - 1;
        }
        return false;
    });
}
