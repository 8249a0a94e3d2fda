using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Quotations;
using NewsLint.Stories;

namespace NewsLint.Checks.Quotations;

/// <summary>Reports, once per story, that articles of one house mark the same quotation with straight and with typographic marks.</summary>
internal static class StoryMarks
{
    /// <summary>Checks the quotations that several articles have.</summary>
    public static void Check(StoryContext context)
    {
        foreach (SameUtterance pair in context.Alignment.Utterances)
        {
            if (!context.IsOneHouse(pair.First.Article, pair.Second.Article) || MarkOf(context, pair.First) is not { } first || MarkOf(context, pair.Second) is not { } second || first.IsStraight == second.IsStraight)
                continue;
            (ToldQuotation straight, QuotationMark mark, ToldQuotation other, QuotationMark otherMark) =
                first.IsStraight ? (pair.First, first, pair.Second, second) : (pair.Second, second, pair.First, first);
            context.Report(
                straight.Article, Source(context, straight, mark), MixedQuotationMarksMessage.Story(where: context.NameOf(other.Article)),
                [context.Related(other.Article, Source(context, other, otherMark), "typographic")], isWeak: true);
            return;
        }
    }

    /// <summary>Returns the mark before a quotation, if its form is a choice.</summary>
    private static QuotationMark? MarkOf(StoryContext context, ToldQuotation told)
    {
        QuotationMark? found = null;
        foreach (QuotationMark mark in context.Articles[told.Article].QuotationMarks.InBlock(told.Words.Block))
            if (mark.Position < told.Words.Span.Start && mark.Kind == MarkKind.Double && mark.Form != MarkForm.Angled && mark.Length == 1)
                found = mark;
        return found;
    }

    private static TextSpan Source(StoryContext context, ToldQuotation told, QuotationMark mark) =>
        context.Articles[told.Article].Article.Blocks[told.Words.Block].Prose.ToSource(mark.Span);
}
