using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Facts.Quotations;

/// <summary>Tells by the words around what a mark is whose spaces lie: one whose space is on the wrong side, and one that the copy only names.</summary>
internal static class MisplacedMarks
{
    /// <summary>How many tokens around a mark may say that it is meant itself.</summary>
    private const int NamingReach = 12;

    /// <summary>What is said of marks by those who write about them, and of the signs of feet and inches.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NamingWords = new HashSet<string>(
        ["quote", "quotes", "quotation", "mark", "marks", "apostrophe", "apostrophes", "character", "characters", "symbol", "symbols", "sign", "signs", "key", "keys", "type", "press", "inch", "inches", "feet", "foot", "minutes", "seconds"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a mark between a space and a word closes what goes before it: a comma stands before the space, and who said it begins behind the mark.</summary>
    /// <param name="prose">The block's prose.</param>
    /// <param name="start">Where the mark begins.</param>
    /// <param name="end">Behind the mark.</param>
    public static bool ClosesBefore(Prose prose, int start, int end)
    {
        string text = prose.Text;
        if (start < 2 || text[start - 1] != ' ' || text[start - 2] is not (',' or '?' or '!' or '…'))
            return false;
        return AttributionEvidence.Begins(prose, end, SpeakerFinder.SentenceAt(prose, end).End);
    }

    /// <summary>Whether a mark between a comma and a space opens what follows: a verb of saying stands before the comma.</summary>
    public static bool OpensBehind(string text, int start, int end) =>
        start >= 2 && text[start - 1] is ',' or ':' && end + 1 < text.Length && text[end] == ' ' && char.IsLetter(text[end + 1]) && AttributionEvidence.EndsInCue(text.AsSpan(0, start - 1));

    /// <summary>Whether a mark that stands free on both sides is named and not used: the " key.</summary>
    public static bool IsNamed(Prose prose, int start, int end)
    {
        int low = AttributionEvidence.IndexAt(prose.Tokens, start);
        int high = AttributionEvidence.IndexAt(prose.Tokens, end);
        for (int i = Math.Max(0, low - NamingReach); i < Math.Min(prose.Tokens.Length, high + NamingReach); i++)
            if (prose.Tokens[i].Kind == TokenKind.Word && NamingWords.Contains(prose.Tokens[i].In(prose.Text)))
                return true;
        return false;
    }
}
