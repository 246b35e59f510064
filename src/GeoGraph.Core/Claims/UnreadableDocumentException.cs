namespace GeoGraph.Core;

/// <summary>A document is no article that can be read: empty, binary, too long.</summary>
/// <param name="code">One word for programs, e.g. <c>empty</c>.</param>
/// <param name="message">One sentence for people, with what to do.</param>
public sealed class UnreadableDocumentException(string code, string message) : Exception(message)
{
    /// <summary>One word for programs, e.g. <c>empty</c>.</summary>
    public string Code { get; } = code;
}
