using GeoGraph.Language.Network;
using GeoGraph.Training.Corpora;
using GeoGraph.Training.Learning;
using Xunit;

namespace GeoGraph.Training.Tests;

/// <summary>The way back against the way there: a weight moved a little must change the loss as the gradient says.</summary>
public class GradientTests
{
    private static readonly Example[] Sentences =
    [
        new()
        {
            Words = ["Envoys", "of", "Chad", "met", "in", "Vienna", "."],
            Penn = [9, 1, 3, 12, 1, 3, 7], Universal = [0, 3, 6, 2, 3, 6, 1],
            Heads = [4, 3, 1, 0, 6, 4, 4], Relations = [4, 2, 9, 0, 2, 8, 1], Names = [0, 0, 9, 0, 0, 9, 0], Gold = true,
        },
        new()
        {
            Words = ["Moscow", "denied", "it"],
            Penn = [3, 12, 5], Heads = [2, 0, 2], Relations = [4, 0, 7], Trust = [1, 0.2f, 1], Names = [9, -1, 0], Gold = false,
        },
        new() { Words = ["Hello"], Names = [0], Gold = true },
    ];

    private readonly Lexicon lexicon = new(Sentences, atLeast: 1);
    private readonly Weights weights;
    private readonly Lesson[] lessons;

    public GradientTests()
    {
        var lists = new NameLists();
        lists.Add(NameLists.Kind.Country, ["Chad"]);
        lists.Add(NameLists.Kind.Place, ["Vienna"]);
        lessons = [.. Sentences.Select(sentence => Lesson.Of(sentence, lexicon, lists))];
        weights = new Weights(new NetworkSize(lexicon.Vocabulary.Count + 1, Half: 16, Layers: 2, Arc: 16, Relation: 16, Name: 16));
        Beginning.Fill(weights, new Chance(3));
    }

    public static TheoryData<string> Matrices => [.. new Weights(new NetworkSize(2, 16, 2, 16, 16, 16)).All.Select(matrix => matrix.Name)];

    [Theory]
    [MemberData(nameof(Matrices))]
    public void A_weight_moved_a_little_changes_the_loss_as_the_gradient_says(string name)
    {
        var pass = new Pass(weights, lexicon);
        Learn(pass);
        var matrix = weights.All.Single(matrix => matrix.Name == name);
        var rows = matrix.IsTable ? [.. pass.Gradient.Rows(matrix).Touched] : Enumerable.Range(0, matrix.Rows).ToArray();
        var largest = rows.SelectMany(row => Enumerable.Range(0, matrix.Columns).Select(column => (row, column)))
            .OrderByDescending(place => Math.Abs(At(pass.Gradient, matrix, place))).Take(5).ToArray();
        Assert.NotEmpty(largest);
        foreach (var place in largest)
        {
            var wanted = At(pass.Gradient, matrix, place);
            const float Little = 1e-3f; // small enough to cross few of the kinks of a rectifier
            ref var weight = ref matrix.Row(place.row)[place.column];
            var was = weight;
            weight = was + Little;
            var above = Learn(new Pass(weights, lexicon));
            weight = was - Little;
            var below = Learn(new Pass(weights, lexicon));
            weight = was;
            Assert.Equal(wanted, (above - below) / (2 * Little), 0.05 * Math.Abs(wanted) + 1e-2);
        }
    }

    private static float At(Gradient gradient, Matrix matrix, (int Row, int Column) place) =>
        matrix.IsTable ? gradient.Rows(matrix).Row(place.Row)[place.Column] : gradient.Of(matrix)[place.Row * matrix.Columns + place.Column];

    private double Learn(Pass pass)
    {
        var losses = pass.Learn(lessons, dropout: 0.2f, scale: 1, new Chance(11));
        return losses.Objective;
    }
}
