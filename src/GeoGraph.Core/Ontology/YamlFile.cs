using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GeoGraph.Core;

/// <summary>Reads data files strictly: a key that the type does not know is an error that names file and line.</summary>
public static class YamlFile
{
    /// <summary>
    /// The file as a <typeparamref name="T"/>; keys are hyphenated (<c>edge-by-item</c> for <c>EdgeByItem</c>).
    /// Throws <see cref="DataFileException"/> when it is missing or wrong.
    /// </summary>
    public static T Read<T>(string path)
    {
        try
        {
            using var reader = File.OpenText(path);
            return new DeserializerBuilder()
                .WithNamingConvention(HyphenatedNamingConvention.Instance)
                .WithEnumNamingConvention(HyphenatedNamingConvention.Instance)
                .WithEnforceRequiredMembers()
                .WithDuplicateKeyChecking()
                .Build()
                .Deserialize<T>(reader) ?? throw new DataFileException(path, 1, "is empty");
        }
        catch (YamlException e)
        {
            throw new DataFileException(path, e.Start.Line, (e.InnerException ?? e).Message, e);
        }
        catch (IOException e)
        {
            throw new DataFileException(path, 0, e.Message, e);
        }
    }
}

/// <summary>A data file is missing or wrong. The message reads "file:line: what is wrong".</summary>
public sealed class DataFileException(string path, long line, string problem, Exception? cause = null)
    : Exception(line > 0 ? $"{path}:{line}: {problem}" : $"{path}: {problem}", cause)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The line, from 1; 0 when the whole file is meant.</summary>
    public long Line { get; } = line;
}
