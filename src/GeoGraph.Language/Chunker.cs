namespace GeoGraph.Language;

/// <summary>Cuts a tagged sentence into <see cref="Chunk"/>s, left to right.</summary>
internal static class Chunker
{
    public static List<Chunk> Chunks(Token[] tokens, Sentence sentence, IReadOnlyList<DateExpression> dates)
    {
        var chunks = new List<Chunk>();
        var date = 0;
        for (var i = sentence.First; i < sentence.Limit;)
        {
            while (date < dates.Count && dates[date].First < i) date++;
            var next = TimeEnd(tokens, i, sentence.Limit, dates, date) is var end and > 0 ? Add(ChunkKind.Time, end)
                : IsVerbStart(tokens, i, sentence.Limit) ? VerbGroup(i)
                : IsNominalStart(tokens[i].Tag) ? NounPhrase(i)
                : Add(KindOf(tokens[i]), i + 1);
            i = next;

            int Add(ChunkKind kind, int limit)
            {
                chunks.Add(new Chunk(kind, i, limit, i));
                return limit;
            }
        }
        return chunks;

        int VerbGroup(int first)
        {
            var (i, head) = (first, first);
            for (; i < sentence.Limit; i++)
            {
                var tag = tokens[i].Tag;
                if (tag is Tag.Adverb or Tag.Negation) { if (!VerbGoesOn(tokens, i, sentence.Limit, head)) break; continue; }
                if (tag == Tag.To) { if (i != first && !(i == first + 1 && tokens[first].Tag == Tag.Negation) && !(tokens[head].Lemma == "be" && i == head + 1 && i + 1 < sentence.Limit && tokens[i + 1].Tag == Tag.VerbBase)) break; continue; }
                if (tag is not Tag.Modal && !tokens[i].IsVerb) break;
                if (i > first && !Continues(tokens, head, i)) break;
                head = i;
            }
            i = Math.Max(i, first + 1);
            chunks.Add(new Chunk(ChunkKind.VerbGroup, first, i, head));
            return i;
        }

        int NounPhrase(int first)
        {
            var (i, head) = (first, -1);
            if (tokens[first].Tag == Tag.Pronoun) { chunks.Add(new Chunk(ChunkKind.NounPhrase, first, first + 1, first)); return first + 1; }
            for (; i < sentence.Limit; i++)
            {
                var token = tokens[i];
                if (i > first && dates.Count > 0 && StartsTime(i)) break;
                if (token.IsNoun || token.Tag == Tag.Number && head < 0) { if (token.IsNoun || head < 0) head = i; continue; }
                if (token.Tag == Tag.Determiner && (i == first || tokens[i - 1].Tag == Tag.Determiner)) continue;
                if (token.Tag == Tag.PossessivePronoun && (i == first || tokens[i - 1].Tag == Tag.Determiner)) continue;
                if (token.Tag is Tag.Adjective or Tag.Number) continue;
                if (token.Tag == Tag.Possessive && i > first) { head = -1; continue; }
                if (token.Tag == Tag.Adverb && i > first && i + 1 < sentence.Limit && tokens[i + 1].Tag is Tag.Adjective or Tag.Number && head < 0) continue;
                if (IsJoiner(tokens, i, sentence.Limit)) continue;
                break;
            }
            i = Math.Max(i, first + 1);
            chunks.Add(new Chunk(ChunkKind.NounPhrase, first, i, head < 0 ? i - 1 : head));
            return i;
        }

        bool StartsTime(int i)
        {
            for (var d = date; d < dates.Count && dates[d].First <= i; d++)
                if (dates[d].First == i && IsTime(tokens, dates[d], sentence.Limit)) return true;
            return false;
        }
    }

    /// <summary>After the date that begins here, with or without a preposition; 0 when none does or it is part of a noun phrase ("the 2014 war").</summary>
    private static int TimeEnd(Token[] tokens, int i, int limit, IReadOnlyList<DateExpression> dates, int from)
    {
        for (var d = from; d < dates.Count && dates[d].First <= i + 1; d++)
        {
            var date = dates[d];
            var starts = date.First == i || (date.First == i + 1 && tokens[i].Tag == Tag.Preposition && tokens[i].Lower is "on" or "in" or "since" or "until" or "by" or "during" or "from" or "at" or "for" or "before" or "after");
            if (starts && IsTime(tokens, date, limit)) return date.Limit;
        }
        return 0;
    }

    private static bool IsTime(Token[] tokens, DateExpression date, int limit) =>
        date.Limit >= limit || !(tokens[date.Limit].Tag is Tag.Noun or Tag.PluralNoun or Tag.Adjective or Tag.Possessive || (date.Limit - date.First == 1 && tokens[date.First].Tag == Tag.Number && tokens[date.Limit].IsNoun));

    private static bool IsVerbStart(Token[] tokens, int i, int limit) =>
        tokens[i].Tag is Tag.Modal || tokens[i].IsVerb
        || (tokens[i].Tag == Tag.To && i + 1 < limit && (tokens[i + 1].Tag == Tag.VerbBase || tokens[i + 1].Tag is Tag.Adverb or Tag.Negation && i + 2 < limit && tokens[i + 2].Tag == Tag.VerbBase))
        || (tokens[i].Tag is Tag.Negation && i + 1 < limit && (tokens[i + 1].Tag == Tag.VerbIng || tokens[i + 1].Tag == Tag.To));

    /// <summary>Whether an adverb stands inside the group: a verb that goes with it follows.</summary>
    private static bool VerbGoesOn(Token[] tokens, int i, int limit, int head)
    {
        for (var j = i; j < limit && j < i + 4; j++)
        {
            if (tokens[j].Tag is Tag.Adverb or Tag.Negation) continue;
            if (tokens[j].Tag == Tag.To) return tokens[i].Tag == Tag.Negation && i <= head;
            return tokens[j].IsVerb && (head >= i || Continues(tokens, head, j));
        }
        return tokens[i].Tag == Tag.Negation && i == head + 1;
    }

    private static bool Continues(Token[] tokens, int head, int i)
    {
        if (tokens[head].Tag is Tag.Modal or Tag.To) return tokens[i].IsVerb || tokens[i].Tag == Tag.Modal;
        if (tokens[i - 1].Tag == Tag.To) return tokens[i].Tag == Tag.VerbBase;
        return tokens[head].Lemma switch
        {
            "have" => tokens[i].Tag is Tag.VerbParticiple or Tag.VerbPast,
            "be" => tokens[i].Tag is Tag.VerbParticiple or Tag.VerbIng or Tag.VerbPast,
            "get" => tokens[i].Tag is Tag.VerbParticiple,
            "do" => tokens[i].Tag is Tag.VerbBase,
            _ => false,
        };
    }

    private static bool IsNominalStart(Tag tag) => tag is Tag.Determiner or Tag.PossessivePronoun or Tag.Number or Tag.Adjective or Tag.Noun
        or Tag.PluralNoun or Tag.ProperNoun or Tag.Pronoun;

    /// <summary>"North Korea-Russia summit", "AT&amp;T", "Putin–Kim talks".</summary>
    private static bool IsJoiner(Token[] tokens, int i, int limit) =>
        tokens[i].Text is "-" or "–" or "/" or "&" or "−" && i + 1 < limit && i > 0 && tokens[i - 1].IsNoun
        && (tokens[i + 1].IsNoun || tokens[i + 1].Tag is Tag.Adjective or Tag.VerbParticiple or Tag.VerbPast)
        && (tokens[i].Text == "&" || (tokens[i].Begin == tokens[i - 1].End && tokens[i].End == tokens[i + 1].Begin));

    private static ChunkKind KindOf(Token token) => token.Tag switch
    {
        Tag.Preposition or Tag.To => ChunkKind.Preposition,
        Tag.Coordinator => ChunkKind.Coordinator,
        Tag.Comma => ChunkKind.Comma,
        Tag.Subordinator => ChunkKind.Subordinator,
        Tag.Relative => ChunkKind.Relative,
        Tag.Quote => ChunkKind.Quote,
        Tag.Adverb or Tag.Negation => ChunkKind.Adverb,
        _ => ChunkKind.Other,
    };
}
