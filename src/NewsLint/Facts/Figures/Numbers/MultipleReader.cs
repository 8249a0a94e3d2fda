namespace NewsLint.Facts.Figures.Numbers;

/// <summary>Determines whether a word states a multiple: double the budget, not a double room.</summary>
internal static class MultipleReader
{
    /// <summary>Whether the word at a token states a multiple.</summary>
    public static bool IsMultiple(TokenText t, int i, bool isHeadline)
    {
        if (t.IsHyphen(i + 1) || t.IsHyphen(i - 1) || t.Is(i + 1, "down"))
            return false;
        ReadOnlySpan<char> word = t[i];
        if (word.EndsWith("fold"))
            return true;
        if (word[^1] is 's' or 'S')
            return IsObject(t[i + 1]);
        if (word.EndsWith("ed") || word.EndsWith("ing"))
            return !t.IsCapital(i) || i == 0 || isHeadline;
        if (t.Is(i, "twice") || t.Is(i, "thrice"))
            return t.Is(i + 1, "as") || IsObject(t[i + 1]);
        return TakesVerb(t[i - 1]) || IsObject(t[i + 1]);
    }

    private static bool TakesVerb(ReadOnlySpan<char> word) =>
        word is "to" or "will" or "would" or "could" or "may" or "can" or "should" or "must" or "than" or "nearly" or "almost" or "roughly" or "about";

    private static bool IsObject(ReadOnlySpan<char> word) =>
        word is "the" or "its" or "his" or "her" or "their" or "our" or "your" or "my" or "that" or "what" or "in" or "to" or "from" or "since" or "those";
}
