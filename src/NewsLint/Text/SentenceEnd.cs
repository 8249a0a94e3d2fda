namespace NewsLint.Text;

/// <summary>A mark that may end a sentence, with its surroundings.</summary>
/// <param name="text">The paragraph.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="first">The first token of the sentence.</param>
/// <param name="mark">The token that is the mark or ends with it.</param>
/// <param name="last">The last of the marks that belong to it.</param>
internal readonly ref struct SentenceEnd(string text, ReadOnlySpan<Token> tokens, int first, int mark, int last)
{
    /// <summary>The most words and full stops of a name before "asked" or "said".</summary>
    private const int SpeakerReach = 8;

    /// <summary>The most characters of an address: a longer run without a space is not one.</summary>
    private const int AddressReach = 60;

    private readonly string text = text;
    private readonly ReadOnlySpan<Token> tokens = tokens;

    /// <summary>Whether the mark is an ellipsis, with or without spaces.</summary>
    public bool IsEllipsis { get; init; }

    /// <summary>Whether the sentence's full stop is next to an ellipsis, or after the text that the mark belongs to: <c>(Calif.).</c></summary>
    public bool HasOwnStop { get; init; }

    /// <summary>The quotation that closes with the mark.</summary>
    public Enclosure Quote { get; init; }

    /// <summary>The bracket that closes with the mark.</summary>
    public Enclosure Bracket { get; init; }

    /// <summary>Whether the sentence ends here.</summary>
    public bool Ends()
    {
        if (last + 1 == tokens.Length)
            return true;
        if (SentenceMarks.IsFullWidthEnd(text[tokens[mark].Start]))
            return true;
        if (text[tokens[last + 1].Start] is ',' or ';' or ':')
            return false;
        int next = last + 1;
        while (next < tokens.Length && tokens[next].Kind is TokenKind.Punctuation or TokenKind.Symbol)
            next++;
        if (next == tokens.Length || !CanBegin(next))
            return false;
        bool opens = tokens[next].Kind == TokenKind.Word && text[tokens[last + 1].Start] is not ('-' or '–' or '—') && SentenceMarks.IsOpener(tokens[next].In(text))
            && (tokens[next].End == text.Length || text[tokens[next].End] != '-');
        if (tokens[last + 1].Start == tokens[last].End)
            return EndsWithoutSpace(next, opens);
        if (HasOwnStop)
            return true;
        if (Bracket is { IsOpen: true, BeganSentence: false } && !opens)
            return false;
        if (text[tokens[mark].End - 1] == '.' && !IsEllipsis)
            return EndsAtStop(next, opens);
        return EndsAtOtherMark(next, opens);
    }

    /// <summary>A small letter continues the sentence, unless a name begins with it (<c>iPhone</c>, <c>al-Shabab</c>, <c>@name</c>).</summary>
    private bool CanBegin(int next)
    {
        Token token = tokens[next];
        if (token.Kind == TokenKind.Number || !char.IsLower(text[token.Start]))
            return true;
        if (token.Start > 0 && text[token.Start - 1] is '@' or '#')
            return true;
        ReadOnlySpan<char> word = token.In(text);
        if (word.Length > 2 && (char.IsUpper(word[1]) || char.IsUpper(word[2])) && word[1] is not ('\'' or '’'))
            return true;
        return word is "al" or "el" && token.End + 1 < text.Length && text[token.End] == '-' && char.IsUpper(text[token.End + 1]);
    }

    /// <summary>A space is missing, or the text is an address, a number or a version.</summary>
    private bool EndsWithoutSpace(int next, bool opens)
    {
        Token word = tokens[next];
        if (word.Kind != TokenKind.Word || IsInAddress(tokens[last].End))
            return false;
        if (IsEllipsis)
            return opens || IsSelf(next);
        bool isPlainWord = word.Length == 1 || char.IsLower(text[word.Start + 1]) || text[word.Start + 1] is '\'' or '’';
        if (tokens[mark].Kind == TokenKind.Word)
            return opens;
        if (mark == 0 || tokens[mark - 1].Kind != TokenKind.Word)
            return isPlainWord && (last > mark || (mark > 0 && tokens[mark - 1].Kind == TokenKind.Punctuation));
        ReadOnlySpan<char> before = tokens[mark - 1].In(text);
        if (last > mark)
            return isPlainWord && Abbreviations.KindOf(before) == AbbreviationKind.None;
        bool isWordBefore = (before.Length > 2 || text[tokens[mark].Start] != '.') && char.IsLower(before[^1]) && Abbreviations.KindOf(before) == AbbreviationKind.None && !SentenceMarks.IsMarkedName(before);
        return isWordBefore && isPlainWord && (opens || (word.Length > 1 && char.IsLower(before[0])));
    }

    private bool IsInAddress(int at)
    {
        for (int i = at; i < text.Length && i < at + AddressReach && !char.IsWhiteSpace(text[i]); i++)
            if (text[i] is '/' or '@' or '=')
                return true;
        for (int i = at - 1; i >= 0 && i > at - AddressReach && !char.IsWhiteSpace(text[i]); i--)
            if (text[i] is '/' or '@' or '=')
                return true;
        return false;
    }

    private bool EndsAtStop(int next, bool opens)
    {
        bool opensOrCloses = opens || Quote.IsOpen;
        bool isNumberNext = tokens[next].Kind == TokenKind.Number;
        if (tokens[mark].Kind == TokenKind.Word)
            return EndsAtLetters(next, opensOrCloses);
        if (mark == 0 || tokens[mark - 1].End != tokens[mark].Start)
            return true;
        Token before = tokens[mark - 1];
        ReadOnlySpan<char> word = before.In(text);
        bool isFirst = IsFirstWord(mark - 1);
        if (before.Kind == TokenKind.Number)
            return !(isFirst && word.Length <= 3 && last == mark);
        if (before.Kind != TokenKind.Word)
            return true;
        if (isFirst && last == mark && (word.Length == 1 || (word.Length < 5 && !word.ContainsAnyExcept("IVX"))))
            return false;
        if (word.Length == 1 && char.IsUpper(word[0]))
            return opensOrCloses || !IsInitial(before, next);
        return KindOf(word, tokens[next].In(text)) switch
        {
            AbbreviationKind.BeforeName => false,
            AbbreviationKind.BeforeNumber => !isNumberNext,
            AbbreviationKind.Open => opensOrCloses,
            _ => true,
        };
    }

    private bool IsFirstWord(int i)
    {
        while (i > first && tokens[i - 1].Kind == TokenKind.Punctuation)
            i--;
        return i == first;
    }

    /// <summary>A single capital is an initial, but not after a hyphen or digit (<c>Jay-Z</c>, <c>3G</c>); an I after a lower-case word is a pronoun.</summary>
    private bool IsInitial(Token letter, int next)
    {
        char before = letter.Start > 0 ? text[letter.Start - 1] : ' ';
        if (char.IsDigit(before))
            return false;
        if (before == '-')
            return tokens[next].Length == 1;
        return text[letter.Start] != 'I' || mark < 2 || !char.IsLower(text[tokens[mark - 2].Start]);
    }

    /// <summary>Between words in capitals, an abbreviation also has capitals.</summary>
    private static AbbreviationKind KindOf(ReadOnlySpan<char> word, ReadOnlySpan<char> next)
    {
        AbbreviationKind kind = Abbreviations.KindOf(word);
        if (kind != AbbreviationKind.None || word.Length > 5 || char.IsLower(word[^1]) || (char.IsLetter(next[^1]) && !char.IsUpper(next[^1])))
            return kind;
        Span<char> small = stackalloc char[5];
        small = small[..word.ToLowerInvariant(small)];
        small[0] = word[0];
        return Abbreviations.KindOf(small);
    }

    /// <summary>Letters with full stops: <c>U.S.</c> continues before a name; a time of day only before a day or a zone.</summary>
    private bool EndsAtLetters(int next, bool opensOrCloses)
    {
        if (IsFirstWord(mark) && last == mark)
            return false; // P.S.
        if (opensOrCloses)
            return true;
        bool isTime = tokens[mark].In(text) is "a.m." or "p.m.";
        return isTime && tokens[next].Kind == TokenKind.Word && !SentenceMarks.IsClockWord(tokens[next].In(text));
    }

    private bool EndsAtOtherMark(int next, bool opens)
    {
        if (Quote is { IsOpen: true, BeganSentence: true })
            return opens || !IsSpeakerNext(next);
        if (Quote is { IsOpen: true, IsIntroduced: false })
            return opens;
        if (!IsEllipsis)
            return opens || last > mark || mark == 0 || text[tokens[mark].Start] != '!' || tokens[mark - 1].End != tokens[mark].Start || !SentenceMarks.IsMarkedName(tokens[mark - 1].In(text));
        if (opens || Quote.IsOpen)
            return true;
        bool isGlued = mark > 0 && tokens[mark - 1].End == tokens[mark].Start;
        return IsSelf(next) ? mark == 0 || tokens[mark - 1].In(text) is not ("I" or ",") : isGlued && tokens[next].Kind == TokenKind.Word;
    }

    private bool IsSelf(int next) => tokens[next].In(text) is "I" or "I'm" or "I’m" or "I've" or "I’ve" or "I'd" or "I’d" or "I'll" or "I’ll";

    /// <summary>Whether a name and a verb of speech follow: <c>“Why?” Mr. Mills asked.</c></summary>
    private bool IsSpeakerNext(int next)
    {
        int end = Math.Min(tokens.Length, next + SpeakerReach);
        for (int i = next; i < end; i++)
        {
            ReadOnlySpan<char> word = tokens[i].In(text);
            if (tokens[i].Kind == TokenKind.Word && char.IsLower(word[0]))
            {
                if (SentenceMarks.IsSpeechVerb(word))
                    return true;
                if (word is not ("of" or "the" or "for" or "and" or "de" or "la" or "van" or "von" or "bin" or "al" or "el"))
                    return false;
            }
            else if (tokens[i].Kind != TokenKind.Word && word is not ("." or "-"))
            {
                return false;
            }
        }
        return false;
    }
}
