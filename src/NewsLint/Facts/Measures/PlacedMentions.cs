using Microsoft.CodeAnalysis.Text;
using NewsLint.Facts.Dates;
using NewsLint.Facts.Names;
using NewsLint.Facts.Quotations;

namespace NewsLint.Facts.Measures;

/// <summary>Looks up names, dates and quotations by position, by binary search: a block can contain thousands of figures.</summary>
internal static class PlacedMentions
{
    /// <summary>Gets the names of a block that end after a position, in order.</summary>
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

    /// <summary>Gets the name whose text or title contains a position, or null if there is none.</summary>
    public static NameMention? NameAt(ArticleFacts facts, int block, int position)
    {
        ReadOnlySpan<NameMention> names = NamesFrom(facts, block, position);
        return names.Length > 0 && names[0].FullSpan.Start <= position ? names[0] : null;
    }

    /// <summary>Gets the dates of a block that end after a position, in order.</summary>
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

    /// <summary>Whether a span overlaps a date.</summary>
    public static bool IsDate(ArticleFacts facts, int block, TextSpan span)
    {
        ReadOnlySpan<DateMention> dates = DatesFrom(facts, block, span.Start);
        return dates.Length > 0 && dates[0].Span.Start < span.End;
    }

    /// <summary>Gets the quotation that contains a position, or null if there is none.</summary>
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
