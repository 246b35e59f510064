namespace GeoGraph.Storage.Neo4j;

/// <summary>
/// A statement with its parameters: text, whole numbers, fractions, truth values, days, lists and maps of these. Values never become
/// part of the text, so that the server plans each statement once and nobody's words are code.
/// </summary>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">By name, without the dollar sign.</param>
public sealed record Cypher(string Text, params (string Name, object? Value)[] Parameters);
