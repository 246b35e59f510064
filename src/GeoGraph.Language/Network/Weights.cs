namespace GeoGraph.Language.Network;

/// <summary>How large the network is.</summary>
/// <param name="Words">Rows of the vocabulary; row 0 is any other word.</param>
/// <param name="Half">Numbers that a layer keeps of a word in each direction.</param>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="Arc">Numbers that say what head a word seeks, and as many that say what head it is.</param>
/// <param name="Relation">Likewise of the relation to it.</param>
/// <param name="Name">Numbers between the last layer and the tags of names.</param>
public sealed record NetworkSize(int Words, int Half, int Layers, int Arc, int Relation, int Name)
{
    public const int WordWidth = 96;
    public const int GramWidth = 48;
    public const int PrefixWidth = 16;
    public const int SuffixWidth = 32;
    public const int FormWidth = 32;
    public const int ShapeWidth = 32;

    /// <summary>Numbers that describe a word's form, all tables side by side.</summary>
    public const int FormVector = WordWidth + GramWidth + PrefixWidth + SuffixWidth + FormWidth + ShapeWidth;

    /// <summary>Numbers for each word between layers.</summary>
    public int Width => 2 * Half;

    /// <summary>Columns of the projection behind the last layer: arc as dependent, as head, relation as dependent, as head, names, tags.</summary>
    public int Projection => 2 * Arc + 2 * Relation + Name + Labels.TagColumns;

    public int ArcHeadAt => Arc;
    public int RelationAt => 2 * Arc;
    public int RelationHeadAt => 2 * Arc + Relation;
    public int NameAt => 2 * Arc + 2 * Relation;
    public int TagsAt => NameAt + Name;
}

/// <summary>A named matrix of the network.</summary>
/// <param name="name">Its name in the model file.</param>
/// <param name="rows">Rows.</param>
/// <param name="columns">Columns.</param>
/// <param name="isTable">Whether rows are looked up, not multiplied.</param>
/// <param name="hasValues">Whether it has its numbers; in a model that only reads, tables have theirs as <see cref="ByteTable"/>.</param>
public sealed class Matrix(string name, int rows, int columns, bool isTable = false, bool hasValues = true)
{
    public string Name { get; } = name;
    public int Rows { get; } = rows;
    public int Columns { get; } = columns;
    public bool IsTable { get; } = isTable;
    public float[] Values { get; } = new float[hasValues ? rows * columns : 0];

    public Span<float> Row(int row) => Values.AsSpan(row * Columns, Columns);
}

/// <summary>One recurrent layer.</summary>
/// <param name="W">What multiplies the words: both directions side by side, see <see cref="Recurrence"/>.</param>
/// <param name="B">Its bias.</param>
/// <param name="V">What the gates take of the cell.</param>
public sealed record LayerWeights(Matrix W, Matrix B, Matrix V);

/// <summary>All that the network learns.</summary>
public sealed class Weights
{
    /// <param name="size">How large.</param>
    /// <param name="tables">Whether tables have numbers.</param>
    public Weights(NetworkSize size, bool tables = true)
    {
        Size = size;
        Word = new("word", size.Words, NetworkSize.WordWidth, isTable: true, tables);
        Gram = new("gram", WordFeatures.GramRows, NetworkSize.GramWidth, isTable: true, tables);
        Prefix = new("prefix", WordFeatures.PrefixRows, NetworkSize.PrefixWidth, isTable: true, tables);
        Suffix = new("suffix", WordFeatures.SuffixRows, NetworkSize.SuffixWidth, isTable: true, tables);
        Form = new("form", WordFeatures.FormRows, NetworkSize.FormWidth, isTable: true, tables);
        Shape = new("shape", WordFeatures.ShapeRows, NetworkSize.ShapeWidth, isTable: true, tables);
        Layers = [.. Enumerable.Range(0, size.Layers).Select(i => new LayerWeights(
            new($"layer{i}.w", size.Width, 6 * size.Half), new($"layer{i}.b", 1, 6 * size.Half), new($"layer{i}.v", 4, size.Half)))];
        Lists = new("lists", NameLists.Marks, size.Width, isTable: true, tables);
        Mix = new("mix", NetworkSize.FormVector, size.Width);
        MixBias = new("mix.b", 1, size.Width);
        Root = new("root", 1, size.Width);
        Project = new("project", size.Width, size.Projection);
        ProjectBias = new("project.b", 1, size.Projection);
        Arc = new("arc", size.Arc, size.Arc);
        ArcBias = new("arc.b", 1, size.Arc);
        Relations = new("relation", size.Relation, Labels.RelationColumns);
        RelationsBias = new("relation.b", 1, Labels.RelationColumns);
        Names = new("name", size.Name, 2 * Labels.NameColumns);
        NamesBias = new("name.b", 1, 2 * Labels.NameColumns);
        All = [Word, Gram, Prefix, Suffix, Form, Shape, Lists, Mix, MixBias, .. Layers.SelectMany(layer => new[] { layer.W, layer.B, layer.V }),
            Root, Project, ProjectBias, Arc, ArcBias, Relations, RelationsBias, Names, NamesBias];
    }

    public NetworkSize Size { get; }

    public Matrix Word { get; }
    public Matrix Gram { get; }
    public Matrix Prefix { get; }
    public Matrix Suffix { get; }
    public Matrix Form { get; }
    public Matrix Shape { get; }

    /// <summary>What a word's place in a list of names adds to it.</summary>
    public Matrix Lists { get; }

    public Matrix Mix { get; }
    public Matrix MixBias { get; }
    public IReadOnlyList<LayerWeights> Layers { get; }

    /// <summary>Stands for the root of every sentence, as a word behind the last layer.</summary>
    public Matrix Root { get; }

    public Matrix Project { get; }
    public Matrix ProjectBias { get; }

    /// <summary>Score of a head: dependent · Arc · head + ArcBias · head (Dozat and Manning 2017).</summary>
    public Matrix Arc { get; }

    public Matrix ArcBias { get; }
    public Matrix Relations { get; }
    public Matrix RelationsBias { get; }

    /// <summary>Tags of names, by the habits of the hand-labelled sets and of the machine-labelled news, side by side.</summary>
    public Matrix Names { get; }

    public Matrix NamesBias { get; }

    /// <summary>All of them, in the order of the model file.</summary>
    public IReadOnlyList<Matrix> All { get; }
}
