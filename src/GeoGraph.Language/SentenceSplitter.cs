namespace GeoGraph.Language;

/// <summary>
/// Finds where sentences end: at . ! ? … with their closing quotes, and at line breaks that end a line like a paragraph or headline.
/// Never within "U.S. forces", "Gen. Smith" or "3.5".
/// </summary>
public static class SentenceSplitter
{
    private const int LongestSentence = 300; // tokens; longer ones are cut at the next sign, and at twice that anywhere

    /// <summary>The sentences of <c>text</c> over all its tokens, in order; they cover every token.</summary>
    public static List<Sentence> Split(string text, IReadOnlyList<Token> tokens)
    {
        var sentences = new List<Sentence>();
        var (first, paragraph) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            var gap = i + 1 < tokens.Count ? Gap(text, tokens[i].End, tokens[i + 1].Begin) : Break.Paragraph;
            var length = i + 1 - first;
            var ends = gap == Break.Paragraph || EndsSentence(tokens, i)
                || (length > LongestSentence && tokens[i].Text is "," or ";" or ":") || length > 2 * LongestSentence;
            if (gap == Break.Line && !ends) ends = LineEnds(tokens, first, i);
            if (!ends) continue;
            sentences.Add(new Sentence(tokens[first].Begin, tokens[i].End, first, i + 1, paragraph));
            first = i + 1;
            if (gap != Break.None) paragraph++;
        }
        return sentences;
    }

    private enum Break { None, Line, Paragraph }

    private static Break Gap(string text, int from, int to)
    {
        var lines = 0;
        for (var i = from; i < to; i++) if (text[i] is '\n' || (text[i] is '\r' && (i + 1 >= to || text[i + 1] != '\n')) || text[i] is '\u2029') lines++;
        return lines switch { 0 => Break.None, 1 => Break.Line, _ => Break.Paragraph };
    }

    /// <summary>A single line break ends a sentence unless the text was wrapped by hand: then the next line goes on in small letters.</summary>
    private static bool LineEnds(IReadOnlyList<Token> tokens, int first, int i) =>
        !(char.IsLower(tokens[i + 1].Text[0]) && i - first >= 5) && tokens[i].Text is not ("," or ";" or "-");

    private static bool EndsSentence(IReadOnlyList<Token> tokens, int i)
    {
        var token = tokens[i];
        var next = i + 1 < tokens.Count ? tokens[i + 1] : null;
        if (next is null) return true;
        if (IsCloser(token) && i > 0 && IsStop(tokens[i - 1]) && tokens[i - 1].End == token.Begin && StartsSentence(tokens, i + 1)) return true;
        if (!IsStop(token)) return IsAbbreviationAtEnd(token) && next.Begin > token.End && StartsSentence(tokens, i + 1) && IsFunctionWord(next.Text);
        if (IsCloser(next) && next.Begin == token.End) return false; // the closer will end it
        if (token.Text is "..." or "…" && !StartsSentence(tokens, i + 1)) return false;
        return next.Begin > token.End ? StartsSentence(tokens, i + 1) : char.IsUpper(next.Text[0]) && token.Text is "." && i > 0 && tokens[i - 1].Text.Length > 2;
    }

    private static bool IsStop(Token token) => token.Text is "." or "!" or "?" or "…" or "..." or "。" or "؟";

    private static bool IsCloser(Token token) => token.Text is "\"" or "”" or "’" or "'" or "''" or ")" or "]" or "»";

    private static bool StartsSentence(IReadOnlyList<Token> tokens, int i)
    {
        var text = tokens[i].Text;
        if (text is "\"" or "“" or "‘" or "'" or "(" or "[" or "«" or "``" or "-" or "–" or "—" or "•" or "*") return true;
        return !char.IsLower(text[0]) && text[0] is not (',' or ';' or ':' or ')');
    }

    /// <summary>"in the U.S. The army …": an abbreviation that can end a sentence, before a word that begins one.</summary>
    private static bool IsAbbreviationAtEnd(Token token) =>
        token.Text.Length > 2 && token.Text[^1] == '.' && !Abbreviations.IsTitle(token.Text.AsSpan(0, token.Text.Length - 1));

    private static bool IsFunctionWord(string text) => text is
        "The" or "A" or "An" or "In" or "On" or "At" or "He" or "She" or "It" or "They" or "We" or "This" or "That" or "These" or "But" or "And"
        or "If" or "When" or "After" or "As" or "His" or "Her" or "Its" or "Their" or "However" or "There" or "For" or "From" or "Meanwhile";
}
