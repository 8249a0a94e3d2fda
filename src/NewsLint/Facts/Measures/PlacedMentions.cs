using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;

namespace NewsLint.Facts.Measures;

/// <summary>Looks up names, dates and quotations by place, in a time that does not grow with the block: a block may hold thousands of figures.</summary>
internal static class PlacedMentions
{
    /// <summary>The names of a block that end behind a position, in order.</summary>
    public static ReadOnlySpan<NameMention> NamesFrom(ArticleFacts facts, int block, int position)
    {
        ReadOnlySpan<NameMention> names = facts.Names.In(block);
        int low = 0;
        for (int high = names.Length; low < high;)
        {
            int middle = (low + high) / 2;
            if (names[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return names[low..];
    }

    /// <summary>The name that holds a position, or whose title does; null where none does.</summary>
    public static NameMention? NameAt(ArticleFacts facts, int block, int position)
    {
        ReadOnlySpan<NameMention> names = NamesFrom(facts, block, position);
        return names.Length > 0 && names[0].FullSpan.Start <= position ? names[0] : null;
    }

    /// <summary>The dates of a block that end behind a position, in order.</summary>
    public static ReadOnlySpan<DateMention> DatesFrom(ArticleFacts facts, int block, int position)
    {
        ReadOnlySpan<DateMention> dates = facts.Dates.In(block);
        int low = 0;
        for (int high = dates.Length; low < high;)
        {
            int middle = (low + high) / 2;
            if (dates[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return dates[low..];
    }

    /// <summary>Whether words are, or touch, a date.</summary>
    public static bool IsDate(ArticleFacts facts, int block, TextSpan span)
    {
        ReadOnlySpan<DateMention> dates = DatesFrom(facts, block, span.Start);
        return dates.Length > 0 && dates[0].Span.Start < span.End;
    }

    /// <summary>The quotation that holds a position; null where none does.</summary>
    public static Quotation? QuotationAt(ArticleFacts facts, int block, int position)
    {
        var quotations = facts.Quotations;
        int low = 0;
        for (int high = quotations.Length; low < high;)
        {
            int middle = (low + high) / 2;
            Quotation quotation = quotations[middle];
            if (quotation.Block < block || (quotation.Block == block && quotation.Span.End <= position))
                low = middle + 1;
            else
                high = middle;
        }
        return low < quotations.Length && quotations[low].Block == block && quotations[low].Span.Start <= position ? quotations[low] : null;
    }
}
