using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Units;
using NewsLint.Facts.Measures;

namespace NewsLint.Facts.Conflicts;

/// <summary>
/// The scores, in log-odds, from which a pair of figures is reported. They come from reading findings on published copy and on stories: at
/// a rule's own level nine of ten are right (38 of 40, all read); of the suggestions between articles seven of ten, of those within one article few.
/// </summary>
internal static class ConflictLevels
{
    /// <summary>The minimum for a pair of one article at the rule's level.</summary>
    public const double StrongInArticle = 2.8;

    /// <summary>The minimum for two hedges of one value in one article at the rule's level: an equal value is itself evidence.</summary>
    public const double StrongOfHedgesInArticle = 3.3;

    /// <summary>The minimum for a pair of one article at the rule's level if both are plainly one measure.</summary>
    public const double StrongForOneMeasure = 1.4;

    /// <summary>The minimum for two counts, terms, lengths or weights of the text of one article at the rule's level: no sound pair of published copy scores as much.</summary>
    public const double StrongOfCounts = 2;

    /// <summary>The minimum for a headline's figure and one of the text at the rule's level: a headline takes its figure from the text. Ages are of other times too.</summary>
    public const double StrongInHeadline = 2.8;

    /// <summary>The minimum for a pair of one article as a suggestion.</summary>
    public const double WeakInArticle = 0;

    /// <summary>The minimum for two lengths, weights or similar of one article as a suggestion: copy repeats few of them.</summary>
    public const double WeakOfQuantities = -0.6;

    /// <summary>The minimum for a figure of a headline or summary and one of the text as a suggestion.</summary>
    public const double WeakInHead = -0.1;

    /// <summary>The minimum for two shares of the text of one article as a suggestion: a poll has many that are right.</summary>
    public const double WeakOfShares = 0.35;

    /// <summary>The minimum for two ages, years, times of day, votes, scores or ranks of the text of one article as a suggestion: persons, events and matches have one each.</summary>
    public const double WeakOfMany = 1.1;

    /// <summary>The minimum for two values of two articles at the rule's level.</summary>
    public const double StrongInStory = 2.6;

    /// <summary>The minimum for two hedges of two articles at the rule's level: one number is stated of many things, such as 70 percent of traffic.</summary>
    public const double StrongOfHedgesInStory = 3.2;

    /// <summary>The minimum for a pair at the rule's level if a reason is seen why both may be right, such as another time, group or aspect, or in a headline another noun.</summary>
    public const double StrongIfApart = 4;

    /// <summary>The minimum for a pair of two articles at the rule's level if they seem to tell of two days.</summary>
    public const double StrongOfTwoDays = 4.5;

    /// <summary>The minimum for two figures of two articles as a suggestion.</summary>
    public const double WeakInStory = -0.1;

    /// <summary>How much lower than the best of a story's pairs with the same two statements another of them may score and still be reported with it.</summary>
    public const double Slack = 3;

    /// <summary>The smallest number that is seldom a pronoun.</summary>
    private const double LeastOfNumber = 10;

    /// <summary>Gets the score from which a pair is a suggestion.</summary>
    public static double WeakOf(FigureConflict conflict) =>
        !conflict.Has(ConflictKind.OneArticle) ? WeakInStory
        : conflict.IsHead ? WeakInHead
        : conflict.First.Kind switch
        {
            FigureKind.Age or FigureKind.Time or FigureKind.Year or FigureKind.Score or FigureKind.Vote or FigureKind.Ordinal => WeakOfMany,
            FigureKind.Share => WeakOfShares,
            FigureKind.Count when IsPronoun(conflict.First) || IsPronoun(conflict.Second) => WeakOfMany,
            FigureKind.Quantity => WeakOfQuantities,
            _ => WeakInArticle,
        };

    /// <summary>
    /// Gets the score from which a pair is reported at the rule's level. Two figures of one article that are plainly one measure need less: counts
    /// (a toll) and terms in one frame of one bearer, the ages of one person, an exact number with a slip. Polls and prices have many figures in one frame, these do not.
    /// </summary>
    public static double StrongOf(FigureConflict conflict) =>
        !conflict.Has(ConflictKind.OneArticle) ? (AreOfTwoDays(conflict) ? StrongOfTwoDays : IsApart(conflict) ? StrongIfApart : conflict.Has(ConflictKind.HedgeOnly) ? StrongOfHedgesInStory : StrongInStory)
        : IsOneMeasure(conflict) ? StrongForOneMeasure
        : conflict.Has(ConflictKind.HedgeOnly) ? StrongOfHedgesInArticle
        : conflict.First.Kind is FigureKind.Count or FigureKind.Duration or FigureKind.Quantity && conflict.First.Figure.Unit != Unit.Magnitude && !conflict.IsHead ? StrongOfCounts
        : conflict.Has(ConflictKind.Headline) && conflict.Difference == FigureDifference.Value && conflict.First.Kind != FigureKind.Age ? (IsOfOtherThing(conflict) ? StrongIfApart : StrongInHeadline) : StrongInArticle;

    /// <summary>Whether a small count without a noun takes the place of one: between the two, all three.</summary>
    private static bool IsPronoun(ComparedFigure figure) => figure.Figure.Unit is null && figure.Figure.Low < LeastOfNumber;

    /// <summary>Whether two counts have other nouns, or one is of one or two that the other need not be of: closes 22 parishes, 31 schools; or two terms measure other things.</summary>
    private static bool IsOfOtherThing(FigureConflict conflict) => conflict.First.Kind == FigureKind.Duration
        ? conflict.Likeness[(int)LikenessKind.SameFrame] + conflict.Likeness[(int)LikenessKind.SameThing] == 0
        : conflict.First.Kind == FigureKind.Count && conflict.Likeness[(int)LikenessKind.SameFrame] == 0
        && (conflict.Has(ConflictKind.OtherThing) || Math.Min(conflict.First.Figure.Low, conflict.Second.Figure.Low) <= 2);

    private static bool IsApart(FigureConflict conflict) =>
        conflict.Has(ConflictKind.OtherTime) || conflict.Has(ConflictKind.OtherWhen) || conflict.Has(ConflictKind.OtherPeriod) || conflict.Has(ConflictKind.OneLongAgo) || conflict.Has(ConflictKind.OtherAspect)
        || conflict.Has(ConflictKind.OtherGroup) || conflict.Has(ConflictKind.OtherFrame) || conflict.Has(ConflictKind.OtherHedge);

    /// <summary>Whether the two articles seem to differ in four figures or more: they tell of two days or events, such as two weekends' box office.</summary>
    private static bool AreOfTwoDays(FigureConflict conflict) => conflict.Evidence[(int)ConflictKind.Differing] > Math.Log(1 + 3.5);

    private static bool IsOneMeasure(FigureConflict conflict)
    {
        if (conflict.First.Figure.Side != HedgeSide.None || conflict.Second.Figure.Side != HedgeSide.None)
            return false;
        return conflict.Has(ConflictKind.SamePersonsAge) || conflict.Has(ConflictKind.ExactSlip)
            || (conflict.First.Kind is FigureKind.Count or FigureKind.Duration && conflict.Has(ConflictKind.OneMeasure) && conflict.Likeness[(int)LikenessKind.SameFrame] > 0);
    }
}
