using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Measures;

namespace NewsLint.Fitting;

/// <summary>
/// Fits the weights of <see cref="LikenessKind"/> without annotation: two figures with the same telling value, in one article or in two of a story,
/// almost always measure one thing; two with different values seldom do.
/// </summary>
internal sealed class LikenessFit
{
    private const double Ridge = 2;

    /// <summary>The share of the pairs with different values that are used; there are many.</summary>
    private const double Sample = 0.2;

    /// <summary>The maximum number of figures of an article that is used; more are a table.</summary>
    private const int MostFigures = 150;

    private const int WordKinds = (int)LikenessKind.SameFrame;
    private readonly List<(int Half, double[] Evidence, bool IsSame)> rows = [];
    private readonly Random random = new(7);

    /// <summary>Adds the pairs of an article.</summary>
    public void Add(int group, ComparedFigures article, InventedStory? story = null)
    {
        for (int i = 0; i < article.All.Count && article.All.Count <= MostFigures; i++)
            for (int k = i + 1; k < article.All.Count; k++)
                if (!article.All[i].IsBeside(article.All[k]))
                    Add(group, article.All[i], article, article.All[k], article, story);
    }

    /// <summary>Adds the pairs of an invented story; its contradictions measure one thing.</summary>
    public void Add(int group, InventedStory story)
    {
        for (int i = 0; i < story.Articles.Count; i++)
        {
            Add(group, story.Articles[i], story);
            for (int k = i + 1; k < story.Articles.Count; k++)
                Add(group, story.Articles[i], story.Articles[k], story);
        }
    }

    /// <summary>Adds the pairs of two articles of a story.</summary>
    public void Add(int group, ComparedFigures first, ComparedFigures second, InventedStory? story = null)
    {
        foreach (ComparedFigure a in first.All)
            foreach (ComparedFigure b in second.All)
                Add(group, a, first, b, second, story);
    }

    /// <summary>Returns weights from all rows, or from the rows of the other half.</summary>
    /// <param name="withoutHalf">The half to leave out, or -1.</param>
    public (double[] Words, double[] Likeness) Fit(int withoutHalf)
    {
        (int Half, double[] Evidence, bool IsSame)[] used = [.. rows.Where(r => r.Half != withoutHalf)];
        bool[] isSame = [.. used.Select(r => r.IsSame)];
        double[] importance = [.. used.Select(_ => 1.0)];
        double[] words = FitSigned([.. used.Select(r => r.Evidence[..WordKinds])], isSame, importance);
        return ([.. words[..^1], .. new double[Likeness.Kinds - WordKinds], words[^1]], FitSigned([.. used.Select(r => r.Evidence)], isSame, importance));
    }

    /// <summary>
    /// Fits weights that have the sign of their meaning: what is the same speaks for one thing, what is other or only with one of them against it.
    /// A weight with the wrong sign, by chance or because it repeats another, becomes zero, and the others are fitted again.
    /// </summary>
    private static double[] FitSigned(double[][] rows, bool[] isSame, double[] importance)
    {
        double?[] known = new double?[rows[0].Length];
        while (true)
        {
            double[] weights = LogisticRegression.Fit(rows, isSame, importance, Ridge, known);
            bool isRight = true;
            for (int i = 0; i < known.Length; i++)
            {
                if (known[i] is null && SignOf((LikenessKind)i) is var sign && sign * weights[i] < 0)
                    (known[i], isRight) = (0, false);
            }
            if (isRight)
                return weights;
        }
    }

    private static int SignOf(LikenessKind kind)
    {
        string name = kind.ToString();
        return name.StartsWith("Other", StringComparison.Ordinal) || name is "OneTime" or "OneLongAgo" or "OneFrame" or "Contrast" ? -1
            : name.StartsWith("Same", StringComparison.Ordinal) || name.StartsWith("Shared", StringComparison.Ordinal) || name is "NamedByOther" or "BearerNamedByOther" ? 1 : 0;
    }

    private void Add(int group, ComparedFigure a, ComparedFigures ofA, ComparedFigure b, ComparedFigures ofB, InventedStory? story)
    {
        if (!FigureDifferences.AreComparable(a, b))
            return;
        bool isContradiction = story?.Contradict(a, b) ?? false;
        bool isSame = FigureAgreement.SameValue(a.Figure, b.Figure);
        if (isContradiction)
            isSame = true;
        else if (isSame ? !IsTelling(a) : FigureDifferences.Agree(a, b) || random.NextDouble() > Sample)
            return;
        double[] evidence = new double[Likeness.Kinds];
        Likeness.Read(a, ofA, b, ofB, evidence);
        MeasureLikeness.Read(a, b, evidence);
        rows.Add((group % 2, evidence, isSame));
    }

    /// <summary>Whether a value seldom repeats by chance: two digits or more, or a large number.</summary>
    private static bool IsTelling(ComparedFigure figure)
    {
        double value = Math.Abs(figure.Figure.Low);
        if (figure.Kind == FigureKind.Year || value == 0)
            return false;
        double leading = value / Math.Pow(10, Math.Floor(Math.Log10(value)));
        return (value >= 10 && leading != Math.Round(leading)) || value >= 1000;
    }
}
