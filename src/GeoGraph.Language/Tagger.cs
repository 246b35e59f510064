namespace GeoGraph.Language;

/// <summary>
/// Says of each word of a sentence what it does, by word lists, endings and neighbours. A trained tagger can take its place: the
/// rest of the reader sees only <see cref="Token.Tag"/> and <see cref="Token.Lemma"/>.
/// </summary>
internal sealed class Tagger(Verbs verbs)
{
    private static readonly HashSet<string> Adjectives = WordList.Words("adjectives");
    private static readonly HashSet<string> NotAdverbs = ["family", "ally", "reply", "supply", "assembly", "rally", "italy", "july", "army", "monopoly", "anomaly", "likely", "friendly", "deadly", "early", "elderly", "daily", "weekly", "monthly", "only", "lonely", "unlikely", "butterfly", "fly"];
    private static readonly HashSet<string> EventIngs = ["bombing", "shelling", "shooting", "meeting", "killing", "fighting", "training", "warning", "hearing", "building", "briefing", "crossing", "ruling", "gathering", "uprising", "beheading", "stabbing", "kidnapping", "spending", "funding", "trafficking", "hijacking", "beating", "landing", "filling", "understanding", "standing", "rebuilding", "spying", "smuggling", "policing"];

    /// <summary>Verbs that do not go without an object in the active.</summary>
    private static readonly HashSet<string> AlwaysWithObject = ["kill", "wound", "injure", "capture", "arrest", "detain", "kidnap", "abduct", "murder", "assassinate", "deploy", "jail", "imprison", "accuse", "suspect", "hold", "station", "impose", "seize", "send", "deliver", "supply", "hijack", "sentence", "displace"];

    /// <summary>Tags <c>tokens[first..limit]</c> in place. <paramref name="inName"/> says which tokens are part of a known name.</summary>
    public void Tag(Token[] tokens, int first, int limit, Func<int, bool> inName)
    {
        var words = new Word[limit - first];
        var headline = IsTitleCase(tokens, first, limit);
        for (var i = first; i < limit; i++) words[i - first] = Guess(tokens, i, first, headline, inName(i));
        for (var i = 0; i < words.Length; i++) if (words[i].Forms != VerbForms.None) words[i].Tag = Decide(words, i);
        ReduceParticiples(words);
        for (var i = 0; i < words.Length; i++)
            tokens[first + i] = tokens[first + i] with { Tag = words[i].Tag, Lemma = Lemma(words[i], tokens[first + i].Lower) };
    }

    private struct Word
    {
        public string Lower;
        public Tag Tag;
        public VerbForms Forms; // not None while the word may be a verb
        public string VerbLemma;
        public bool Noun; // may be a noun too
    }

    private Word Guess(Token[] tokens, int i, int first, bool headline, bool inName)
    {
        var token = tokens[i];
        var word = new Word { Lower = token.Lower, VerbLemma = "", Tag = Language.Tag.Noun };
        if (inName) { word.Tag = Language.Tag.ProperNoun; return word; }
        var c = token.Text[0];
        if (token.Lower is "'s" or "’s")
            word.Tag = i > first && tokens[i - 1].Lower is "he" or "she" or "it" or "that" or "there" or "who" or "what" ? Language.Tag.VerbPresent : Language.Tag.Possessive;
        else if (token.Text is "'" or "’" && i > first && tokens[i - 1].End == token.Begin && tokens[i - 1].Text[^1] is 's') word.Tag = Language.Tag.Possessive;
        else if (token.Lower is "n't" or "n’t") word.Tag = Language.Tag.Negation;
        else if (!char.IsLetterOrDigit(c) && token.Text is not ("'re" or "'ve" or "'ll" or "'m" or "'d" or "&")) word.Tag = Sign(token.Text);
        else if (char.IsDigit(c)) word.Tag = Language.Tag.Number;
        else if (token.IsCapitalized && i > first && !headline && !StartsAnew(tokens[i - 1]) && !(ClosedWords.TryGet(token.Lower, out _) && token.Text.Length < 5 && token.Text != "US"))
            word.Tag = Language.Tag.ProperNoun;
        else if (ClosedWords.TryGet(token.Lower, out var closed)) word.Tag = closed;
        else Open(tokens, i, ref word);
        if (word.Tag == Language.Tag.VerbPresent) word.VerbLemma = "be";
        return word;
    }

    private static bool StartsAnew(Token before) => before.Text is "\"" or "“" or "‘" or ":" or "(" or "``";

    private static Tag Sign(string text) => text switch
    {
        "," => Language.Tag.Comma,
        "\"" or "“" or "”" or "‘" or "’" or "'" or "``" or "''" or "«" or "»" => Language.Tag.Quote,
        "%" or "$" or "£" or "€" or "#" => Language.Tag.Number,
        _ => Language.Tag.Punctuation,
    };

    private void Open(Token[] tokens, int i, ref Word word)
    {
        var lower = word.Lower;
        if (verbs.TryGet(lower, out var lemma, out var forms))
        {
            (word.Forms, word.VerbLemma) = (forms, lemma);
            word.Noun = forms.HasFlag(VerbForms.Base) || forms == VerbForms.Present ? verbs.IsAlsoNoun(lemma)
                : forms == VerbForms.Ing || lower is "left" or "cut" or "set" or "hit" or "found" or "saw" or "felt" or "shot" or "lead";
            word.Tag = Language.Tag.VerbBase;
            return;
        }
        var capital = tokens[i].IsCapitalized;
        if (lower.EndsWith("ly", StringComparison.Ordinal) && lower.Length > 4 && !NotAdverbs.Contains(lower)) word.Tag = Language.Tag.Adverb;
        else if (Adjectives.Contains(lower) || LooksAdjective(lower)) word.Tag = Language.Tag.Adjective;
        else if (capital && i + 1 < tokens.Length && (tokens[i + 1].IsCapitalized || !Nouns.IsPlural(lower)) && !LooksCommon(lower)) word.Tag = Language.Tag.ProperNoun;
        else word.Tag = Nouns.IsPlural(lower) ? Language.Tag.PluralNoun : Language.Tag.Noun;
    }

    private static bool LooksAdjective(string word) => word.Length > 5 && (Ends(word, "ous") || Ends(word, "ive") || Ends(word, "ful") || Ends(word, "less")
        || Ends(word, "able") || Ends(word, "ible") || Ends(word, "ical") || Ends(word, "ional") || Ends(word, "ary") && !Ends(word, "secretary"))
        && word is not ("executive" or "operative" or "initiative" or "offensive" or "objective" or "representative" or "perspective" or "alternative"
            or "detective" or "native" or "incentive" or "motive" or "narrative" or "military" or "anniversary" or "boundary" or "commentary"
            or "missionary" or "adversary" or "january" or "february" or "beneficiary" or "mercenary" or "sanctuary" or "summary");

    private static bool LooksCommon(string word) => Ends(word, "tion") || Ends(word, "ment") || Ends(word, "ness") || Ends(word, "ship") || Ends(word, "sion");

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static Tag Decide(Word[] words, int i)
    {
        var word = words[i];
        var before = Before(words, i, out var beforeIndex);
        var next = i + 1 < words.Length ? words[i + 1] : default;
        var nextTag = i + 1 < words.Length ? next.Tag : Language.Tag.Punctuation;
        var afterNominal = before is Language.Tag.Determiner or Language.Tag.PossessivePronoun or Language.Tag.Possessive or Language.Tag.Adjective or Language.Tag.Number;
        var previous = beforeIndex >= 0 ? words[beforeIndex] : default;
        var beOrHave = previous.VerbLemma is "be" or "have" or "get" && IsVerb(previous.Tag);

        if (word.Forms == VerbForms.Ing)
        {
            if (beOrHave && previous.VerbLemma == "be") return Language.Tag.VerbIng;
            if (afterNominal && before != Language.Tag.Number) return IsNominal(nextTag) && !EventIngs.Contains(word.Lower) ? Language.Tag.Adjective : Language.Tag.Noun;
            if (EventIngs.Contains(word.Lower) && before is Language.Tag.Noun or Language.Tag.ProperNoun or Language.Tag.Number && !OpensObject(nextTag)) return Language.Tag.Noun;
            if (EventIngs.Contains(word.Lower) && !OpensObject(nextTag) && beforeIndex < 0) return Language.Tag.Noun;
            if (before == Language.Tag.Preposition && !OpensObject(nextTag) && EventIngs.Contains(word.Lower)) return Language.Tag.Noun;
            return Language.Tag.VerbIng;
        }
        if ((word.Forms & (VerbForms.Past | VerbForms.Participle)) != 0 && !word.Forms.HasFlag(VerbForms.Base))
        {
            if (beOrHave) return Language.Tag.VerbParticiple;
            if (afterNominal && !(before == Language.Tag.Number && !IsNominal(nextTag))) return before == Language.Tag.Adjective && !IsNominal(nextTag) ? Language.Tag.VerbPast : Language.Tag.Adjective;
            if (before == Language.Tag.Preposition && IsNominal(nextTag)) return Language.Tag.Adjective;
            if (beforeIndex < 0 && IsNominal(nextTag)) return Language.Tag.Adjective;
            if (!word.Forms.HasFlag(VerbForms.Past)) return Language.Tag.VerbParticiple;
            if (next.Lower == "by") return Language.Tag.VerbParticiple;
            if (before is Language.Tag.Comma or Language.Tag.Coordinator && nextTag is Language.Tag.Noun or Language.Tag.PluralNoun && FiniteNear(words, i, +1)) return Language.Tag.Adjective;
            return Language.Tag.VerbPast;
        }
        if (word.Forms.HasFlag(VerbForms.Base))
        {
            if (before == Language.Tag.To || before == Language.Tag.Modal) return Language.Tag.VerbBase;
            if (previous.VerbLemma == "do" && IsVerb(previous.Tag)) return Language.Tag.VerbBase;
            if (beOrHave && word.Forms.HasFlag(VerbForms.Participle)) return Language.Tag.VerbParticiple;
            if (previous.VerbLemma is "let" or "make" or "help" && IsVerb(previous.Tag) && !word.Noun) return Language.Tag.VerbBase;
            if (before == Language.Tag.Relative || (before == Language.Tag.Pronoun && previous.Lower is "i" or "we" or "you" or "they"))
                return word.Forms.HasFlag(VerbForms.Past) ? Language.Tag.VerbPast : Language.Tag.VerbBase;
            var past = word.Forms.HasFlag(VerbForms.Past) ? Language.Tag.VerbPast : Language.Tag.VerbBase;
            if (afterNominal || before == Language.Tag.Preposition) return word.Noun || before != Language.Tag.Number ? NounLike(word) : past;
            if (!word.Noun) return before is Language.Tag.Noun && !word.Forms.HasFlag(VerbForms.Past) && nextTag is Language.Tag.Noun ? Language.Tag.Noun : past;
            if (before is Language.Tag.PluralNoun or Language.Tag.ProperNoun or Language.Tag.Adverb || (before == Language.Tag.Pronoun && word.Forms.HasFlag(VerbForms.Past)))
                return OpensObject(nextTag) || nextTag is Language.Tag.Preposition or Language.Tag.To or Language.Tag.Adverb or Language.Tag.Subordinator
                    || IsNominal(nextTag) && before == Language.Tag.PluralNoun
                    ? FiniteNear(words, i, 0) ? Language.Tag.Noun : past
                    : Language.Tag.Noun;
            if (before == Language.Tag.Coordinator && OpensObject(nextTag) && beforeIndex > 0 && VerbBefore(words, beforeIndex, VerbForms.Base)) return past;
            return Language.Tag.Noun;
        }
        // Third person singular or plural noun.
        if (!word.Noun) return afterNominal && before is not (Language.Tag.Number or Language.Tag.Adjective) ? Language.Tag.PluralNoun : Language.Tag.VerbPresent;
        if (afterNominal || before is Language.Tag.Preposition or Language.Tag.PluralNoun or Language.Tag.To or Language.Tag.Modal or Language.Tag.VerbBase) return Language.Tag.PluralNoun;
        if (before is Language.Tag.Relative || (before == Language.Tag.Pronoun && previous.Lower is "he" or "she" or "it" or "that" or "there")) return Language.Tag.VerbPresent;
        if (before is Language.Tag.ProperNoun or Language.Tag.Noun or Language.Tag.Adverb or Language.Tag.Comma or Language.Tag.Coordinator or Language.Tag.Quote)
        {
            if (next.Forms.HasFlag(VerbForms.Base) && !next.Noun) return Language.Tag.PluralNoun; // "air strikes kill"
            if (before is Language.Tag.Comma or Language.Tag.Coordinator && !(OpensObject(nextTag) && VerbBefore(words, beforeIndex, VerbForms.Present))) return Language.Tag.PluralNoun;
            return FiniteNear(words, i, 0) ? Language.Tag.PluralNoun : Language.Tag.VerbPresent;
        }
        return Language.Tag.PluralNoun;
    }

    private static Tag NounLike(Word word) => Nouns.IsPlural(word.Lower) ? Language.Tag.PluralNoun : Language.Tag.Noun;

    /// <summary>The tag of the word before, adverbs and negations skipped.</summary>
    private static Tag Before(Word[] words, int i, out int index)
    {
        for (index = i - 1; index >= 0; index--)
            if (words[index].Tag is not (Language.Tag.Adverb or Language.Tag.Negation)) return words[index].Tag;
        return Language.Tag.Punctuation;
    }

    private static bool IsVerb(Tag tag) => tag is >= Language.Tag.VerbBase and <= Language.Tag.VerbIng;

    private static bool IsNominal(Tag tag) => tag is Language.Tag.Noun or Language.Tag.PluralNoun or Language.Tag.ProperNoun or Language.Tag.Adjective;

    private static bool OpensObject(Tag tag) => tag is Language.Tag.Determiner or Language.Tag.ProperNoun or Language.Tag.PossessivePronoun
        or Language.Tag.Number or Language.Tag.Pronoun or Language.Tag.Adjective;

    /// <summary>Whether the same stretch of a clause has another word that is surely its finite verb; before i (−1), after (+1) or both (0).</summary>
    private static bool FiniteNear(Word[] words, int i, int side)
    {
        if (side >= 0)
            for (var j = i + 1; j < words.Length && j < i + 15 && !Parts(words[j].Tag); j++)
                if (SurelyFinite(words, j)) return true;
        if (side <= 0)
            for (var j = i - 1; j >= 0 && j > i - 15 && !Parts(words[j].Tag); j--)
                if (SurelyFinite(words, j) && !(words[j].VerbLemma is "say" or "announce" or "claim" or "report" or "warn")) return true;
        return false;
    }

    private static bool SurelyFinite(Word[] words, int j)
    {
        var word = words[j];
        if (word.Tag is Language.Tag.Modal) return true;
        if (word.Forms == VerbForms.None) return false;
        if (j > 0 && words[j - 1].Tag is Language.Tag.To or Language.Tag.Determiner or Language.Tag.Preposition or Language.Tag.Possessive or Language.Tag.PossessivePronoun or Language.Tag.Adjective) return false;
        if (word.VerbLemma is "be" or "have" or "do" && word.Forms != VerbForms.Ing && word.Forms != VerbForms.Participle) return true;
        return !word.Noun && word.Forms is not (VerbForms.Ing or VerbForms.Participle) && !(j + 1 < words.Length && words[j + 1].Lower == "by");
    }

    private static bool Parts(Tag tag) => tag is Language.Tag.Comma or Language.Tag.Punctuation or Language.Tag.Subordinator or Language.Tag.Relative or Language.Tag.Coordinator or Language.Tag.Quote;

    private static bool VerbBefore(Word[] words, int from, VerbForms form)
    {
        for (var j = from - 1; j >= 0 && j > from - 15; j--)
            if (IsVerb(words[j].Tag) && words[j].Forms.HasFlag(form)) return true;
        return false;
    }

    /// <summary>"Troops deployed in Syria attacked": of two past forms in one stretch, the first, right after its noun and before a preposition, is a participle.</summary>
    private static void ReduceParticiples(Word[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Tag != Language.Tag.VerbPast || !words[i].Forms.HasFlag(VerbForms.Participle) || i + 1 >= words.Length) continue;
            if (words[i + 1].Tag is not (Language.Tag.Preposition or Language.Tag.Adverb or Language.Tag.To)) continue;
            if (words[i - 1].Tag is not (Language.Tag.Noun or Language.Tag.PluralNoun)) continue;
            if (AlwaysWithObject.Contains(words[i].VerbLemma)) { words[i].Tag = Language.Tag.VerbParticiple; continue; } // "soldiers killed in the war"
            for (var j = i + 1; j < words.Length && j < i + 15 && !Parts(words[j].Tag); j++)
            {
                if (words[j].Tag is not (Language.Tag.VerbPast or Language.Tag.VerbPresent or Language.Tag.Modal)) continue;
                words[i].Tag = Language.Tag.VerbParticiple;
                break;
            }
        }
    }

    private static string Lemma(Word word, string lower) =>
        IsVerb(word.Tag) && word.VerbLemma.Length > 0 ? word.VerbLemma
        : word.Tag is Language.Tag.Noun or Language.Tag.PluralNoun ? Nouns.Lemma(lower)
        : word.Tag == Language.Tag.Modal ? lower switch { "wo" or "'ll" => "will", "ca" or "cannot" => "can", "'d" => "would", _ => lower }
        : lower;

    /// <summary>Whether capitals say nothing here: most long words have one.</summary>
    private static bool IsTitleCase(Token[] tokens, int first, int limit)
    {
        var (capitals, small) = (0, 0);
        for (var i = first; i < limit; i++)
        {
            if (tokens[i].Text.Length < 4 || !char.IsLetter(tokens[i].Text[0])) continue;
            if (tokens[i].IsCapitalized) capitals++;
            else small++;
        }
        return capitals >= 4 && small * 6 < capitals;
    }
}
