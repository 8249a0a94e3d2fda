using System.Collections.Immutable;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;

namespace NewsLint.Checks.Quotations;

/// <summary>Finds speech that nothing within a reader's reach gives to anybody.</summary>
public sealed class UnattributedQuotation : Check
{
    /// <summary>Speech of fewer words is a slogan, an answer in a dialogue, a term.</summary>
    private const int FewestWords = 5;

    /// <inheritdoc/>
    public override void Initialize(CheckRegistration registration) => registration.RegisterArticleAction(CheckArticle);

    private static void CheckArticle(CheckContext context)
    {
        ImmutableArray<Quotation> quotations = context.Facts.Quotations;
        for (int i = 0; i < quotations.Length; i++)
        {
            Quotation quotation = quotations[i];
            if (quotation.Kind != QuotationKind.Speech || quotation.WordCount < FewestWords || quotation.ContinuesPrevious
                || quotation.Speaker is { Evidence: not SpeakerEvidence.Nearby } || !StandsAlone(context.Article, quotation) || IsCarried(context, quotations, i))
                continue;
            Prose prose = context.Article.Blocks[quotation.Block].Prose;
            context.Report(
                prose.ToSource(quotation.Span),
                [("words", MarkWords.Behind(prose.Text, quotation.Words.Start)), ("name", quotation.Speaker?.Entity?.Name ?? "")],
                quotation.Speaker?.Entity is null ? "" : "nearby",
                isWeak: quotation.Speaker is not null);
        }
    }

    /// <summary>Whether a quotation, closed within it, is all of its paragraph.</summary>
    private static bool StandsAlone(Article article, Quotation quotation)
    {
        string text = article.Blocks[quotation.Block].Prose.Text;
        return article.Blocks[quotation.Block].Kind == BlockKind.Paragraph && quotation.Span.Start == 0 && quotation.Words.End < quotation.Span.End
            && text.AsSpan(quotation.Span.End).Trim().IsEmpty;
    }

    /// <summary>Whether the paragraph before introduces the quotation or speaks as well, or the one behind goes on with it.</summary>
    private static bool IsCarried(CheckContext context, ImmutableArray<Quotation> quotations, int index)
    {
        ImmutableArray<Block> blocks = context.Article.Blocks;
        int block = quotations[index].Block;
        if (block == 0 || blocks[block - 1] is not { Kind: BlockKind.Paragraph } before || before.Prose.Text[^1] is ':' or '-' or '—' or '–')
            return true;
        // The block before must be read as a reader does: whoever speaks there goes on here.
        if (index > 0 && quotations[index - 1].Block == block - 1)
            return true;
        if (block + 1 < blocks.Length && blocks[block + 1].Prose.Text[0] is '"' or '“' or '‘' or '\'')
            return true;
        return context.Facts.EndsInReport(block - 1) || (index + 1 < quotations.Length && quotations[index + 1].Block == block + 1 && quotations[index + 1].Speaker is null);
    }
}
