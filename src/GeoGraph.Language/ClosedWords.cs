namespace GeoGraph.Language;

/// <summary>The small words of English, each with what it usually does.</summary>
internal static class ClosedWords
{
    private static readonly Dictionary<string, Tag> Tags = Create();

    /// <summary>The usual tag of a lower-case word; false for words of the open classes.</summary>
    public static bool TryGet(string word, out Tag tag) => Tags.TryGetValue(word, out tag);

    private static Dictionary<string, Tag> Create()
    {
        var tags = new Dictionary<string, Tag>(StringComparer.Ordinal);
        void Add(Tag tag, string words)
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries)) tags[word] = tag;
        }
        Add(Tag.Determiner, "the a an this these those some any every each both all no another either neither such several many much most more less fewer half");
        Add(Tag.Pronoun, "i you he she it we they me him us them himself herself itself themselves ourselves someone somebody anyone anybody everyone everybody nobody nothing something anything everything none there what whatever whoever one others");
        Add(Tag.PossessivePronoun, "my your his her its our their whose");
        Add(Tag.Modal, "will would can could may might must shall should ought 'll 'd wo ca cannot");
        Add(Tag.Preposition, "of in on at by for from with against between among into onto upon over under after before during since until till through throughout across toward towards about above below behind beside besides beyond near inside outside without within despite amid amidst via per like unlike versus vs around along alongside off out up down except excluding including regarding concerning following aboard past atop");
        Add(Tag.Coordinator, "and or but nor yet & plus");
        Add(Tag.Subordinator, "that because if although though while whereas whether unless once when whenever where wherever as so than lest how why");
        Add(Tag.Relative, "who which whom");
        Add(Tag.Negation, "not n't never");
        Add(Tag.Adverb, "also now then still already just even ever here again soon later today yesterday tomorrow tonight ago however meanwhile moreover thus therefore instead together too very quite rather almost nearly perhaps maybe far away back forward well often sometimes always once twice abroad ahead overnight about alone apart anyway indeed otherwise elsewhere previously formerly since so-called amid");
        Add(Tag.Number, "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens scores");
        Add(Tag.To, "to");
        Add(Tag.Possessive, "'s ’s");
        // Words of two lists: the later entry counts, so the last word is spoken here.
        Add(Tag.Preposition, "after before since until amid about of");
        Add(Tag.Determiner, "both all");
        return tags;
    }
}
