namespace GeoGraph.Language.Segmentation;

/// <summary>Cuts one run without white space. What it hands out has no holes: each word begins where the one before ended.</summary>
internal ref struct Run(ReadOnlySpan<char> text, int begin, int end, bool quoted, List<Word> words)
{
    private readonly ReadOnlySpan<char> text = text; // to its end, for what comes after the run
    private readonly int begin = begin;
    private int at = begin;
    private bool quoted = quoted; // whether a single quote is open

    /// <summary>Cuts it; says whether a single quote is open after it.</summary>
    public bool Cut()
    {
        while (at < end)
        {
            var rest = text[at..end];
            var c = rest[0];
            var first = at == begin || !Characters.IsLetter(text[at - 1]); // not glued to a word
            if (first && Whole(rest) is > 0 and var whole) Add(at + whole);
            else if (first && (c is '#' or '@') && rest.Length > 1 && char.IsLetter(rest[1])) Add(at + 1 + Tag(rest[1..]));
            else if (c == '_' && rest.IndexOfAnyExcept('_') is > 0 and var lines && Characters.Letter(rest, lines) > 0) Add(at + lines);
            else if (char.IsAsciiDigit(c) || (first && (c is '.' or '+') && rest.Length > 1 && char.IsAsciiDigit(rest[1]))) CutNumber(rest);
            else if (Characters.Letter(rest, 0) > 0) CutWord(rest);
            else if (Characters.IsApostrophe(c)) CutApostrophe(rest, first);
            else Add(at + Signs.Length(rest));
        }
        return quoted;
    }

    /// <summary>The next word ends at <paramref name="stop"/>, or a little later where that is within a character.</summary>
    private void Add(int stop, bool joined = false)
    {
        if (stop <= at) return; // what came before took its characters along
        stop = Characters.Boundary(text[..end], at, Math.Min(stop, at + WordCutter.LongestWord));
        words.Add(new Word(at, stop, joined));
        at = stop;
    }

    /// <summary>How long the address, or the word that the table has as whole, is; 0 where none begins the run.</summary>
    private readonly int Whole(ReadOnlySpan<char> rest)
    {
        var word = rest[..Math.Min(rest.Length, CutterLists.LongestWhole)].TrimEnd(",.;:!?)]\"”");
        if (WordForms.IsWhole(word))
        {
            var stop = word.Contains('.') && rest.Length > word.Length && rest[word.Length] == '.'; // of "Ph.D."
            return word.Length + (stop ? 1 : 0);
        }
        if (rest[0] == '.' && at > begin && text[at - 1] == ')') // "draft(1).doc"
        {
            var ending = WordForms.Length(rest[1..]);
            return ending > 2 && CutterLists.Endings.Contains(rest[1..(ending + 1)]) ? ending + 1 : 0;
        }
        return Characters.IsLetter(rest[0]) ? Addresses.Length(rest) : 0;
    }

    private static int Tag(ReadOnlySpan<char> name) => Math.Max(Addresses.Length(name), WordForms.Length(name));

    private void CutNumber(ReadOnlySpan<char> rest)
    {
        var digits = char.IsAsciiDigit(rest[0]) ? 0 : 1;
        digits += Numbers.Length(rest[digits..]);
        if (Clitics.Plural(rest[digits..])) Add(at + digits + 2); // 1960's
        else if (Numbers.HasUnit(rest[digits..])) Add(at + digits);
        else CutWord(rest, digits);
    }

    private void CutWord(ReadOnlySpan<char> rest, int digits = 0)
    {
        var length = digits > 0 ? 0 : WordForms.Initials(rest);
        if (length == 0)
        {
            length = digits + WordForms.Length(rest[digits..]);
            if (TakesStop(rest, length)) length++;
        }
        CutParts(rest[..Math.Min(length, WordCutter.LongestWord)]);
        // the bare apostrophe of "dogs' owners"
        if (at + 1 < text.Length && at == end - 1 && (text[at] is '\'' or '’') && !quoted && (text[at - 1] is 's' or 'S' or 'x' or 'z')
            && Context.After(text, at + 1) is Next.Small or Next.Capital or Next.Digit) Add(at + 1, joined: true);
    }

    /// <summary>Whether the full stop after the word belongs to it.</summary>
    private readonly bool TakesStop(ReadOnlySpan<char> rest, int length)
    {
        if (length >= rest.Length || rest[length] != '.') return false;
        var dots = rest[length..].IndexOfAnyExcept('.') is >= 0 and var other ? other : rest.Length - length;
        return Abbreviated.TakesStop(rest[..length], dots, Context.After(text, at + length + 1));
    }

    /// <summary>A word in its parts: "did" "n't", "Israel" "'s", "can" "not".</summary>
    private void CutParts(ReadOnlySpan<char> word)
    {
        var (from, stop) = (at, at + word.Length);
        if (WordForms.IsWhole(word)) Add(stop);
        else if (CutterLists.Contractions.TryGetValue(word, out var part)
            && (part > 0 || (CutterLists.Contractions.TryGetValue(WithNext(stop), out part) && part > 0)))
        {
            Add(from + part);
            Add(stop, joined: true);
        }
        else if (Clitics.Begin(word) is > 0 and var clitic)
        {
            var inner = Clitics.Begin(word[..clitic]); // "would" "n't" "'ve"
            if (inner > 0) Add(from + inner);
            Add(from + clitic, inner > 0);
            Add(stop, joined: true);
        }
        else Add(stop);
    }

    /// <summary>The word from here to <paramref name="stop"/> and the next one.</summary>
    private readonly ReadOnlySpan<char> WithNext(int stop)
    {
        var next = Math.Min(stop + 1, text.Length);
        while (next < text.Length && next - stop < 20 && char.IsLetter(text[next])) next++;
        return text[at..next];
    }

    private void CutApostrophe(ReadOnlySpan<char> rest, bool first)
    {
        var tail = rest[1..];
        var letters = WordForms.Length(tail);
        var clitic = Clitics.IsTail(tail[..letters]) && (at == begin || !first || text[at - 1] == '.'); // of "U.S.'s"
        var year = first && (letters is 2 or 3) && char.IsAsciiDigit(tail[0]) && char.IsAsciiDigit(tail[1])
            && (letters == 2 || tail[2] == 's'); // '72, '60s
        if (clitic || year)
        {
            Add(at + 1 + letters, joined: clitic && at > begin);
            return;
        }
        var length = Signs.Length(rest);
        if (length == 1) quoted = letters > 0 && first;
        Add(at + length);
    }
}
