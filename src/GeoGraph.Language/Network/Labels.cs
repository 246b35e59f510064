namespace GeoGraph.Language.Network;

/// <summary>What the network can say of a word, in the order of its columns.</summary>
public static class Labels
{
    /// <summary>Penn Treebank tags, as the English treebanks of Universal Dependencies have them.</summary>
    public static readonly string[] Penn =
    [
        "NN", "IN", "DT", "NNP", "JJ", "PRP", "RB", ".", ",", "NNS", "VB", "CC", "VBD", "VBP", "VBZ", "CD", "VBN", "VBG", "TO", "PRP$", "MD",
        "-RRB-", "-LRB-", ":", "WDT", "WRB", "UH", "``", "HYPH", "''", "WP", "POS", "RP", "NNPS", "JJR", "JJS", "EX", "RBR", "SYM", "NFP",
        "FW", "$", "ADD", "PDT", "RBS", "LS", "WP$",
    ];

    /// <summary>Universal parts of speech.</summary>
    public static readonly string[] Universal =
        ["NOUN", "PUNCT", "VERB", "ADP", "PRON", "DET", "PROPN", "ADJ", "AUX", "ADV", "CCONJ", "PART", "NUM", "SCONJ", "INTJ", "SYM", "X"];

    /// <summary>Relations of Universal Dependencies, with the subtypes that say something of voice, agents or clauses.</summary>
    public static readonly string[] Relations =
    [
        "root", "punct", "case", "det", "nsubj", "advmod", "amod", "obj", "obl", "nmod", "conj", "compound", "cc", "mark", "aux", "cop",
        "nmod:poss", "advcl", "xcomp", "flat", "acl:relcl", "ccomp", "acl", "appos", "aux:pass", "nummod", "parataxis", "nsubj:pass",
        "nmod:unmarked", "obl:unmarked", "discourse", "compound:prt", "expl", "fixed", "iobj", "list", "obl:agent", "dep", "nmod:desc",
        "csubj", "nsubj:outer", "advcl:relcl", "det:predet", "vocative", "reparandum", "goeswith", "cc:preconj", "orphan",
    ];

    /// <summary>Kinds of names: person, organization, place, and group for peoples.</summary>
    public static readonly string[] NameKinds = ["PER", "ORG", "LOC", "GRP"];

    public static readonly int TagColumns = Dense.Pad(Penn.Length + Universal.Length);
    public static readonly int RelationColumns = Dense.Pad(Relations.Length);

    /// <summary>Outside; then for each kind: the first word of several, a later one, a name of one word.</summary>
    public const int NameTags = 13;

    public static readonly int NameColumns = Dense.Pad(NameTags);

    /// <summary>The tag of a word of a name.</summary>
    public static int NameTag(int kind, bool first, bool alone) => 1 + 3 * kind + (alone ? 2 : first ? 0 : 1);
}
