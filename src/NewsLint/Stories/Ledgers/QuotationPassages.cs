namespace NewsLint.Stories.Ledgers;

/// <summary>
/// Joins the stretches of an utterance to passages that read as prose: as long as the same tellings quote it. Long words that all share are a
/// passage of their own.
/// </summary>
internal static class QuotationPassages
{
    /// <summary>The number of characters from which a stretch that all tellings share is a passage.</summary>
    private const int Long = 160;

    /// <summary>Returns the passages, in the order of the utterance. The stretches of a passage are null for the same tellings.</summary>
    public static IEnumerable<IReadOnlyList<AlignedStretch>> Of(IReadOnlyList<AlignedStretch> stretches)
    {
        var passage = new List<AlignedStretch>();
        foreach (AlignedStretch stretch in stretches)
        {
            if (passage.Count > 0 && (IsLong(stretch) || IsLong(passage[^1]) || !AreOfSameTellings(passage[^1], stretch)))
            {
                yield return passage;
                passage = [];
            }
            passage.Add(stretch);
        }
        if (passage.Count > 0)
            yield return passage;
    }

    private static bool IsLong(AlignedStretch stretch) => stretch.IsShared && stretch.Texts.Any(static text => text is { Length: >= Long });

    private static bool AreOfSameTellings(AlignedStretch a, AlignedStretch b)
    {
        for (int i = 0; i < a.Texts.Count; i++)
            if (a.Texts[i] is null != b.Texts[i] is null)
                return false;
        return true;
    }
}
