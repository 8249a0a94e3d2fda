using NewsLint.Facts;
using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Facts.Measures;

namespace NewsLint.Stories.Ledgers;

/// <summary>The rows of what figures measure.</summary>
internal static class FigureRows
{
    /// <summary>The number of times that what remains is compared.</summary>
    private const int MostRounds = 3;

    /// <summary>Joins the figures that measure one thing, those that agree first: an equal value is stronger evidence than a differing one.</summary>
    public static IEnumerable<LedgerRow> Of(StoryAlignment alignment)
    {
        var clusters = new Dictionary<ComparedFigure, List<ComparedFigure>>(ReferenceEqualityComparer.Instance);
        foreach (ArticleFacts facts in alignment.Articles)
            foreach (ComparedFigure figure in facts.ComparedFigures.All)
                clusters.Add(figure, [figure]);
        foreach (ArticleFacts facts in alignment.Articles)
            foreach ((ComparedFigure headline, ComparedFigure text) in HeadlineFigures(facts.ComparedFigures))
                Join(clusters, headline, text);
        foreach (AgreeingPair pair in alignment.AgreeingFigures)
            Join(clusters, pair.First, pair.Second);
        foreach (FigureConflict conflict in alignment.FigureConflicts.OrderByDescending(static conflict => conflict.Score))
            Join(clusters, conflict.First, conflict.Second);
        // A row can be joined with another after it was joined with a likelier one.
        bool isJoined = true;
        for (int round = 0; round < MostRounds && isJoined; round++)
        {
            isJoined = false;
            foreach ((ComparedFigure first, ComparedFigure second) in RemainingFigures.Of(clusters.Values))
                isJoined |= Join(clusters, first, second);
        }
        var seen = new HashSet<List<ComparedFigure>>(ReferenceEqualityComparer.Instance);
        var rows = new List<(LedgerRow Row, List<ComparedFigure> Figures)>();
        foreach (ArticleFacts facts in alignment.Articles)
            foreach (ComparedFigure figure in facts.ComparedFigures.All)
                if (!IsOfDay(figure) && seen.Add(clusters[figure]) && !IsConversion(clusters[figure]))
                    rows.Add((Row(clusters[figure], alignment.Articles), clusters[figure]));
        var names = rows.GroupBy(static row => row.Row.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(static rows => rows.Key, static rows => rows.Count(), StringComparer.OrdinalIgnoreCase);
        foreach ((LedgerRow row, List<ComparedFigure> figures) in rows)
            yield return names[row.Name] == 1 ? row : row with { Name = RowNames.Longer(row.Name, figures) };
    }

    /// <summary>A headline takes its figures from the text: one that the text states once, or first, is the same.</summary>
    private static IEnumerable<(ComparedFigure Headline, ComparedFigure Text)> HeadlineFigures(ComparedFigures figures)
    {
        foreach (ComparedFigure headline in figures.All)
            if (headline.IsHeadline && figures.All.FirstOrDefault(figure => !figure.IsHead && figure.Kind == headline.Kind && FigureAgreement.SameValue(figure.Figure, headline.Figure)) is { } text)
                yield return (headline, text);
    }

    /// <summary>Whether a figure is the year of a day, which is a row of its own.</summary>
    private static bool IsOfDay(ComparedFigure figure) => figure.Kind == FigureKind.Year && figure.Facts.Dates.At(figure.Figure.Block, figure.Figure.Core) is { Kind: DateKind.Day };

    /// <summary>Whether only one article has a sum, in brackets, in another currency: it repeats the one before it.</summary>
    private static bool IsConversion(List<ComparedFigure> figures) => figures.TrueForAll(figure => figure.Figure.ConvertedFrom is not null && figure.Facts == figures[0].Facts);

    /// <summary>Joins two clusters, unless an article would state two values in one cell: then it speaks of two things.</summary>
    private static bool Join(Dictionary<ComparedFigure, List<ComparedFigure>> clusters, ComparedFigure first, ComparedFigure second)
    {
        (List<ComparedFigure> a, List<ComparedFigure> b) = (clusters[first], clusters[second]);
        if (a == b)
            return false;
        foreach (ComparedFigure x in a)
            foreach (ComparedFigure y in b)
                if (x.Facts == y.Facts && (x.IsBeside(y) || !FigureDifferences.Agree(x, y)))
                    return false;
        a.AddRange(b);
        foreach (ComparedFigure figure in b)
            clusters[figure] = a;
        return true;
    }

    private static LedgerRow Row(List<ComparedFigure> figures, IReadOnlyList<ArticleFacts> articles)
    {
        var items = new List<(int Telling, ComparedFigure Figure)>();
        for (int telling = 0; telling < articles.Count; telling++)
            foreach (ComparedFigure figure in figures)
                if (figure.Facts == articles[telling])
                    items.Add((telling, figure));
        int[] groups = RowBuilder.Groups(items, static (a, b) => FigureAgreement.SameValue(a.Figure, b.Figure) && a.Figure.Side == b.Figure.Side && (a.Kind != FigureKind.Money || a.Figure.Unit!.Name == b.Figure.Unit!.Name));
        bool isSeveral = RowBuilder.AreSeveral(items);
        bool isDiffering = isSeveral && items.Exists(a => items.Exists(b => a.Telling < b.Telling && FigureDifferences.Of(a.Figure, b.Figure) != FigureDifference.None));
        return new LedgerRow(
            LedgerKind.Figure, RowNames.Of(figures), isDiffering ? LedgerVerdict.Differ : isSeveral ? LedgerVerdict.Agree : LedgerVerdict.One,
            RowBuilder.Cells(articles.Count, items.Select((item, i) => (item.Telling, RowBuilder.Value(item.Figure.Facts, item.Figure.Figure.Block, item.Figure.Figure.Span, groups[i])))));
    }
}
