using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>Detects, from the words around it, a quotation mark with its space on the wrong side, and one that the text only mentions.</summary>
internal static class MisplacedMarks
{
    /// <summary>The number of tokens around a quotation mark that may show that the text only mentions it.</summary>
    private const int NamingReach = 12;

    /// <summary>Words that writers use about quotation marks and about the signs of feet and inches.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NamingWords = new HashSet<string>(
        ["quote", "quotes", "quotation", "mark", "marks", "apostrophe", "apostrophes", "character", "characters", "symbol", "symbols", "sign", "signs", "key", "keys", "type", "press", "inch", "inches", "feet", "foot", "minutes", "seconds"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Returns whether a quotation mark between a space and a word closes the words before it: a comma precedes the space, and an attribution follows the mark.</summary>
    /// <param name="prose">The block's prose.</param>
    /// <param name="start">The start of the quotation mark.</param>
    /// <param name="end">The end of the quotation mark, exclusive.</param>
    public static bool ClosesBefore(Prose prose, int start, int end)
    {
        string text = prose.Text;
        if (start < 2 || text[start - 1] != ' ' || text[start - 2] is not (',' or '?' or '!' or '…'))
            return false;
        return AttributionEvidence.Begins(prose, end, SpeakerFinder.SentenceAt(prose, end).End);
    }

    /// <summary>Returns whether a quotation mark between a comma and a space opens the words after it: a verb of saying precedes the comma.</summary>
    public static bool OpensBehind(string text, int start, int end) =>
        start >= 2 && text[start - 1] is ',' or ':' && end + 1 < text.Length && text[end] == ' ' && char.IsLetter(text[end + 1]) && AttributionEvidence.EndsInCue(text.AsSpan(0, start - 1));

    /// <summary>Returns whether a quotation mark with space on both sides is mentioned and not used: the " key.</summary>
    public static bool IsNamed(Prose prose, int start, int end)
    {
        int low = Tokenizer.IndexAt(prose.Tokens, start);
        int high = Tokenizer.IndexAt(prose.Tokens, end);
        for (int i = Math.Max(0, low - NamingReach); i < Math.Min(prose.Tokens.Length, high + NamingReach); i++)
            if (prose.Tokens[i].Kind == TokenKind.Word && NamingWords.Contains(prose.Tokens[i].In(prose.Text)))
                return true;
        return false;
    }
}
