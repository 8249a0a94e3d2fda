using NewsLint.Facts.Conflicts;

namespace NewsLint.Fitting;

/// <summary>
/// What is known before any data of evidence that lets two different figures both be right. Data alone underrate it: in published copy, two
/// figures with the same words but another time or group are rare, and the reading of a tree is sometimes wrong. A prior is the mean and the
/// precision of a normal distribution (a ridge towards the mean).
/// </summary>
internal static class ConflictPriors
{
    /// <summary>The precision of most priors: a few dozen pairs outweigh it.</summary>
    private const double Loose = 20;

    /// <summary>The precision of what a reader takes as a reason that both are right.</summary>
    private const double Sharp = 100;

    /// <summary>The precision of what is certain, or of what the changed copies have more often than newsrooms.</summary>
    private const double Firm = 300;

    private static readonly (ConflictKind Kind, double Mean, double Precision)[] Known =
    [
        (ConflictKind.OtherTime, -4, Sharp), (ConflictKind.OtherWhen, -2, Sharp), (ConflictKind.OneTime, -0.3, Loose), (ConflictKind.OneLongAgo, -1.5, Sharp), (ConflictKind.OtherPeriod, -2, Sharp),
        (ConflictKind.OtherFrame, -4, Sharp), (ConflictKind.OtherAspect, -2.5, Sharp), (ConflictKind.OtherGroup, -1, Loose), (ConflictKind.OtherPlace, -5, Sharp),
        (ConflictKind.OtherNearName, -1, Loose), (ConflictKind.OtherBearer, -0.5, Loose), (ConflictKind.OtherPerson, -1.5, Loose), (ConflictKind.OtherNames, -0.5, Loose),
        (ConflictKind.OtherBearerNoun, -1, Loose), (ConflictKind.Contrast, -1.5, Sharp), (ConflictKind.OtherChange, -1, Loose), (ConflictKind.Rows, -3, Sharp),
        (ConflictKind.BothStated, -6, Sharp), (ConflictKind.OtherThing, -0.5, Loose), (ConflictKind.OtherVerb, -0.5, Loose), (ConflictKind.OtherNumberBeside, -0.5, Loose),
        (ConflictKind.Repeated, -2, Loose), (ConflictKind.BothInArticle, -0.5, Loose), (ConflictKind.BothElsewhere, -0.5, Loose), (ConflictKind.OtherQualifier, -0.5, Loose), (ConflictKind.BothRepeated, -1.5, Loose), (ConflictKind.SharesOfOneWhole, -1, Loose),
        (ConflictKind.OneMeasure, 0.7, Loose), (ConflictKind.SameEvent, 0.7, Loose), (ConflictKind.OtherEvent, -3, Sharp), (ConflictKind.SamePersonsAge, 4, Sharp),
        (ConflictKind.HeadConfirmed, -5, Sharp), (ConflictKind.HeadBesideLongAgo, -3, Loose), (ConflictKind.Parts, -8, Firm), (ConflictKind.OtherPersonsAge, -3, Sharp), (ConflictKind.SameFounding, 4, Sharp), (ConflictKind.CurrencySlip, 2, Sharp),
        (ConflictKind.ExactSlip, 2, Sharp), (ConflictKind.OtherComplement, -1.5, Sharp), (ConflictKind.OnlyWanted, -4, Sharp), (ConflictKind.OnlyGeneral, -4, Firm), (ConflictKind.OtherMeasured, -4, Firm), (ConflictKind.TurnedDigits, 1.5, Firm),
    ];

    /// <summary>The share of a precision that holds for two articles: annotated pairs of stories have what the changed copies of an article lack.</summary>
    private const double ShareInStory = 0.05;

    /// <summary>What is a reason that both are right wherever the figures are; the annotated pairs have too few to show it.</summary>
    private static readonly ConflictKind[] Certain = [ConflictKind.OtherTime, ConflictKind.OtherPlace, ConflictKind.OnlyWanted, ConflictKind.OnlyGeneral, ConflictKind.OtherMeasured, ConflictKind.BothStated, ConflictKind.Parts, ConflictKind.OtherPersonsAge];

    /// <summary>Returns the mean and precision for each kind; a precision of 0 leaves a kind to the ridge.</summary>
    /// <param name="isInArticle">Whether the weights are for two figures of one article, not of two.</param>
    public static (double Mean, double Precision)[] Of(bool isInArticle)
    {
        var priors = new (double, double)[ConflictEvidence.Kinds];
        foreach ((ConflictKind kind, double mean, double precision) in Known)
            priors[(int)kind] = (mean, isInArticle || Certain.Contains(kind) ? precision : precision * ShareInStory);
        return priors;
    }
}
