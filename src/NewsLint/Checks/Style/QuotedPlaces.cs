using System.Collections.Immutable;
using NewsLint.Facts;
using NewsLint.Facts.Quotations;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Checks.Style;

/// <summary>Says which places of an article are inside quotations.</summary>
internal sealed class QuotedPlaces(ArticleFacts facts)
{
    private readonly ImmutableArray<Quotation> quotations = facts.BareQuotations;

    /// <summary>Returns whether a position of a block's prose is inside a quotation or a block quote.</summary>
    public bool Contains(int block, int position)
    {
        if (facts.Article.Blocks[block].Kind == BlockKind.BlockQuote)
            return true;
        var search = new LowerBound(quotations.Length);
        while (search.IsOpen)
            search.Narrow(quotations[search.Middle].Block < block || (quotations[search.Middle].Block == block && quotations[search.Middle].Span.End <= position));
        return search.Index < quotations.Length && quotations[search.Index].Block == block && quotations[search.Index].Span.Start <= position;
    }
}
