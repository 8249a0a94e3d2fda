namespace NewsLint.Facts.Quotations;

/// <summary>Tells whether a paragraph begins inside a quotation that an earlier one opened; for the blocks of an article in their order.</summary>
internal sealed class OpenQuotations(ArticleFacts facts)
{
    private int openUntil = -1;

    /// <summary>Goes on to a block; false when it begins inside a quotation without opening it again.</summary>
    public bool Enter(int block)
    {
        QuotationMarks marks = facts.QuotationMarks;
        bool isFree = openUntil < block || (marks.InBlock(block) is [{ Reopens: true }, ..]);
        foreach (QuotationMark mark in marks.InBlock(block))
            if (mark is { Role: MarkRole.Opening, Level: 1, Partner: >= 0 })
                openUntil = Math.Max(openUntil, marks.All[mark.Partner].Block);
        return isFree;
    }
}
