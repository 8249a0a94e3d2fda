using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Stories;

namespace NewsLint.Checks.Figures;

/// <summary>Reports figures that articles of a story state differently: once in each article, with all other tellings as related places.</summary>
internal static class StoryFigures
{
    /// <summary>Reports the pairs that a rule is for.</summary>
    /// <param name="context">The story.</param>
    /// <param name="isOurs">Whether a pair is one of the rule's.</param>
    /// <param name="isStrong">Whether its evidence carries the rule's level; otherwise it is a suggestion.</param>
    public static void Report(StoryContext context, Func<FigureMatch, bool> isOurs, Func<FigureMatch, bool> isStrong)
    {
        var told = new Dictionary<Figure, List<(int Article, Figure Other, int Here, bool IsStrong)>>(ReferenceEqualityComparer.Instance);
        foreach (FigureMatch match in context.Alignment.Figures)
        {
            if (!isOurs(match))
                continue;
            bool strong = isStrong(match);
            Add(match.First.Figure, (match.Second.Article, match.Second.Figure, match.First.Article, strong));
            Add(match.Second.Figure, (match.First.Article, match.First.Figure, match.Second.Article, strong));
        }
        foreach ((Figure figure, List<(int Article, Figure Other, int Here, bool IsStrong)> others) in told)
        {
            // A figure that is hedged otherwise contradicts more than one without a hedge.
            (int article, Figure other, int here, _) = others.Find(o => o.Other.Side != HedgeSide.None) is { Other: not null } hedged ? hedged : others[0];
            int more = others.Where(o => IsLike(o.Other, other)).Select(o => o.Article).Distinct().Count() - 1;
            context.Report(
                here, Source(context, here, figure),
                [
                    ("figure", Words(context, here, figure)), ("other", Words(context, article, other)),
                    ("where", $"in {context.NameOf(article)}" + (more == 0 ? "" : $" and {more} more")),
                    ("meaning", $"{FigurePlaces.Meaning(figure)}, {FigurePlaces.Meaning(other)}"),
                ],
                related: [.. others.Select(o => context.Related(o.Article, Source(context, o.Article, o.Other), $"has \"{Words(context, o.Article, o.Other)}\""))],
                help: figure.IsQuoted != other.IsQuoted ? $"\"{Words(context, figure.IsQuoted ? here : article, figure.IsQuoted ? figure : other)}\" stands inside quotation marks" : null,
                isWeak: !others.Exists(o => o.IsStrong));
        }

        // Whether a figure says what the message quotes, so that the message may count it.
        static bool IsLike(Figure figure, Figure quoted) => FigureAgreement.SameValue(figure, quoted) && figure.Side == quoted.Side;

        void Add(Figure figure, (int, Figure, int, bool) other)
        {
            if (!told.TryGetValue(figure, out List<(int, Figure, int, bool)>? others))
                told.Add(figure, others = []);
            others.Add(other);
        }
    }

    private static TextSpan Source(StoryContext context, int article, Figure figure) =>
        context.Articles[article].Article.Blocks[figure.Block].Prose.ToSource(figure.Span);

    private static string Words(StoryContext context, int article, Figure figure) =>
        context.Articles[article].Article.Blocks[figure.Block].Prose.Text.Substring(figure.Span.Start, figure.Span.Length).Replace('\n', ' ');
}
