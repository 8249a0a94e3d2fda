using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts;
using NewsLint.Facts.Conflicts;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;

namespace NewsLint.Checks.Figures;

/// <summary>A figure that another article of the story states differently, for a message.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Other">The other article's figure.</param>
/// <param name="Where">The articles that have it: <c>in 3 of 9 tellings</c>.</param>
internal sealed record ToldOtherwise(Figure Figure, Figure Other, string Where);

/// <summary>
/// Reports figures that articles of a story state differently from most others, with all others as related places. If no statement is the
/// most common, each article is reported, because the comparison cannot tell which is right.
/// </summary>
internal static class StoryFigures
{
    /// <summary>Reports the pairs of a rule.</summary>
    /// <param name="context">The story.</param>
    /// <param name="isOurs">Whether a pair belongs to the rule.</param>
    /// <param name="isStrong">Whether its evidence is enough for the rule's level; otherwise it is a suggestion.</param>
    /// <param name="message">Creates the message about a figure.</param>
    public static void Report(StoryContext context, Func<FigureConflict, bool> isOurs, Func<FigureConflict, bool> isStrong, Func<ToldOtherwise, RuleMessage> message)
    {
        var told = new Dictionary<Figure, Told>(ReferenceEqualityComparer.Instance);
        var numbers = new Dictionary<ArticleFacts, int>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < context.Articles.Count; i++)
            numbers.Add(context.Articles[i], i);
        foreach (FigureConflict match in context.Alignment.FigureConflicts)
        {
            if (!isOurs(match))
                continue;
            Told first = At(match.First);
            Told second = At(match.Second);
            bool strong = isStrong(match);
            first.Others.Add((second, strong));
            second.Others.Add((first, strong));
        }
        foreach (Told here in told.Values)
            Report(context, here, message);

        Told At(ComparedFigure place)
        {
            if (!told.TryGetValue(place.Figure, out Told? figure))
                told.Add(place.Figure, figure = new Told(numbers[place.Facts], place.Figure));
            return figure;
        }
    }

    private static void Report(StoryContext context, Told here, Func<ToldOtherwise, RuleMessage> message)
    {
        // Quotes the most common of the statements with the best evidence; a figure with another hedge contradicts more than one without a hedge.
        Told? quoted = null;
        int most = 0;
        bool isStrong = here.Others.Exists(static o => o.IsStrong);
        foreach ((Told other, bool strong) in here.Others)
        {
            if (strong != isStrong)
                continue;
            int articles = Alike(other, here.Others.Select(o => o.Other));
            if (quoted is null || articles > most || (articles == most && quoted.Figure.Side == HedgeSide.None && other.Figure.Side != HedgeSide.None))
                (quoted, most) = (other, articles);
        }
        // Figures that the quoted one also contradicts state the same as this one, or something else.
        int own = Math.Max(1, Alike(here, quoted!.Others.Select(o => o.Other)));
        if (own > most)
            return;
        int all = here.Others.Select(o => o.Other.Article).Concat(quoted.Others.Select(o => o.Other.Article)).Distinct().Count();
        context.Report(
            here.Article, Source(context, here),
            message(new ToldOtherwise(here.Figure, quoted.Figure, "in " + context.TellingsWith(quoted.Article, most, all))),
            related: [.. here.Others.OrderByDescending(static o => o.IsStrong).Select(o => context.Related(o.Other.Article, Source(context, o.Other), $"has \"{o.Other.Figure.Words}\""))],
            help: here.Figure.IsQuoted != quoted.Figure.IsQuoted ? $"\"{(here.Figure.IsQuoted ? here : quoted).Figure.Words}\" is inside quotation marks" : null,
            isWeak: !isStrong);
    }

    /// <summary>Returns the number of articles whose figures state the same as one.</summary>
    private static int Alike(Told told, IEnumerable<Told> others) =>
        others.Where(o => FigureAgreement.SameValue(o.Figure, told.Figure) && o.Figure.Side == told.Figure.Side).Select(o => o.Article).Distinct().Count();

    private static TextSpan Source(StoryContext context, Told told) =>
        context.Articles[told.Article].Article.Blocks[told.Figure.Block].Prose.ToSource(told.Figure.Span);

    /// <summary>A figure of one article, and the figures that differ from it.</summary>
    private sealed record Told(int Article, Figure Figure)
    {
        public List<(Told Other, bool IsStrong)> Others { get; } = [];
    }
}
