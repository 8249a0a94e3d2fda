using NewsLint.Facts.Figures.Hedges;

namespace NewsLint.Facts.Figures.Units;

/// <summary>Finds the noun that a number counts, and its singular.</summary>
internal static class Nouns
{
    /// <summary>The maximum number of words of a noun phrase.</summary>
    private const int Reach = 6;

    /// <summary>Whether a word looks like a plural.</summary>
    public static bool IsPlural(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || FigureWords.NoPlurals.Contains(word))
            return false;
        if (FigureWords.Singulars.ContainsKey(word))
            return true;
        return word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\'' or '’') && !FigureWords.PhraseEnds.Contains(word) && word.IndexOfAny('.', '’', '\'') < 0;
    }

    /// <summary>Gets the singular of a plural, or any other word unchanged, without a possessive ending.</summary>
    public static string Singular(ReadOnlySpan<char> word)
    {
        int apostrophe = word.IndexOfAny('’', '\'');
        if (apostrophe > 0)
            word = word[..apostrophe];
        if (FigureWords.Singulars.TryGetValue(word, out string? irregular))
            return char.IsUpper(word[0]) && char.IsLower(irregular[0]) ? char.ToUpperInvariant(irregular[0]) + irregular[1..] : irregular;
        if (word.Length < 4 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
            return word.ToString();
        if (word.EndsWith("ies") && word.Length > 4)
            return string.Concat(word[..^3], "y");
        if (word.EndsWith("sses") || word.EndsWith("shes") || word.EndsWith("ches") || word.EndsWith("xes") || word.EndsWith("zzes") || word.EndsWith("oes") && word.Length > 5)
            return word[..^2].ToString();
        return word[..^1].ToString();
    }

    /// <summary>Gets the token of the counted noun after a number, or -1 if there is none.</summary>
    /// <param name="t">The text.</param>
    /// <param name="i">The token after the number.</param>
    /// <param name="isOne">Whether one thing is counted, so that its noun is singular.</param>
    /// <param name="isFraction">Whether the number is a share, whose whole follows "of".</param>
    public static int Counted(TokenText t, int i, bool isOne, bool isFraction)
    {
        if (t.IsHyphen(i) && t.IsGlued(i) && t.IsGlued(i + 1) && t.IsWord(i + 1))
        {
            if (!HedgeReader.TryBehind(t, i, out HedgeReading hedge))
                return i + 1;
            i = hedge.End; // 500-odd branches
        }
        int at = i;
        if (t.Is(at, "or") && t.Is(at + 1, "so") || t.Is(at, "or") && t.Is(at + 1, "more"))
            at += 2;
        if (t.Is(at, "of"))
        {
            at++;
            while (t.Is(at, "the") || t.Is(at, "these") || t.Is(at, "those") || t.Is(at, "its") || t.Is(at, "their") || t.Is(at, "his") || t.Is(at, "her") || t.Is(at, "our") || t.Is(at, "all") || t.Is(at, "my"))
                at++;
            if (isFraction)
                isOne = false;
        }
        if (!isOne && FigureWords.NounVerbs.Contains(t[at]))
            return at;
        int last = -1;
        for (int end = at + Reach; at < end && at < t.Count; at++)
        {
            if (t.IsHyphen(at) && t.IsGlued(at) && t.IsGlued(at + 1))
                continue;
            if (t.IsNumber(at) && last < 0 && (t.IsHyphen(at + 1) || IsModel(t, at)))
                continue;
            if (!t.IsWord(at))
                break;
            ReadOnlySpan<char> word = t[at];
            if (last < 0 && !isOne && FigureWords.NounVerbs.Contains(word))
                return at;
            if (FigureWords.PhraseEnds.Contains(word) && !(t.IsHyphen(at + 1) && t.IsGlued(at + 1)) && !(t.IsHyphen(at - 1) && t.IsGlued(at)))
            {
                if (last < 0 && (word.Equals("dead", StringComparison.OrdinalIgnoreCase) || word.Equals("total", StringComparison.OrdinalIgnoreCase)) && t.IsWord(at + 1) && !FigureWords.PhraseEnds.Contains(t[at + 1]))
                    continue;
                break;
            }
            if (word is "'s" or "s" or "t")
                break;
            if (IsPlural(word))
                last = at;
            else if (isOne)
                last = at;
            else if (last >= 0)
                break;
        }
        return last;
    }

    /// <summary>Whether a number counts persons by what happened to them, as headlines do: 2 dead, 1 wounded. "The one killed" counts nobody, and "one dead bird" a bird.</summary>
    /// <param name="t">The text.</param>
    /// <param name="first">The first token of the number.</param>
    /// <param name="end">The token after the number.</param>
    public static bool IsCasualty(TokenText t, int first, int end) =>
        FigureWords.Casualties.Contains(t[end]) && (!t.IsWord(end + 1) || FigureWords.PhraseEnds.Contains(t[end + 1]))
        && !(t.Is(first - 1, "the") || t.Is(first - 1, "no") || t.Is(first - 1, "only") || t.Is(first - 1, "each") || t.Is(first - 1, "every"));

    /// <summary>Whether "one" repeats a noun and counts nothing: a commercial one.</summary>
    public static bool IsPronoun(TokenText t, int one) => (t.Is(one - 2, "a") || t.Is(one - 2, "an")) && t.IsWord(one - 1);

    /// <summary>Whether a number is part of a model's name: AK-47, AK 47.</summary>
    private static bool IsModel(TokenText t, int i)
    {
        int letters = t.IsHyphen(i - 1) && t.IsGlued(i) ? i - 2 : i - 1;
        return t.IsWord(letters) && t[letters].Length < 4 && !t[letters].ContainsAnyExceptInRange('A', 'Z');
    }
}
