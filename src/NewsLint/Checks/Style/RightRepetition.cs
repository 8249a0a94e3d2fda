using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Finds doubled words that are correct: by grammar, in terms, titles and speech.</summary>
internal static class RightRepetition
{
    /// <summary>The distance before a doubled verb that is searched for the word that begins its clause: <c>what it really is is a trap</c>.</summary>
    private const int ClauseReach = 8;

    /// <summary>The distance around a doubled word that is searched for a word that marks a title: <c>the song Rebel Rebel</c>.</summary>
    private const int TitleReach = 4;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Giving = Words.Set(Words.VerbsOfGiving);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Terms = Words.Set(Words.TermsOfFirst);

    /// <summary><c>The first first lady</c>: the second is part of a term.</summary>
    public static bool IsTerm(string text, ImmutableArray<Token> tokens, int last, ReadOnlySpan<char> word)
    {
        if (word is not ("first" or "second") || last + 1 >= tokens.Length)
            return false;
        ReadOnlySpan<char> next = tokens[last + 1].In(text);
        Span<char> lower = stackalloc char[next.Length];
        return next.Length < 20 && Terms.Contains(lower[..next.ToLowerInvariant(lower)]);
    }

    /// <summary><c>Gave her her coat</c>, <c>for her her work</c> at the head of a sentence: a pronoun, then a possessive.</summary>
    public static bool IsGift(string text, ImmutableArray<Token> tokens, int first)
    {
        int verb = first - 1;
        if (verb >= 0 && tokens[verb].In(text) is "back" or "up" or "down" or "over" or "only")
            verb--;
        if (verb < 0)
            return false;
        ReadOnlySpan<char> word = tokens[verb].In(text);
        return Giving.Contains(word) || word is "For" or "To" or "With" or "By" or "Without" or "Giving" or "Give";
    }

    /// <summary>Whether the pair is the title of a song, film or band: alone in quotation marks, or in capitals near a word that says so.</summary>
    public static bool IsTitle(string text, ImmutableArray<Token> tokens, int first, int last)
    {
        int start = tokens[first].Start;
        int end = tokens[last].End;
        if (start > 0 && end < text.Length && text[start - 1] is '"' or '“' or '‘' or '\'' or '«' && text[end] is '"' or '”' or '’' or '\'' or '»')
            return true;
        if (!char.IsUpper(text[start]) || !char.IsUpper(text[tokens[last].Start]))
            return false;
        for (int i = Math.Max(0, first - TitleReach); i < Math.Min(tokens.Length, last + TitleReach + 1); i++)
            if (tokens[i].In(text) is "song" or "songs" or "single" or "album" or "track" or "hit" or "hits" or "tune" or "anthem" or "ballad" or "band" or "duo" or "group" or "film" or "movie" or "musical" or "play"
                or "show" or "sang" or "sing" or "sings" or "singing" or "singer" or "novel" or "chart" or "charts" or "lyrics" or "cover" or "remix")
                return true;
        return false;
    }

    /// <summary>Whether grammar, a name or speech explains a doubled function word.</summary>
    public static bool IsRight(string text, ImmutableArray<Token> tokens, int first, int last, ReadOnlySpan<char> word)
    {
        bool bothCapital = char.IsUpper(text[tokens[first].Start]) && char.IsUpper(text[tokens[last].Start]);
        if (bothCapital && (word.Length == 1 || !char.IsUpper(text[tokens[last].End - 1])))
            return word is not "i" || QuotedText.Holds(text, tokens[first].Start);
        if (word is "in" or "on" or "over" or "off" or "by" or "about" or "through" && last + 1 < tokens.Length)
            return tokens[last + 1].Kind == TokenKind.Number || char.IsUpper(text[tokens[last + 1].Start]) || IsTime(text, tokens, last + 1);
        if (word is "is" or "was" or "are" or "were" or "have" or "has" or "will" or "am")
            return BeginsAsClause(text, tokens, first);
        return word is "i" or "we" or "they" or "she" or "me" or "us" or "them" && last - first == 1 && QuotedText.Holds(text, tokens[first].Start);
    }

    /// <summary><c>The Soviets came in in the 1970s</c>: a particle, then the preposition of a time.</summary>
    private static bool IsTime(string text, ImmutableArray<Token> tokens, int at)
    {
        int end = Math.Min(tokens.Length, at + 3);
        for (; at < end; at++)
            if (tokens[at].Kind == TokenKind.Number || tokens[at].In(text) is "early" or "late" or "weekend" or "week" or "month" or "year" or "years" or "spring" or "summer" or "autumn" or "winter" or "morning"
                or "past" or "future" or "recent" or "decade" or "decades" or "century" or "centuries" or "days" or "months" or "weeks" or "hours" or "minutes" or "night" or "evening" or "afternoon" or "meantime" or "season")
                return true;
        return false;
    }

    private static bool BeginsAsClause(string text, ImmutableArray<Token> tokens, int first)
    {
        for (int i = first - 1; i >= Math.Max(0, first - ClauseReach); i--)
        {
            ReadOnlySpan<char> word = tokens[i].In(text);
            if (word is "." or "?" or "!" or ";")
                return false;
            foreach (string opener in (ReadOnlySpan<string>)["what", "whatever", "all", "who", "where", "how", "why", "thing", "problem", "point", "question", "fact"])
                if (word.Equals(opener, StringComparison.OrdinalIgnoreCase))
                    return true;
        }
        return false;
    }
}
