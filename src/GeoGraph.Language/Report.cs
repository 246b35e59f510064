namespace GeoGraph.Language;

/// <summary>Somebody says something.</summary>
/// <param name="Source">Who, as the phrase in the text; null when the text does not say.</param>
/// <param name="CueFirst">First token of the words that say that something is said.</param>
/// <param name="CueLimit">After the last token of these.</param>
/// <param name="ContentBegin">First UTF-16 unit of what is said.</param>
/// <param name="ContentEnd">After the last UTF-16 unit of what is said.</param>
public sealed record Report(Phrase? Source, int CueFirst, int CueLimit, int ContentBegin, int ContentEnd);
