namespace NewsLint.Facts.Quotations;

/// <summary>Decides whether a paragraph begins inside a quotation that an earlier one opened. Blocks must be entered in article order.</summary>
internal sealed class OpenQuotations(ArticleFacts facts)
{
    private int openUntil = -1;

    /// <summary>Enters a block. Returns false if the block begins inside a quotation without reopening it.</summary>
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
