using NewsLint.Facts.Quotations;
using NewsLint.Reading;

namespace NewsLint.Checks.Quotations;

/// <summary>Finds a quotation that occurs twice in the running text of an article.</summary>
internal sealed class RepeatedQuotation : Check
{
    /// <summary>Shorter quotations are slogans and terms, which copy repeats intentionally.</summary>
    private const int FewestWords = 7;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        foreach (RepeatedWords repeated in context.Facts.RepeatedWords)
        {
            // Words attributed to two speakers are another fault, not a repetition (NL3009).
            if (!repeated.IsWhole || repeated.WordCount < FewestWords || repeated.HasTwoSpeakers)
                continue;
            Prose prose = context.Article.Blocks[repeated.Again.Block].Prose;
            RelatedPlace related = context.Related(context.Article.Blocks[repeated.First.Block].Prose.ToSource(repeated.First.Span), "it stands here first");
            context.Report(
                prose.ToSource(repeated.Again.Span),
                RepeatedQuotationMessage.Of(words: MarkWords.Behind(prose.Text, repeated.Again.Words.Start), line: related.Place.LineNumber),
                [related]);
        }
    }
}
