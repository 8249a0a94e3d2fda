namespace NewsLint.Text;

/// <summary>The marks and words that tell where sentences begin and end.</summary>
internal static class SentenceMarks
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = Words.Set(Words.SentenceOpeners);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeechVerbs = Words.Set(Words.SpeechVerbs);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ClockWords = Words.Set(Words.ClockWords);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> MarkedNames = Words.Set(Words.NamesWithMarks);

    /// <summary>Whether a character can end a sentence.</summary>
    public static bool IsEnd(char c) => c is '.' or '?' or '!' or '…' or '。' or '！' or '？' or '‽';

    /// <summary>Whether a mark ends a sentence in scripts that put no space after it.</summary>
    public static bool IsFullWidthEnd(char c) => c is '。' or '！' or '？';

    /// <summary>Whether a word has its capital only because a sentence begins. The part after an apostrophe is ignored.</summary>
    public static bool IsOpener(ReadOnlySpan<char> word)
    {
        int apostrophe = word.IndexOfAny('\'', '’');
        return Openers.Contains(apostrophe < 0 ? word : word[..apostrophe]);
    }

    /// <summary>Whether a word attributes speech to a speaker.</summary>
    public static bool IsSpeechVerb(ReadOnlySpan<char> word) => SpeechVerbs.Contains(word);

    /// <summary>Whether a word continues a time of day: <c>9 p.m. Thursday</c>.</summary>
    public static bool IsClockWord(ReadOnlySpan<char> word) => ClockWords.Contains(word);

    /// <summary>Whether a name ends in an exclamation mark.</summary>
    public static bool IsMarkedName(ReadOnlySpan<char> word) => MarkedNames.Contains(word);

    /// <summary>Whether a full sentence of speech follows a token, rather than a title or a phrase.</summary>
    public static bool Introduces(string text, Token before) =>
        before.Kind == TokenKind.Word ? IsSpeechVerb(before.In(text)) : text[before.Start] is ',' or ':' or '-' or '–' or '—';
}
