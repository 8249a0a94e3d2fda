using NewsLint.Text;

namespace NewsLint.Facts.Figures.Hedges;

/// <summary>A hedge in the text.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The exclusive end of its tokens.</param>
/// <param name="Side">Its side, including the effect of negation.</param>
/// <param name="IsUpper">Whether a limit is an upper one.</param>
/// <param name="IsNegated">Whether a negation elsewhere in the clause makes it a limit.</param>
internal readonly record struct HedgeReading(int First, int End, HedgeSide Side, bool IsUpper, bool IsNegated = false);

/// <summary>Reads the hedge before or after a figure.</summary>
internal static class HedgeReader
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OverHedges = FigureWords.WordSet(Words.OverHedges);

    /// <summary>Reads the hedge that ends right before a token.</summary>
    /// <param name="t">The text.</param>
    /// <param name="i">The token.</param>
    /// <param name="hedge">The hedge.</param>
    /// <param name="isTime">Whether the figure is a time of day.</param>
    public static bool TryBefore(TokenText t, int i, out HedgeReading hedge, bool isTime = false)
    {
        hedge = default;
        int last = i - 1;
        if (last < 0 || t.IsHyphen(last))
            return false;
        if (HedgeWords.HedgesEndingWith(t[last]) is not { } phrases)
            return false;
        foreach (HedgePhrase phrase in phrases)
        {
            int first = last - phrase.Words.Length + 1;
            if (first < 0 || (phrase.IsOfTime && !isTime) || !Matches(t, first, phrase.Words))
                continue;
            if (first > 0 && t.IsWord(first - 1) && HedgeWords.Governs(t[first - 1], phrase.Words))
                return false;
            if (first > 0 && t.Is(first, "over") && IsAmount(t, first - 1))
                return false; // $160 million over eight years
            if (t.IsCapital(first) && first > 0 && !EndsSentence(t, first - 1) && t.IsCapital(last) && char.IsLower(t[i].IsEmpty ? 'x' : t[i][0]))
                return false;
            HedgeSide side = phrase.Side;
            bool isUpper = phrase.IsUpper;
            bool isNegated = false;
            if (side is HedgeSide.Below or HedgeSide.Above)
            {
                bool isBefore = NegationReader.IsBefore(t, first);
                isNegated = !isBefore && NegationReader.IsInClause(t, first);
                if (isBefore || isNegated)
                {
                    isUpper = side == HedgeSide.Above;
                    side = HedgeSide.Bound;
                    first -= isBefore ? 1 : 0;
                }
            }
            hedge = new HedgeReading(first, i, side, isUpper, isNegated);
            return true;
        }
        return false;
    }

    /// <summary>Whether "over" before a duration means "during": played over five years, $5 million (£4 million) over a year; not "for over five years".</summary>
    public static bool IsDuring(TokenText t, HedgeReading hedge) =>
        hedge.End - hedge.First == 1 && t.Is(hedge.First, "over") && (t.Is(hedge.First - 1, ')') || (t.IsWord(hedge.First - 1) && !OverHedges.Contains(t[hedge.First - 1])));

    /// <summary>Whether "about" before a single thing says what something deals with: it is about one person; not "about one person in ten".</summary>
    public static bool IsOfOneThing(TokenText t, HedgeReading hedge) => hedge.Side == HedgeSide.About && t.Is(hedge.End, "one") && !t.Is(hedge.End + 2, "in");

    /// <summary>Whether a token ends an amount: a number, a scale, a percent sign or a currency.</summary>
    private static bool IsAmount(TokenText t, int i) =>
        t.IsNumber(i) || t.Is(i, '%') || t[i] is "percent" or "cent" || (FigureWords.TryNumber(t[i], out NumberWord word) && word.Kind is NumberWordKind.Scale or NumberWordKind.Short) || t[i] is "dollars" or "pounds" or "euros";

    /// <summary>Reads the hedge at a token after a figure.</summary>
    public static bool TryBehind(TokenText t, int i, out HedgeReading hedge)
    {
        hedge = default;
        int first = t.IsHyphen(i) && t.IsGlued(i) && t.IsGlued(i + 1) ? i + 1 : i;
        if (t.Is(i, '+') && t.IsGlued(i))
        {
            hedge = new HedgeReading(i, i + 1, HedgeSide.Above, false);
            return true;
        }
        if (!t.IsWord(first) || HedgeWords.HedgesBeginningWith(t[first]) is not { } phrases)
            return false;
        foreach (HedgePhrase phrase in phrases)
        {
            if (!Matches(t, first, phrase.Words))
                continue;
            int end = first + phrase.Words.Length;
            if (phrase.Words.Length == 1 && first == i && phrase.Side != HedgeSide.About)
                return false; // "plus" is a hedge only after a hyphen
            if (phrase.Words[0] == "at" && t.Is(end, "a"))
                return false;
            hedge = new HedgeReading(first, end, phrase.Side, phrase.IsUpper);
            return true;
        }
        return false;
    }

    private static bool Matches(TokenText t, int first, string[] words)
    {
        for (int i = 0; i < words.Length; i++)
            if (!t.Is(first + i, words[i]))
                return false;
        return true;
    }

    private static bool EndsSentence(TokenText t, int i) => t[i] is "." or "?" or "!" or ":" or "“" or "\"" or "‘";
}
