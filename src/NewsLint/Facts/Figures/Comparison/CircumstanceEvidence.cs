namespace NewsLint.Facts.Figures.Comparison;

/// <summary>How the circumstances of two figures agree and differ.</summary>
/// <param name="OtherBearer">Whether their bearers are different names.</param>
/// <param name="OtherNames">Whether both sentences contain names, but none in common.</param>
/// <param name="OtherAspects">The aspects that only one of them has.</param>
/// <param name="OtherTime">Whether their times differ.</param>
/// <param name="OneTime">Whether only one of them has a time other than the present.</param>
/// <param name="OtherPeriod">Whether only one of them has a period before or after the present one.</param>
/// <param name="OtherPlace">Whether their places or agents differ and the other's sentence does not name them.</param>
/// <param name="OneDate">Whether only one of them has a year or month.</param>
internal readonly record struct CircumstanceEvidence(bool OtherBearer, bool OtherNames, FigureAspects OtherAspects, bool OtherTime, bool OneTime, bool OneDate, bool OtherPeriod, bool OtherPlace)
{
    /// <summary>Whether all names and the time differ: the figures describe two events.</summary>
    private bool OtherEvent => OtherBearer && OtherNames && OneDate;

    /// <summary>Whether only one of them is a forecast, demand, condition or denial.</summary>
    public bool OtherStatement => (OtherAspects & (FigureAspects.Forecast | FigureAspects.Demand | FigureAspects.Condition | FigureAspects.Denied)) != 0;

    /// <summary>Whether their times, places, agents or events differ, so that both can be right.</summary>
    public bool IsOther => OtherTime || OtherPeriod || OtherPlace || OtherEvent;

    /// <summary>Compares two figures.</summary>
    public static CircumstanceEvidence Of(Figure a, Figure b)
    {
        FigureCircumstances x = a.Circumstances;
        FigureCircumstances y = b.Circumstances;
        bool isBorne = x.Bearer != 0 && y.Bearer != 0;
        bool isOtherPeriod = (x.Time.Kind == FigureTimeKind.Other) != (y.Time.Kind == FigureTimeKind.Other);
        bool hasOther = (x.Time.Kind is FigureTimeKind.None or FigureTimeKind.Adverb) != (y.Time.Kind is FigureTimeKind.None or FigureTimeKind.Adverb);
        // A bearer that the other sentence also names can bear that figure too.
        bool isOtherBearer = isBorne && x.Bearer != y.Bearer && !x.Names.Contains(y.Bearer) && !y.Names.Contains(x.Bearer);
        return new CircumstanceEvidence(
            isOtherBearer, x.Names.Length > 0 && y.Names.Length > 0 && !Share(x.Names, y.Names),
            x.Aspects ^ y.Aspects, x.Time.DiffersFrom(y.Time), hasOther, x.Time.IsDate != y.Time.IsDate, isOtherPeriod,
            AreTwo(x.Agent, y.Agent, x, y) || (!Share(x.Names, y.Names) && AreTwo(x.Place, y.Place, x, y)));
    }

    private static bool AreTwo(uint first, uint second, FigureCircumstances x, FigureCircumstances y) =>
        first != 0 && second != 0 && !y.Names.Contains(first) && !x.Names.Contains(second);

    private static bool Share(uint[] a, uint[] b)
    {
        for (int i = 0, k = 0; i < a.Length && k < b.Length;)
        {
            if (a[i] == b[k])
                return true;
            if (a[i] < b[k])
                i++;
            else
                k++;
        }
        return false;
    }
}
