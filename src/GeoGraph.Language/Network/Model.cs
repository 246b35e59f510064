using System.Runtime.InteropServices;
using System.Text;

namespace GeoGraph.Language.Network;

/// <summary>A trained network with its vocabulary and lists of names; read-only, so all threads may share one.</summary>
public sealed class Model
{
    private const string Magic = "GeoGraph English 1";

    private readonly Dictionary<Matrix, ByteTable> tables;
    private readonly Dictionary<ulong, int> vocabulary = [];

    private Model(Weights weights, BoundaryWeights boundaries, Lemmatizer lemmas, ulong[] words, NameLists lists, Dictionary<Matrix, ByteTable> tables)
    {
        (Weights, Boundaries, Lemmas, Words, Lists, this.tables) = (weights, boundaries, lemmas, words, lists, tables);
        for (var i = 0; i < words.Length; i++) vocabulary[words[i]] = i + 1;
    }

    /// <summary>Matrices; its tables are empty, see <see cref="Table"/>.</summary>
    public Weights Weights { get; }

    /// <summary>Where sentences end.</summary>
    public BoundaryWeights Boundaries { get; }

    public Lemmatizer Lemmas { get; }

    /// <summary>The vocabulary by hash; the word at i has row i + 1.</summary>
    public IReadOnlyList<ulong> Words { get; }

    public NameLists Lists { get; }

    public ByteTable Table(Matrix table) => tables[table];

    /// <summary>The row of a word; 0 for one not in the vocabulary.</summary>
    public int Row(ulong normal) => vocabulary.GetValueOrDefault(normal);

    /// <summary>Rounds a trained network, tables to bytes and matrices to half precision; boundaries and lemmas are still to come.</summary>
    public static Model Of(Weights trained, ulong[] words, NameLists lists)
    {
        var weights = new Weights(trained.Size, tables: false);
        var tables = new Dictionary<Matrix, ByteTable>();
        for (var i = 0; i < weights.All.Count; i++)
        {
            var (own, from) = (weights.All[i], trained.All[i]);
            if (own.IsTable) tables[own] = ByteTable.Of(from);
            else Round(from, own);
        }
        return new Model(weights, new BoundaryWeights(trained.Size.Width), new Lemmatizer(), words, lists, tables);
    }

    /// <summary>The same network with boundaries and lemmas learned after it.</summary>
    public Model With(BoundaryWeights boundaries, Lemmatizer lemmas)
    {
        var ends = new BoundaryWeights(Weights.Size.Width);
        for (var i = 0; i < ends.All.Count; i++) Round(boundaries.All[i], ends.All[i]);
        return new Model(Weights, ends, lemmas, [.. Words], Lists, tables);
    }

    private static void Round(Matrix from, Matrix to)
    {
        for (var i = 0; i < from.Values.Length; i++) to.Values[i] = (float)(Half)from.Values[i];
    }

    /// <summary>Writes the model; the same model gives the same bytes.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        var size = Weights.Size;
        foreach (var number in new[] { size.Words, size.Half, size.Layers, size.Arc, size.Relation, size.Name }) writer.Write(number);
        foreach (var word in Words) writer.Write(word);
        writer.Write(Lists.Count);
        foreach (var (name, kinds) in Lists.Entries)
        {
            writer.Write(name);
            writer.Write(kinds);
        }
        writer.Write(Lemmas.Count);
        foreach (var (ending, edit) in Lemmas.Entries)
        {
            writer.Write(ending);
            writer.Write(edit.Off);
            writer.Write(edit.On);
        }
        foreach (var matrix in Weights.All.Concat(Boundaries.All))
            if (matrix.IsTable) tables[matrix].Write(writer);
            else writer.Write(MemoryMarshal.AsBytes<Half>(Array.ConvertAll(matrix.Values, value => (Half)value)));
    }

    /// <summary>Reads a model file.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="InvalidDataException">The file is no model of this version.</exception>
    public static Model Read(string path)
    {
        using var file = File.OpenRead(path);
        return Read(file);
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The file is no model of this version.</exception>
    public static Model Read(Stream stream)
    {
        try
        {
            return ReadWhole(stream);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or OverflowException)
        {
            throw new InvalidDataException("The model of English ends too early or is damaged: get it anew, or make it with GeoGraph.Training.", e);
        }
    }

    private static Model ReadWhole(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadString() != Magic)
            throw new InvalidDataException($"This is no model of English that this version can read, as it does not begin with \"{Magic}\": make one with GeoGraph.Training.");
        var size = new NetworkSize(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var words = new ulong[size.Words - 1];
        stream.ReadExactly(MemoryMarshal.AsBytes(words.AsSpan()));
        var count = reader.ReadInt32();
        var lists = new NameLists(count);
        for (var i = 0; i < count; i++) lists.Add(reader.ReadUInt64(), reader.ReadByte());
        count = reader.ReadInt32();
        var lemmas = new Lemmatizer(count);
        for (var i = 0; i < count; i++) lemmas.Add(reader.ReadUInt64(), new LemmaEdit(reader.ReadByte(), reader.ReadString()));
        var weights = new Weights(size, tables: false);
        var tables = new Dictionary<Matrix, ByteTable>();
        var boundaries = new BoundaryWeights(size.Width);
        foreach (var matrix in weights.All.Concat(boundaries.All))
        {
            if (matrix.IsTable) { tables[matrix] = ByteTable.Read(reader, matrix); continue; }
            var halves = new Half[matrix.Values.Length];
            stream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
            for (var i = 0; i < halves.Length; i++) matrix.Values[i] = (float)halves[i];
        }
        return new Model(weights, boundaries, lemmas, words, lists, tables);
    }
}
