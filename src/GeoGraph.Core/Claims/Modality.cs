namespace GeoGraph.Core;

/// <summary>Truth status: is it so, as the text tells it.</summary>
public enum Modality
{
    /// <summary>The text tells it as fact.</summary>
    Asserted,
    /// <summary>Announced, promised, scheduled, threatened to be done.</summary>
    Planned,
    /// <summary>May, might, reportedly, speculation, a condition.</summary>
    Possible,
    /// <summary>Did not, refuses to, denies, is unlikely.</summary>
    Denied,
}

/// <summary>The lower-case words of <see cref="Modality"/>, as in JSON, URLs and the ontology.</summary>
public static class ModalityNames
{
    /// <summary>The word, e.g. <c>asserted</c>.</summary>
    public static string Word(this Modality modality) => modality switch
    {
        Modality.Asserted => "asserted",
        Modality.Planned => "planned",
        Modality.Possible => "possible",
        Modality.Denied => "denied",
        _ => throw new ArgumentOutOfRangeException(nameof(modality), modality, null),
    };

    /// <summary>The truth status of a word, or false.</summary>
    public static bool TryParse(string word, out Modality modality)
    {
        foreach (var candidate in Enum.GetValues<Modality>())
        {
            modality = candidate;
            if (candidate.Word() == word) return true;
        }
        modality = default;
        return false;
    }
}
