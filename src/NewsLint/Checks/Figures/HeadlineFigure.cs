using NewsLint.Facts.Figures;
using NewsLint.Facts.Figures.Comparison;
using NewsLint.Reading;

namespace NewsLint.Checks.Figures;

/// <summary>Finds a figure of the headline or summary that the text states otherwise.</summary>
public sealed class HeadlineFigure : Check
{
    /// <summary>Evidence from which on a different value is reported as loud as the rule says.</summary>
    private const double Strong = 6.0;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        foreach (FigurePair pair in context.Facts.FigurePairs)
        {
            if (!pair.IsHead)
                continue;
            bool firstIsHead = context.Article.Blocks[pair.First.Block].Kind is BlockKind.Headline or BlockKind.Summary;
            (Figure head, Figure body) = firstIsHead ? (pair.First, pair.Second) : (pair.Second, pair.First);
            bool isWeak = pair.Difference == FigureDifference.Value && pair.Evidence < Strong;
            string variant = pair.Difference != FigureDifference.Value ? "hedge" : isWeak ? "weak" : "value";
            string meaning = FigurePlaces.Meaning(body.Side == HedgeSide.None ? head : body);
            string part = context.Article.Blocks[head.Block].Kind == BlockKind.Headline ? "headline" : "summary";
            context.Report(
                FigurePlaces.SpanOf(context, head),
                [("figure", FigurePlaces.TextOf(context, head)), ("part", part), ("other", FigurePlaces.TextOf(context, body)), ("where", FigurePlaces.WhereIs(context, body)), ("meaning", meaning)],
                variant, [context.Related(FigurePlaces.SpanOf(context, body), "the text's figure")], isWeak: isWeak);
        }
    }
}
