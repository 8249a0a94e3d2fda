using NewsLint.Facts.Names;

namespace NewsLint.Checks.Names;

/// <summary>Two spellings of one name.</summary>
/// <param name="Usual">The more common spelling.</param>
/// <param name="Odd">The other one.</param>
/// <param name="Slip">How they differ.</param>
/// <param name="IsFirm">Whether it is almost certain that they are one name.</param>
/// <param name="HasFix">Whether one spelling outnumbers the other so far that a fix is right.</param>
internal sealed record MisspeltWord(NameWord Usual, NameWord Odd, NameSlip Slip, bool IsFirm, bool HasFix);

/// <summary>Decides which two words are two spellings of one name.</summary>
internal static class NamePairs
{
    /// <summary>The number of times that the usual spelling must outnumber the other for a firm finding and a fix.</summary>
    public const int FirmRatio = 3;

    /// <summary>The maximum number of words with one initial that are compared; a text with more is a list.</summary>
    private const int MostOfInitial = 250;

    /// <summary>The minimum length of a usual spelling that a single letter can be wrong in.</summary>
    private const int ShortestTyped = 5;

    /// <summary>The minimum length of a word whose case, letters or sounds are compared; in a shorter one, only accents are.</summary>
    private const int ShortestCompared = 4;

    /// <summary>The maximum number of letters by which two spellings differ in length.</summary>
    private const int MostLonger = 3;

    /// <summary>Calls an action for each two words that may be spellings of one name.</summary>
    public static void ForEach(List<NameWord> all, Action<MisspeltWord> report)
    {
        var byInitial = new Dictionary<int, List<NameWord>>();
        var told = new HashSet<NameWord>(ReferenceEqualityComparer.Instance);
        var byName = new Dictionary<ListedName, List<NameWord>>(ReferenceEqualityComparer.Instance);
        foreach (NameWord word in all)
        {
            Add(byInitial, NameSpelling.Initial(word.Text), word);
            if (word.Listed is { } listed)
                Add(byName, listed, word);
        }
        foreach (List<NameWord> words in byInitial.Values)
            if (words.Count <= MostOfInitial)
                Compare(words);
        foreach (List<NameWord> words in byName.Values)
        {
            words.Sort(static (a, b) => b.Places.Count.CompareTo(a.Places.Count));
            Compare(words);
        }

        void Compare(List<NameWord> words)
        {
            for (int i = 0; i < words.Count; i++)
                for (int k = i + 1; k < words.Count; k++)
                    if (Math.Abs(words[i].Text.Length - words[k].Text.Length) <= MostLonger && (words[i].Listed is null || words[i].Listed != words[k].Listed || words == byName[words[i].Listed!])
                        && Judge(words[i], words[k]) is { } misspelt && (misspelt.Slip != NameSlip.Listed || told.Add(misspelt.Odd)))
                        report(misspelt);
        }

        static void Add<T>(Dictionary<T, List<NameWord>> lists, T key, NameWord word)
            where T : notnull
        {
            if (!lists.TryGetValue(key, out List<NameWord>? list))
                lists.Add(key, list = []);
            list.Add(word);
        }
    }

    /// <summary>Returns which of two spellings is wrong, and how sure that is; null if both may be right.</summary>
    private static MisspeltWord? Judge(NameWord first, NameWord second)
    {
        // The more common spelling is the usual one; of two as common, the first. Nobody writes HIllary on purpose.
        bool isSecondUsual = first.HasTwoCapitals == second.HasTwoCapitals ? second.Places.Count > first.Places.Count : first.HasTwoCapitals;
        (NameWord usual, NameWord odd) = isSecondUsual ? (second, first) : (first, second);
        if (odd.IsCommon || (usual.IsCommon && odd.IsKnown) || SlipOf(usual, odd) is not (> NameSlip.None and var slip) || (odd.IsCompound && slip != NameSlip.Case) || (slip != NameSlip.Accent && Math.Min(usual.Text.Length, odd.Text.Length) < ShortestCompared && slip != NameSlip.Listed))
            return null;
        bool shares = NameNeighbours.Share(usual, odd);
        bool isFirmRatio = usual.Places.Count >= FirmRatio * odd.Places.Count;
        bool isOther = !shares && NameNeighbours.AreOther(usual, odd);
        if (!IsReported(slip, usual, odd, shares, isOther, isFirmRatio) || !(usual.IsInside || shares))
            return null;
        bool isFirm = isFirmRatio && !isOther && slip is NameSlip.Typing or NameSlip.Doubling or NameSlip.Swap;
        return new MisspeltWord(usual, odd, slip, isFirm, isFirmRatio && !isOther);
    }

    private static NameSlip SlipOf(NameWord usual, NameWord odd) => usual.Listed is { } listed && listed == odd.Listed && !usual.Text.Equals(odd.Text, StringComparison.OrdinalIgnoreCase) ? NameSlip.Listed : NameSpelling.Compare(usual.Text, odd.Text);

    private static bool IsReported(NameSlip slip, NameWord usual, NameWord odd, bool shares, bool isOther, bool isFirmRatio)
    {
        bool isLong = usual.Text.Length >= ShortestTyped;
        bool areKnown = usual.IsKnown && odd.IsKnown;
        bool isRare = isFirmRatio && !odd.IsKnown;
        bool isAlone = !NameNeighbours.HasPerson(odd);
        bool isBare = isAlone && NameNeighbours.HasPerson(usual);
        return slip switch
        {
            NameSlip.Listed => shares || (usual.Listed!.CountsAlone && !isOther),
            NameSlip.Case => shares || (usual.IsInside && odd.IsInside),
            NameSlip.Accent => !isOther,
            NameSlip.Prefix => isBare && !odd.IsKnown && NameSpelling.HasPrefix(usual.Text),
            NameSlip.Typing or NameSlip.Doubling or NameSlip.Swap =>
                (shares && !usual.IsCommon && (isLong || slip == NameSlip.Swap) && (!areKnown || slip == NameSlip.Doubling))
                || (isLong && isRare && (slip == NameSlip.Swap || !isOther)) || (isLong && NameNeighbours.ShareRole(usual, odd) && !isOther),
            NameSlip.Sound => isLong && !usual.IsCommon && (shares ? !areKnown : isRare && isAlone && !isOther),
            NameSlip.Variant => isLong && !usual.IsCommon && !areKnown && (shares || (isRare && isBare && !isOther)),
            _ => isLong && !usual.IsCommon && !areKnown && NameNeighbours.ShareGiven(usual, odd),
        };
    }
}
