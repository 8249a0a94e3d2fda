namespace NewsLint.Facts.Conflicts;

/// <summary>
/// The scores, in log-odds, from which a pair of figures is reported. They come from reading findings on published copy: at a rule's own level
/// nine of ten are right, as a suggestion half of them.
/// </summary>
internal static class ConflictLevels
{
    /// <summary>The minimum for a pair of one article at the rule's level.</summary>
    public const double StrongInArticle = 3;

    /// <summary>The minimum for a pair of one article as a suggestion.</summary>
    public const double WeakInArticle = 0.5;

    /// <summary>The minimum for a pair of two articles at the rule's level.</summary>
    public const double StrongInStory = 1.5;

    /// <summary>The minimum for a pair of two articles as a suggestion.</summary>
    public const double WeakInStory = -1.5;

    /// <summary>How much lower than the best of a story's pairs with the same two statements another of them may score and still be reported with it.</summary>
    public const double Slack = 3;
}
