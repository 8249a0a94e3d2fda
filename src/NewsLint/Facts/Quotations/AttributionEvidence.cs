using System.Collections.Immutable;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>How certain it is that words are the writer's and not part of the quotation.</summary>
internal enum Attribution : byte
{
    /// <summary>There is no evidence.</summary>
    None,

    /// <summary>A sentence begins with a subject and a verb of saying.</summary>
    Likely,

    /// <summary>An attribution follows a comma. The quotation has ended.</summary>
    Certain,
}

/// <summary>Decides from the words after an opening quotation mark whether an unclosed quotation has ended.</summary>
internal static class AttributionEvidence
{
    /// <summary>The maximum number of tokens of a subject between the comma and its verb: "Sen. John Smith of Ohio".</summary>
    private const int SubjectTokens = 9;

    /// <summary>The maximum number of tokens that name the hearer.</summary>
    private const int HearerTokens = 6;

    /// <summary>The maximum length of a verb of saying, in letters.</summary>
    private const int LongestCue = 40;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SubjectHeads =
        new HashSet<string>(["he", "she", "they", "it", "the", "a", "an", "one", "another"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that may follow the verb of an attribution that ends a quotation.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Followers = new HashSet<string>(
        ["in", "on", "at", "during", "after", "before", "of", "to", "when", "as", "while", "later", "recently", "last", "about", "from", "with", "amid", "by", "through", "outside", "inside", "near", "over", "this", "yesterday", "today", "earlier", "again", "afterward", "afterwards", "via", "without", "under"], StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Verbs that take an infinitive: agreed to wait.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Promises = new HashSet<string>(
        ["agreed", "agrees", "asked", "asks", "continued", "continues", "demanded", "demands", "offered", "pledged", "promised", "proposed", "vowed", "claimed", "claims", "hinted", "wants", "hopes", "expects", "threatened"],
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Weighs whether the words between two positions hold the writer's own "…, he said", "…, said Smith" or "… Mr. Smith said".
    /// A verb in a clause of its own, as in "when he said that", is ignored.
    /// </summary>
    /// <param name="prose">The block's prose.</param>
    /// <param name="from">The first position.</param>
    /// <param name="to">The end position, exclusive.</param>
    /// <param name="behindClosing">Whether a closing quotation mark precedes the first position. Then a verb may follow at once.</param>
    public static Attribution Weigh(Prose prose, int from, int to, bool behindClosing)
    {
        string text = prose.Text;
        ImmutableArray<Token> tokens = prose.Tokens;
        Attribution found = Attribution.None;
        bool isBehindComma = behindClosing;
        bool isBehindStop = false;
        for (int i = Tokenizer.IndexAt(tokens, from); i < tokens.Length && tokens[i].Start < to; i++)
        {
            if (tokens[i].Kind == TokenKind.Word)
            {
                if (isBehindComma && (IsVerbFirst(text, tokens, i, to) || IsSubjectFirst(text, tokens, i, to, mustEnd: true)))
                    return Attribution.Certain;
                if (isBehindStop && IsSubjectFirst(text, tokens, i, to, mustEnd: false))
                    found = text.AsSpan(0, to).TrimEnd() is [.., ':' or ','] && IsSubjectFirst(text, tokens, i, to, mustEnd: true) ? Attribution.Certain : Attribution.Likely;
            }
            bool isMark = tokens[i].Kind == TokenKind.Punctuation;
            char mark = text[tokens[i].Start];
            isBehindComma = isMark && (mark is ',' or '?' or '!' or '—' or '–' or '…' || (mark == '.' && tokens[i].Length > 1));
            isBehindStop = isMark && mark is '.' or '?' or '!' && tokens[i].Length == 1;
        }
        return found;
    }

    /// <summary>Returns whether an attribution begins at a position: <c>he said</c>, <c>said Smith</c>, <c>Smith, the mayor, told the council</c>.</summary>
    public static bool Begins(Prose prose, int position, int to)
    {
        int i = Tokenizer.IndexAt(prose.Tokens, position);
        return i < prose.Tokens.Length && prose.Tokens[i].Kind == TokenKind.Word && (IsVerbFirst(prose.Text, prose.Tokens, i, to) || IsSubjectFirst(prose.Text, prose.Tokens, i, to, mustEnd: true));
    }

    /// <summary>Returns the position after the first comma or similar character that an attribution follows (“…, he said); the end if there is none.</summary>
    /// <param name="prose">The block's prose.</param>
    /// <param name="from">The first position.</param>
    /// <param name="to">The end position, exclusive.</param>
    public static int CommaBefore(Prose prose, int from, int to)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        for (int i = Tokenizer.IndexAt(tokens, from) + 1; i < tokens.Length && tokens[i].Start < to; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && tokens[i - 1].Kind == TokenKind.Punctuation && prose.Text[tokens[i - 1].Start] is ',' or '?' or '!' or '—' or '–'
                && (IsVerbFirst(prose.Text, tokens, i, to) || IsSubjectFirst(prose.Text, tokens, i, to, mustEnd: true)))
                return tokens[i - 1].End;
        }
        return to;
    }

    /// <summary>Returns whether words end in a verb of saying, as before a quotation.</summary>
    public static bool EndsInCue(ReadOnlySpan<char> words)
    {
        ReadOnlySpan<char> end = words[Math.Max(0, words.Length - LongestCue - 1)..];
        ReadOnlySpan<char> last = end[(end.LastIndexOfAny(' ', '\n', ',') + 1)..];
        return last.Length <= LongestCue && CueWords.Of(last) != CueForms.None;
    }

    private static bool IsVerb(string text, Token token) => token.Kind == TokenKind.Word && (CueWords.Of(token.In(text)) != CueForms.None || SentenceMarks.IsSpeechVerb(token.In(text)));

    /// <summary>Matches "said Smith" and "said the minister".</summary>
    private static bool IsVerbFirst(string text, ImmutableArray<Token> tokens, int i, int to)
    {
        if (!IsVerb(text, tokens[i]) || i + 1 >= tokens.Length || tokens[i + 1].Start >= to || tokens[i + 1].Kind != TokenKind.Word)
            return false;
        ReadOnlySpan<char> next = tokens[i + 1].In(text);
        return next is not "I" && (char.IsUpper(next[0]) || SubjectHeads.Contains(next));
    }

    /// <summary>Matches "he said." and "Smith, the minister, said on Monday."</summary>
    private static bool IsSubjectFirst(string text, ImmutableArray<Token> tokens, int i, int to, bool mustEnd)
    {
        ReadOnlySpan<char> head = tokens[i].In(text);
        if (head is "I" || !(char.IsUpper(head[0]) || SubjectHeads.Contains(head)))
            return false;
        for (int j = i + 1; j < tokens.Length && j <= i + SubjectTokens && tokens[j].Start < to; j++)
        {
            if (IsVerb(text, tokens[j]))
                return !mustEnd || IsDeed(text, tokens, j) ? !mustEnd : EndsAttribution(text, tokens, j + 1, to) || ((CueWords.Of(tokens[j].In(text)) & CueForms.Hearer) != 0 && EndsWithHearer(text, tokens, j + 1, to));
            if (tokens[j].In(text) is "and" or "but" or "that" or "I" or "you" or "we" or "if" or "when" or "what")
                return false;
            if (tokens[j].Kind == TokenKind.Punctuation && text[tokens[j].Start] is not ('.' or '-' or '’' or '\'' or ','))
                return false;
        }
        return false;
    }

    /// <summary>Returns whether a verb reports an action and not speech: the board has agreed, he promised to wait.</summary>
    private static bool IsDeed(string text, ImmutableArray<Token> tokens, int verb)
    {
        if (tokens[verb].In(text) is "said" or "told" or "says" or "wrote" or "added")
            return false;
        return tokens[verb - 1].In(text) is "has" or "have" or "had" or "having" or "be" or "been" or "is" or "are" or "was" or "were" or "will" or "would" or "can" or "could" or "not" or "to"
            || (verb + 1 < tokens.Length && tokens[verb + 1].In(text) is "to" && Promises.Contains(tokens[verb].In(text)));
    }

    private static bool EndsAttribution(string text, ImmutableArray<Token> tokens, int i, int to)
    {
        if (i >= tokens.Length || tokens[i].Start >= to || tokens[i].Kind == TokenKind.Punctuation)
            return true;
        ReadOnlySpan<char> next = tokens[i].In(text);
        return char.IsUpper(next[0]) && next is not "I" || Followers.Contains(next);
    }

    /// <summary>Matches the rest of "he told the newspaper."</summary>
    private static bool EndsWithHearer(string text, ImmutableArray<Token> tokens, int i, int to)
    {
        for (int j = i; j <= i + HearerTokens; j++)
        {
            if (j >= tokens.Length || tokens[j].Start >= to || text[tokens[j].Start] is '.' or ',')
                return j > i;
            if (tokens[j].Kind != TokenKind.Word || tokens[j].In(text) is "that" or "to" or "he" or "she" or "they" or "it" or "not")
                return false;
        }
        return false;
    }
}
