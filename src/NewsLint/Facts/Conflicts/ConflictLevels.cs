using NewsLint.Facts.Figures;
using NewsLint.Facts.Measures;

namespace NewsLint.Facts.Conflicts;

/// <summary>
/// The scores, in log-odds, from which a pair of figures is reported. They come from reading findings on published copy and on stories: at
/// a rule's own level most are right; between articles about half of the suggestions are, within one article fewer.
/// </summary>
internal static class ConflictLevels
{
    /// <summary>The minimum for a pair of one article at the rule's level.</summary>
    public const double StrongInArticle = 5.5;

    /// <summary>The minimum for a pair of one article at the rule's level if it is a toll of one event, or the ages are of one person.</summary>
    public const double StrongForOneMeasure = 1.5;

    /// <summary>The minimum for a pair of one article as a suggestion.</summary>
    public const double WeakInArticle = 0.2;

    /// <summary>The minimum for a pair of two articles at the rule's level.</summary>
    public const double StrongInStory = 3;

    /// <summary>The minimum for a pair of two articles as a suggestion.</summary>
    public const double WeakInStory = -1.5;

    /// <summary>How much lower than the best of a story's pairs with the same two statements another of them may score and still be reported with it.</summary>
    public const double Slack = 3;

    /// <summary>
    /// Whether a pair of one article is reported at the rule's level. Counts in one frame of one bearer (a toll) and the ages of one person need less:
    /// polls and prices have many figures in one frame, tolls and ages do not.
    /// </summary>
    public static bool IsStrongInArticle(FigureConflict conflict) =>
        conflict.Score >= StrongInArticle
        || (conflict.First.Figure.Side == HedgeSide.None && conflict.Second.Figure.Side == HedgeSide.None && conflict.Score >= StrongForOneMeasure && (conflict.Has(ConflictKind.SamePersonsAge) || (conflict.First.Kind == FigureKind.Count && conflict.Has(ConflictKind.OneMeasure) && conflict.Likeness[(int)LikenessKind.SameFrame] > 0)));
}
