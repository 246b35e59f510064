using GeoGraph.Language.Network;
using GeoGraph.Training.Corpora;

namespace GeoGraph.Training.Learning;

/// <summary>A labelled sentence, its words as forms of the lexicon and with their marks from the lists of names.</summary>
public sealed record Lesson(int[] Forms, ushort[] Marks, Example Labels)
{
    public int Length => Forms.Length;

    public static Lesson Of(Example example, Lexicon lexicon, NameLists lists)
    {
        var forms = Array.ConvertAll(example.Words, lexicon.Of);
        var marks = new ushort[forms.Length];
        lists.Mark(Array.ConvertAll(forms, form => lexicon[form].Normal), marks);
        if (!example.Gold) for (var i = 0; i < marks.Length; i++) marks[i] |= NameLists.SilverHabit;
        return new Lesson(forms, marks, example);
    }
}
